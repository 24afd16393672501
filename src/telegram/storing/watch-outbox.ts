/**
 * Paragraphs that were found for watches and wait to be told, each with all it takes to write it,
 * so that nothing is lost while Telegram is down or the index changes; and a mark of every paragraph
 * that was ever put here for a place, so that none is told twice. Sends nothing.
 */

import type { WatchMatch } from '../../app-types.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import type { ChatPlace } from '../api/bot-api.js';
import { BOT_FILE } from './bot-file.js';
import type { EntryWatch, Finding, OutboxEntry, WaitingPlace } from './outbox-entry.js';

interface EntryRow {
  id: number;
  match: string;
  failures: number;
  refusals: number;
}

export class WatchOutbox {
  constructor(private readonly sqlite: SqliteFile) {}

  /**
   * Puts a paragraph that the place was not told of yet; one that waits is told for this watch as
   * well. Gives whether it was new.
   */
  put({ chatId, threadId = 0 }: ChatPlace, { watchId, digest, match }: Finding): boolean {
    return this.sqlite.write(() => {
      const isNew = this.sqlite.run(
        'INSERT OR IGNORE INTO toldParagraphs (chat, thread, digest) VALUES (?, ?, ?)',
        chatId,
        threadId,
        digest,
      );
      if (isNew.changes > 0) {
        this.sqlite.run(
          'INSERT INTO watchOutbox (chat, thread, digest, match) VALUES (?, ?, ?, ?)',
          chatId,
          threadId,
          digest,
          JSON.stringify(match),
        );
      }
      this.sqlite.run(
        `INSERT OR IGNORE INTO watchOutboxReasons (entry, watch)
         SELECT id, ? FROM watchOutbox WHERE chat = ? AND thread = ? AND digest = ?`,
        watchId,
        chatId,
        threadId,
        digest,
      );
      return isNew.changes > 0;
    });
  }

  /** Places for which something waits, the one that has waited longest first. */
  waiting(): WaitingPlace[] {
    const rows = this.sqlite.all<{ chat: number; thread: number; notBefore: number }>(
      `SELECT chat, thread, notBefore FROM watchOutbox WHERE id IN (
         SELECT min(id) FROM watchOutbox WHERE setAside = 0 GROUP BY chat, thread
       ) ORDER BY id`,
    );
    return rows.map(({ chat, thread, notBefore }) => ({ place: placeOf(chat, thread), notBefore }));
  }

  /** The first that wait for a place, at most `limit`. */
  first({ chatId, threadId = 0 }: ChatPlace, limit: number): OutboxEntry[] {
    const rows = this.sqlite.all<EntryRow>(
      `SELECT id, match, failures, refusals FROM watchOutbox
       WHERE setAside = 0 AND chat = ? AND thread = ? ORDER BY id LIMIT ?`,
      chatId,
      threadId,
      limit,
    );
    return rows.map(({ match, ...row }) => ({
      ...row,
      match: parseStored<WatchMatch>(match, BOT_FILE),
      watches: this.watchesOf(row.id),
    }));
  }

  /** Telegram has taken them. */
  delivered(ids: readonly number[]): void {
    this.sqlite.write(() => {
      for (const id of ids) this.drop(id);
    });
  }

  /** Telegram was not reached, or had no room: all that waits for the place waits until then. */
  postpone({ chatId, threadId = 0 }: ChatPlace, notBefore: number): void {
    this.sqlite.write(() => {
      this.sqlite.run(
        `UPDATE watchOutbox SET notBefore = ?, failures = failures + 1
         WHERE setAside = 0 AND chat = ? AND thread = ?`,
        notBefore,
        chatId,
        threadId,
      );
    });
  }

  /** Telegram refused them: tried again then, or set aside from the `most`th time on. */
  refused(ids: readonly number[], notBefore: number, most: number): void {
    this.sqlite.write(() => {
      for (const id of ids) {
        this.sqlite.run(
          `UPDATE watchOutbox SET refusals = refusals + 1, notBefore = ?, setAside = refusals + 1 >= ?
           WHERE id = ?`,
          notBefore,
          most,
          id,
        );
      }
    });
  }

  /** Takes a watch from what waits; what waited for it alone is dropped and counts as not told. */
  dropWatch(watchId: number): void {
    this.sqlite.write(() => {
      const entries = this.sqlite.all<{ entry: number }>(
        'SELECT entry FROM watchOutboxReasons WHERE watch = ?',
        watchId,
      );
      this.sqlite.run('DELETE FROM watchOutboxReasons WHERE watch = ?', watchId);
      for (const { entry } of entries) {
        if (this.isWanted(entry)) continue;
        this.forgetTold(entry);
        this.drop(entry);
      }
    });
  }

  /** Drops all that a chat was told or waits for. */
  dropChat(chatId: number): void {
    this.sqlite.write(() => {
      this.sqlite.run(
        'DELETE FROM watchOutboxReasons WHERE entry IN (SELECT id FROM watchOutbox WHERE chat = ?)',
        chatId,
      );
      this.sqlite.run('DELETE FROM watchOutbox WHERE chat = ?', chatId);
      this.sqlite.run('DELETE FROM toldParagraphs WHERE chat = ?', chatId);
    });
  }

  moveChat(from: number, to: number): void {
    this.sqlite.write(() => {
      this.sqlite.run('UPDATE watchOutbox SET chat = ? WHERE chat = ?', to, from);
      this.sqlite.run('UPDATE OR REPLACE toldParagraphs SET chat = ? WHERE chat = ?', to, from);
    });
  }

  private watchesOf(entry: number): EntryWatch[] {
    return this.sqlite.all<EntryWatch>(
      `SELECT text, language FROM watches JOIN watchOutboxReasons ON watch = id
       WHERE entry = ? ORDER BY id`,
      entry,
    );
  }

  private isWanted(entry: number): boolean {
    return this.sqlite.get('SELECT 1 FROM watchOutboxReasons WHERE entry = ?', entry) !== undefined;
  }

  private forgetTold(entry: number): void {
    this.sqlite.run(
      `DELETE FROM toldParagraphs WHERE (chat, thread, digest) IN
         (SELECT chat, thread, digest FROM watchOutbox WHERE id = ?)`,
      entry,
    );
  }

  private drop(entry: number): void {
    this.sqlite.run('DELETE FROM watchOutboxReasons WHERE entry = ?', entry);
    this.sqlite.run('DELETE FROM watchOutbox WHERE id = ?', entry);
  }
}

function placeOf(chat: number, thread: number): ChatPlace {
  return thread === 0 ? { chatId: chat } : { chatId: chat, threadId: thread };
}
