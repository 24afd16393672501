/**
 * Conversations in a SQLite file of their own. Strict: every fault of the file is thrown, and what
 * is done about it is resilient-conversation-store.ts's.
 */
import { basename } from 'node:path';
import { JiyaoError } from '../../errors.js';
import { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import type { ConversationStore, Turn } from '../turn.js';
import { MAX_CONVERSATIONS, MAX_TURNS, withinLimits } from './limits.js';

/** Raised with every change of the tables or of what a turn holds. */
const SCHEMA_VERSION = 1;

/** 'jiyc' in ASCII: tells the file from an index and from any other SQLite file. */
const APPLICATION_ID = 0x6a697963;

/** A turn is written in a millisecond; nobody shall wait longer for an answer that is ready. */
const BUSY_TIMEOUT_MS = 500;

const TABLES = `
CREATE TABLE conversations (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  latestTurn INTEGER NOT NULL    -- row of its latest turn: orders conversations by rest
);
CREATE INDEX conversationsByTurn ON conversations (latestTurn);

CREATE TABLE turns (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation INTEGER NOT NULL REFERENCES conversations (row) ON DELETE CASCADE,
  content TEXT NOT NULL          -- Turn as JSON
);
CREATE INDEX turnsByConversation ON turns (conversation, row);

PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${SCHEMA_VERSION};
`;

export class SqliteConversationStore implements ConversationStore {
  private readonly sqlite: SqliteFile;

  /**
   * Opens the file and makes it where it is missing.
   * @throws JiyaoError `indexCorrupt`, `indexNewer`, `indexReadOnly`, `indexLocked` …
   */
  constructor(file: string) {
    this.sqlite = SqliteFile.open(file, false);
    try {
      this.sqlite.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
      // What is forgotten is overwritten, not only unlinked.
      this.sqlite.pragma('secure_delete = ON');
      this.prepareTables();
    } catch (error) {
      this.sqlite.close();
      throw error;
    }
  }

  turns(conversation: string): Turn[] {
    return this.sqlite
      .all<{ content: string }>(
        `SELECT content FROM turns
         WHERE conversation = (SELECT row FROM conversations WHERE name = ?) ORDER BY row`,
        conversation,
      )
      .map(({ content }) => parseStored<Turn>(content, basename(this.sqlite.file)));
  }

  append(conversation: string, turn: Turn): void {
    this.sqlite.write(() => {
      const owner = this.rowOf(conversation);
      const { row } = this.sqlite.run(
        'INSERT INTO turns (conversation, content) VALUES (?, ?)',
        owner,
        JSON.stringify(withinLimits(turn)),
      );
      this.sqlite.run('UPDATE conversations SET latestTurn = ? WHERE row = ?', row, owner);
      this.forgetOldest(owner);
    });
  }

  latest(prefix: string): string | undefined {
    return this.sqlite.get<{ name: string }>(
      `SELECT name FROM conversations WHERE substr(name, 1, ?) = ?
       ORDER BY latestTurn DESC LIMIT 1`,
      prefix.length,
      prefix,
    )?.name;
  }

  forget(conversation: string): void {
    this.sqlite.write(() => {
      this.sqlite.run('DELETE FROM conversations WHERE name = ?', conversation);
    });
  }

  close(): void {
    this.sqlite.close();
  }

  private rowOf(conversation: string): number {
    const sql = 'SELECT row FROM conversations WHERE name = ?';
    const held = this.sqlite.get<{ row: number }>(sql, conversation)?.row;
    if (held !== undefined) return held;
    const insert = 'INSERT INTO conversations (name, latestTurn) VALUES (?, 0)';
    return this.sqlite.run(insert, conversation).row;
  }

  /** Turns of this conversation, and whole conversations, beyond the bounds. */
  private forgetOldest(conversation: number): void {
    this.sqlite.run(
      `DELETE FROM turns WHERE row IN (
         SELECT row FROM turns WHERE conversation = ? ORDER BY row DESC LIMIT -1 OFFSET ?)`,
      conversation,
      MAX_TURNS,
    );
    this.sqlite.run(
      `DELETE FROM conversations WHERE row IN (
         SELECT row FROM conversations ORDER BY latestTurn DESC LIMIT -1 OFFSET ?)`,
      MAX_CONVERSATIONS,
    );
  }

  private prepareTables(): void {
    const { sqlite } = this;
    if (isEmpty(sqlite)) {
      sqlite.write(() => {
        // Another process may have made them while this one waited for the lock.
        if (isEmpty(sqlite)) sqlite.execute(TABLES);
      });
    }
    if (sqlite.pragma('application_id') !== APPLICATION_ID) {
      throw new JiyaoError('indexCorrupt', `This file holds no conversations: ${sqlite.file}`, {
        hint: `Move ${sqlite.file} away.`,
      });
    }
    if (Number(sqlite.pragma('user_version')) > SCHEMA_VERSION) {
      throw new JiyaoError('indexNewer', `A newer jiyao wrote the conversations: ${sqlite.file}`, {
        hint: `Update jiyao, or move ${sqlite.file} away.`,
      });
    }
  }
}

function isEmpty(sqlite: SqliteFile): boolean {
  const row = sqlite.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema');
  return row?.tables === 0;
}
