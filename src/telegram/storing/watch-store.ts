/**
 * What chats watch for: each watch with its place, its owner and from where on it is told. What is
 * found for them lies in the outbox beside it; which meetings were looked at, in the progress.
 */

import type { ArrivalCursor } from '../../app-types.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import { fold } from '../../text/fold.js';
import type { ChatPlace } from '../api/bot-api.js';
import type { Language } from '../reader.js';
import { BOT_FILE } from './bot-file.js';
import type { Finding } from './outbox-entry.js';
import { WatchOutbox } from './watch-outbox.js';
import { WatchProgress } from './watch-progress.js';

/** More would be told so often that nobody reads it; also bounds what one meeting costs. */
export const MAX_WATCHES_PER_CHAT = 50;

export interface NewWatch {
  place: ChatPlace;
  /** Who made it: in a group they, and administrators of the bot, may end it. */
  userId: number;
  /** As written; 2…200 characters. */
  text: string;
  language: Language;
  /**
   * Behind the meetings that had come when it was made: they are not told, although some may not have
   * been looked at yet. Null once all of them were.
   */
  since: ArrivalCursor | null;
}

export interface Watch extends NewWatch {
  /** From 1. */
  id: number;
}

/** What came of making a watch. */
export type Added =
  | { type: 'added'; watch: Watch }
  /** The place has it already: folded, the same words. */
  | { type: 'known'; watch: Watch }
  /** The chat has as many as it may. */
  | { type: 'tooMany' };

interface WatchRow {
  id: number;
  chat: number;
  thread: number;
  user: number;
  text: string;
  language: Language;
  since: string | null;
}

const COLUMNS = 'id, chat, thread, user, text, language, since';

export class WatchStore {
  readonly outbox: WatchOutbox;
  readonly progress: WatchProgress;

  constructor(private readonly sqlite: SqliteFile) {
    this.outbox = new WatchOutbox(sqlite);
    this.progress = new WatchProgress(sqlite);
  }

  add(wanted: NewWatch): Added {
    return this.sqlite.write(() => {
      const known = this.find(wanted.place, wanted.text);
      if (known) return { type: 'known', watch: known };
      if (this.countOf(wanted.place.chatId) >= MAX_WATCHES_PER_CHAT) return { type: 'tooMany' };
      const { row } = this.sqlite.run(
        `INSERT INTO watches (chat, thread, user, text, folded, language, since)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        wanted.place.chatId,
        threadOf(wanted.place),
        wanted.userId,
        wanted.text,
        foldedWatch(wanted.text),
        wanted.language,
        wanted.since && JSON.stringify(wanted.since),
      );
      return { type: 'added', watch: { ...wanted, id: row } };
    });
  }

  get(id: number): Watch | undefined {
    const row = this.sqlite.get<WatchRow>(`SELECT ${COLUMNS} FROM watches WHERE id = ?`, id);
    return row && watchOf(row);
  }

  /** The one of these words in a place, whatever their script and width. */
  find(place: ChatPlace, text: string): Watch | undefined {
    const row = this.sqlite.get<WatchRow>(
      `SELECT ${COLUMNS} FROM watches WHERE chat = ? AND thread = ? AND folded = ?`,
      place.chatId,
      threadOf(place),
      foldedWatch(text),
    );
    return row && watchOf(row);
  }

  /** In the order in which they were made. */
  of(place: ChatPlace): Watch[] {
    const rows = this.sqlite.all<WatchRow>(
      `SELECT ${COLUMNS} FROM watches WHERE chat = ? AND thread = ? ORDER BY id`,
      place.chatId,
      threadOf(place),
    );
    return rows.map(watchOf);
  }

  /** Of all chats, in the order in which they were made. */
  all(): Watch[] {
    return this.sqlite.all<WatchRow>(`SELECT ${COLUMNS} FROM watches ORDER BY id`).map(watchOf);
  }

  /** How many there are in all chats. */
  count(): number {
    return this.sqlite.get<{ count: number }>('SELECT count(*) AS count FROM watches')?.count ?? 0;
  }

  /** Ends one, and drops what waits in the outbox for it alone. Gives whether there was one. */
  remove(id: number): boolean {
    return this.sqlite.write(() => {
      this.outbox.dropWatch(id);
      return this.sqlite.run('DELETE FROM watches WHERE id = ?', id).changes > 0;
    });
  }

  /** Ends all of a chat that cannot be written to, with what waits for it; gives how many. */
  removeChat(chatId: number): number {
    return this.sqlite.write(() => {
      this.outbox.dropChat(chatId);
      return this.sqlite.run('DELETE FROM watches WHERE chat = ?', chatId).changes;
    });
  }

  /** A group that became a supergroup has another id. */
  move(from: number, to: number): void {
    this.sqlite.write(() => {
      this.sqlite.run('UPDATE OR REPLACE watches SET chat = ? WHERE chat = ?', to, from);
      this.outbox.moveChat(from, to);
    });
  }

  /**
   * A meeting was looked at: what was found waits to be delivered, and it is never looked at again.
   * All of it or nothing. What was found for a watch that ended meanwhile is left out.
   * @returns how many paragraphs wait now that did not before
   */
  settle(meetingId: string, found: readonly Finding[], behind: ArrivalCursor): number {
    return this.sqlite.write(() => {
      let added = 0;
      for (const finding of found) {
        const watch = this.get(finding.watchId);
        if (watch && this.outbox.put(watch.place, finding)) added++;
      }
      this.progress.pass([meetingId], behind);
      return added;
    });
  }

  /** All meetings that had come were looked at: whatever comes from now on is told. */
  caughtUp(): void {
    const late = this.sqlite.get('SELECT 1 FROM watches WHERE since IS NOT NULL LIMIT 1');
    if (late === undefined) return;
    this.sqlite.write(() => {
      this.sqlite.run('UPDATE watches SET since = NULL WHERE since IS NOT NULL');
    });
  }

  private countOf(chatId: number): number {
    const row = this.sqlite.get<{ count: number }>(
      'SELECT count(*) AS count FROM watches WHERE chat = ?',
      chatId,
    );
    return row?.count ?? 0;
  }
}

/** Script, width, case and white space make no other watch. */
function foldedWatch(text: string): string {
  return fold(text).replace(/\s+/g, ' ').trim();
}

function threadOf({ threadId }: ChatPlace): number {
  return threadId ?? 0;
}

function watchOf({ id, chat, thread, user, text, language, since }: WatchRow): Watch {
  const place = thread === 0 ? { chatId: chat } : { chatId: chat, threadId: thread };
  const from = since === null ? null : parseStored<ArrivalCursor>(since, BOT_FILE);
  return { id, place, userId: user, text, language, since: from };
}
