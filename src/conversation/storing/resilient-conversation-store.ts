/**
 * The conversations of an index folder, kept in its file as long as that works. A file that cannot
 * be read or written never keeps anybody from an answer: what this process was asked is remembered
 * in memory then, and the reader is told once.
 */
import { existsSync, renameSync } from 'node:fs';
import { JiyaoError } from '../../errors.js';
import type { ConversationStore, Turn } from '../turn.js';
import { MemoryConversationStore } from './memory-conversation-store.js';
import { SqliteConversationStore } from './sqlite-conversation-store.js';

/** What the reader is to know of the file. */
export interface ConversationFault {
  /**
   * 'notKept': it cannot be used, conversations end with the process. 'damaged': it could not be
   * read, lies at `movedTo` now, and a new one was begun.
   */
  kind: 'notKept' | 'damaged';
  /** Absolute path of the file. */
  file: string;
  movedTo?: string;
}

/** Its name in the folder of the index. */
export const CONVERSATIONS_FILE = 'conversations.sqlite';

/** How the file is called once it is out of the way. */
const DAMAGED_SUFFIX = '.damaged';

export class ResilientConversationStore implements ConversationStore {
  /** All that this process appended: also what it goes on with when the file fails. */
  private readonly memory = new MemoryConversationStore();
  private kept: SqliteConversationStore | undefined;
  private readonly faults: ConversationFault[] = [];

  constructor(private readonly file: string) {
    this.kept = this.open();
  }

  /** Each fault once: those that came up since the last call. */
  takeFaults(): ConversationFault[] {
    return this.faults.splice(0);
  }

  turns(conversation: string): Turn[] {
    return this.attempt((kept) => kept.turns(conversation)) ?? this.memory.turns(conversation);
  }

  append(conversation: string, turn: Turn): void {
    this.memory.append(conversation, turn);
    this.attempt((kept) => kept.append(conversation, turn));
  }

  latest(prefix: string): string | undefined {
    return this.attempt((kept) => kept.latest(prefix)) ?? this.memory.latest(prefix);
  }

  /** @throws JiyaoError where the file keeps what should be forgotten */
  forget(conversation: string): void {
    this.memory.forget(conversation);
    this.kept?.forget(conversation);
  }

  close(): void {
    this.kept?.close();
    this.kept = undefined;
    this.memory.close();
  }

  private open(): SqliteConversationStore | undefined {
    try {
      return new SqliteConversationStore(this.file);
    } catch (error) {
      if (!isDamage(error)) return this.giveUp();
      return this.beginAgain();
    }
  }

  /** An earlier damaged file is replaced: one is enough to look into. */
  private beginAgain(): SqliteConversationStore | undefined {
    const movedTo = `${this.file}${DAMAGED_SUFFIX}`;
    try {
      renameSync(this.file, movedTo);
      for (const suffix of ['-wal', '-shm']) {
        const beside = `${this.file}${suffix}`;
        if (existsSync(beside)) renameSync(beside, `${movedTo}${suffix}`);
      }
      const opened = new SqliteConversationStore(this.file);
      this.faults.push({ kind: 'damaged', file: this.file, movedTo });
      return opened;
    } catch {
      return this.giveUp();
    }
  }

  private attempt<Result>(work: (kept: SqliteConversationStore) => Result): Result | undefined {
    if (!this.kept) return undefined;
    try {
      return work(this.kept);
    } catch (error) {
      this.kept.close();
      this.kept = isDamage(error) ? this.beginAgain() : this.giveUp();
      return undefined;
    }
  }

  private giveUp(): undefined {
    this.faults.push({ kind: 'notKept', file: this.file });
  }
}

function isDamage(error: unknown): boolean {
  return error instanceof JiyaoError && error.code === 'indexCorrupt';
}
