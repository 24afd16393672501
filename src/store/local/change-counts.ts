/**
 * What the replacing of a source changed, counted in SQL so that nothing grows with the source.
 * Ids are of the content: a meeting edited in its file comes as one gone and one added, and so
 * many pairs are told as changed.
 */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import type { ChangeCounts, StoreChanges } from '../store.js';
import { HOLDING_STATUS, type Reading } from './holding-table.js';

/** Meetings that this reading made, and those that go with it (no other source holds them). */
const ADDED = `SELECT meeting FROM holdings
  WHERE source = ? AND generation = ? AND status = ${HOLDING_STATUS.added}`;
const LOST = `SELECT g.meeting FROM temp.gone g WHERE NOT EXISTS (
  SELECT 1 FROM holdings h WHERE h.meeting = g.meeting AND h.source <> ?)`;

/**
 * Collects the holdings that the reading did not tell again. With `keepMissing` only those that
 * it told otherwise: under the same publisher's id, or without ids on the same line.
 */
export function collectGone(sqlite: SqliteFile, reading: Reading, keepMissing: boolean): void {
  sqlite.execute('CREATE TEMP TABLE IF NOT EXISTS gone (meeting INTEGER PRIMARY KEY)');
  sqlite.run('DELETE FROM temp.gone');
  const replaced = `AND EXISTS (SELECT 1 FROM holdings n
    WHERE n.source = h.source AND n.generation = ${reading.generation}
      AND (n.publisherId = h.publisherId
        OR (n.publisherId IS NULL AND h.publisherId IS NULL AND n.line = h.line)))`;
  sqlite.run(
    `INSERT INTO temp.gone SELECT h.meeting FROM holdings h
     WHERE h.source = ? AND h.generation < ? ${keepMissing ? replaced : ''}`,
    reading.row,
    reading.generation,
  );
}

/** So many of the added and the lost are one thing that changed. */
function pairUp(added: number, lost: number, changed: number, unchanged: number): ChangeCounts {
  const pairs = Math.min(added, lost);
  return { added: added - pairs, changed: changed + pairs, unchanged, removed: lost - pairs };
}

function countMeetings(sqlite: SqliteFile, { row, generation }: Reading): ChangeCounts {
  const told = sqlite.all<{ status: number; meetings: number }>(
    `SELECT status, count(*) AS meetings FROM holdings
     WHERE source = ? AND generation = ? GROUP BY status`,
    row,
    generation,
  );
  const of = (status: number) => told.find((count) => count.status === status)?.meetings ?? 0;
  const lost = sqlite.get<{ meetings: number }>(`SELECT count(*) AS meetings FROM (${LOST})`, row);
  return pairUp(
    of(HOLDING_STATUS.added),
    lost?.meetings ?? 0,
    of(HOLDING_STATUS.changed),
    // With a meeting that another source told before the index gains nothing.
    of(HOLDING_STATUS.unchanged) + of(HOLDING_STATUS.shared),
  );
}

function countParagraphs(sqlite: SqliteFile, { row, generation }: Reading): ChangeCounts {
  const counted = sqlite.get<{ stayed: number; added: number; lost: number; same: number }>(
    `WITH
       added AS (SELECT textHash, count(*) AS times FROM paragraphs
         WHERE meeting IN (${ADDED}) GROUP BY textHash),
       lost AS (SELECT textHash, count(*) AS times FROM paragraphs
         WHERE meeting IN (${LOST}) GROUP BY textHash)
     SELECT
       (SELECT count(*) FROM holdings h JOIN paragraphs p ON p.meeting = h.meeting
         WHERE h.source = ? AND h.generation = ?
           AND h.status <> ${HOLDING_STATUS.added}) AS stayed,
       (SELECT coalesce(sum(times), 0) FROM added) AS added,
       (SELECT coalesce(sum(times), 0) FROM lost) AS lost,
       (SELECT coalesce(sum(min(a.times, l.times)), 0)
         FROM added a JOIN lost l USING (textHash)) AS same`,
    row,
    generation,
    row,
    row,
    generation,
  );
  const { stayed, added, lost, same } = counted ?? { stayed: 0, added: 0, lost: 0, same: 0 };
  return pairUp(added - same, lost - same, 0, stayed + same);
}

/** Counts after collectGone and before the gone are removed. */
export function countChanges(sqlite: SqliteFile, reading: Reading): StoreChanges {
  return {
    meetings: countMeetings(sqlite, reading),
    paragraphs: countParagraphs(sqlite, reading),
  };
}

/**
 * Gives paragraphs whose text stayed in an edited meeting the vectors that they had, so that only
 * what changed is embedded again. Gives how many. The order of the joins is given: SQLite, which
 * does not know how few the gone are, would look at every paragraph held.
 */
export function keepVectors(sqlite: SqliteFile, { row, generation }: Reading): number {
  const { changes } = sqlite.run(
    `WITH fresh AS MATERIALIZED (
       SELECT row, textHash, text FROM paragraphs WHERE meeting IN (${ADDED}))
     INSERT OR IGNORE INTO vectors
     SELECT fresh.row, v.vector
     FROM temp.gone g
     CROSS JOIN paragraphs old ON old.meeting = g.meeting
     CROSS JOIN fresh ON fresh.textHash = old.textHash AND fresh.text = old.text
     CROSS JOIN vectors v ON v.paragraph = old.row
     GROUP BY fresh.row`,
    row,
    generation,
  );
  return changes;
}
