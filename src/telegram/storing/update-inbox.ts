/**
 * Updates between their receipt and the end of their handling: written before Telegram is told that
 * they arrived, so that a process that ends at any moment loses none and answers none twice. In
 * what order and how often they are handled is updates/'s.
 */
import { createHash } from 'node:crypto';
import type { SqliteFile } from '../../sqlite/sqlite.js';

export const UPDATE_INBOX_TABLE = `
CREATE TABLE IF NOT EXISTS receivedUpdates (
  updateId INTEGER PRIMARY KEY,  -- Telegram's
  digest TEXT NOT NULL,          -- of what was received: tells another update with the same id
  arrival INTEGER NOT NULL,      -- counts up: the order in which they came
  receivedAt INTEGER NOT NULL,   -- milliseconds since 1970
  json TEXT,                     -- as received; null once it is done: only its id is kept
  attempts INTEGER NOT NULL      -- how often its handling was begun
);
CREATE INDEX IF NOT EXISTS receivedUpdatesByArrival ON receivedUpdates (arrival);
CREATE INDEX IF NOT EXISTS receivedUpdatesWaiting ON receivedUpdates (arrival) WHERE json IS NOT NULL;
`;

/** Telegram keeps an update for 24 hours and begins ids anew after a week without any. */
const KEPT_MS = 2 * 24 * 60 * 60 * 1000;

/** Ids of updates that are done; a hundred times what one getUpdates gives. */
const KEPT_COUNT = 10_000;

/** How many updates come between two times of forgetting old ids. */
const FORGET_EVERY = 500;

/**
 * Ids begin anew after a week without updates, and with a server that lost its memory: an id that
 * is done is taken again where it comes with another content.
 */
const ADD = `
INSERT INTO receivedUpdates (updateId, digest, arrival, receivedAt, json, attempts)
VALUES (?, ?, (SELECT coalesce(max(arrival), 0) + 1 FROM receivedUpdates), ?, ?, 0)
ON CONFLICT (updateId) DO UPDATE
SET digest = excluded.digest, arrival = excluded.arrival, receivedAt = excluded.receivedAt,
    json = excluded.json, attempts = 0
WHERE json IS NULL AND digest <> excluded.digest
`;

/** An update as it is written. */
export interface ReceivedUpdate {
  updateId: number;
  json: string;
}

/** An update that is not done, without its body. */
export interface WaitingUpdate {
  updateId: number;
  receivedAt: number;
}

/** Every method throws JiyaoError (`indexLocked`, `indexReadOnly` …) where the file fails. */
export class UpdateInbox {
  private added = 0;

  constructor(private readonly sqlite: SqliteFile) {}

  /** Writes those that it does not know yet, all or none; gives their ids. */
  add(updates: readonly ReceivedUpdate[], now: number): Set<number> {
    return this.sqlite.write(() => {
      const added = new Set<number>();
      for (const { updateId, json } of updates) {
        const { changes } = this.sqlite.run(ADD, updateId, digestOf(json), now, json);
        if (changes > 0) added.add(updateId);
      }
      this.forgetNowAndThen(added.size, now);
      return added;
    });
  }

  /** What is not done, in the order of arrival. */
  waiting(): WaitingUpdate[] {
    return this.sqlite.all<WaitingUpdate>(
      'SELECT updateId, receivedAt FROM receivedUpdates WHERE json IS NOT NULL ORDER BY arrival',
    );
  }

  /** The body of an update; undefined where it is done or unknown. */
  read(updateId: number): string | undefined {
    const row = this.sqlite.get<{ json: string | null }>(
      'SELECT json FROM receivedUpdates WHERE updateId = ?',
      updateId,
    );
    return row?.json ?? undefined;
  }

  /** Its handling begins: counted before anything of it happens. Gives how often it was begun. */
  begin(updateId: number): number {
    const row = this.sqlite.write(() =>
      this.sqlite.get<{ attempts: number }>(
        'UPDATE receivedUpdates SET attempts = attempts + 1 WHERE updateId = ? RETURNING attempts',
        updateId,
      ),
    );
    return row?.attempts ?? 0;
  }

  /** Its handling was ended by us, in good order: that attempt does not count. */
  putBack(updateId: number): void {
    this.sqlite.write(() => {
      this.sqlite.run(
        'UPDATE receivedUpdates SET attempts = max(attempts - 1, 0) WHERE updateId = ?',
        updateId,
      );
    });
  }

  /** They need no handling any more: only their ids are kept, to know them if they come again. */
  done(updateIds: readonly number[]): void {
    this.sqlite.write(() => {
      for (const updateId of updateIds) {
        this.sqlite.run('UPDATE receivedUpdates SET json = NULL WHERE updateId = ?', updateId);
      }
    });
  }

  /** Whether an update that came now could be stored: tried with a row that is taken out again. */
  isWritable(): boolean {
    try {
      this.sqlite.write(() => {
        this.sqlite.run(
          `INSERT INTO receivedUpdates (updateId, digest, arrival, receivedAt, attempts)
           VALUES (-1, '', -1, 0, 0)`,
        );
        this.sqlite.run('DELETE FROM receivedUpdates WHERE updateId = -1');
      });
      return true;
    } catch {
      return false;
    }
  }

  private forgetNowAndThen(added: number, now: number): void {
    this.added += added;
    if (this.added < FORGET_EVERY) return;
    this.added = 0;
    this.forget(now);
  }

  /** Forgets ids of updates that are done and cannot come again. */
  forget(now: number): void {
    this.sqlite.write(() => {
      this.sqlite.run(
        `DELETE FROM receivedUpdates WHERE json IS NULL AND (receivedAt < ? OR arrival <=
         (SELECT max(arrival) FROM receivedUpdates) - ?)`,
        now - KEPT_MS,
        KEPT_COUNT,
      );
    });
  }
}

function digestOf(json: string): string {
  return createHash('sha256').update(json).digest('base64url').slice(0, 22);
}
