/**
 * Which of the meetings that a source tells anew is the next revision of one that it no longer
 * tells. Conservative: a wrong successor would show a reader the change of another text.
 */

import type { SqliteFile } from '../../../sqlite/sqlite.js';
import { fold } from '../../../text/fold.js';
import { bigramsOf, likeness } from '../../../text/likeness.js';
import { HOLDING_STATUS, type Reading } from '../holding-table.js';

/**
 * From which likeness of their texts two meetings are revisions of one. 33 pages of different
 * meetings are alike by 0.46 at most (median 0.10); a page of which half is written anew by 0.5.
 */
const LIKENESS = {
  /** The publisher's own id is the same. */
  sameId: 0.2,
  /** Place, body, term, number and date are the same, the number or the date known. */
  sameHeading: 0.3,
  anyhow: 0.5,
  /** The publisher says that they are two: the ids were given anew. */
  otherId: 0.95,
};

/** Up to so many pairs each is looked at; else those with an id, a line or a paragraph in common. */
const MAX_PAIRS = 400;

/** Gone from this source, and from every other. */
const LOST = `SELECT h.meeting, h.publisherId, h.line
  FROM temp.gone g JOIN holdings h ON h.source = $source AND h.meeting = g.meeting
  WHERE NOT EXISTS (SELECT 1 FROM holdings o WHERE o.meeting = g.meeting AND o.source <> $source)`;

/** Told by this source for the first time. */
const FRESH = `SELECT meeting, publisherId, line FROM holdings
  WHERE source = $source AND generation = $generation
    AND status IN (${HOLDING_STATUS.added}, ${HOLDING_STATUS.shared})`;

/** What occurs once among the lost and once among the fresh makes a pair. */
function pairsBy(key: 'publisherId' | 'line' | 'textHash'): string {
  const [lost, fresh] = ['lost', 'fresh'].map((side) => {
    const rows =
      key === 'textHash'
        ? `paragraphs WHERE meeting IN (SELECT meeting FROM ${side})`
        : `${side} WHERE ${key} IS NOT NULL`;
    return `(SELECT ${key}, min(meeting) AS meeting FROM ${rows} GROUP BY ${key} HAVING count(*) = 1)`;
  });
  return `SELECT l.meeting AS lost, f.meeting AS fresh FROM ${lost} l JOIN ${fresh} f USING (${key})`;
}

const NEAR = [pairsBy('publisherId'), pairsBy('line'), pairsBy('textHash')].join(' UNION ');

const ALL = 'SELECT l.meeting AS lost, f.meeting AS fresh FROM lost l CROSS JOIN fresh f';

interface Pair {
  lost: number;
  fresh: number;
  sameHeading: number;
  /** Null where either has none. */
  sameId: number | null;
}

interface ScoredPair {
  lost: number;
  fresh: number;
  likeness: number;
}

/** Row of each lost meeting → row of its next revision, of two each at most one. */
export function findSuccessors(sqlite: SqliteFile, reading: Reading): Map<number, number> {
  const scored = scorePairs(sqlite, candidatePairs(sqlite, reading)).sort(
    (a, b) => b.likeness - a.likeness || a.lost - b.lost || a.fresh - b.fresh,
  );
  const successors = new Map<number, number>();
  const taken = new Set<number>();
  for (const { lost, fresh } of scored) {
    if (successors.has(lost) || taken.has(fresh)) continue;
    successors.set(lost, fresh);
    taken.add(fresh);
  }
  return successors;
}

function candidatePairs(sqlite: SqliteFile, reading: Reading): Pair[] {
  const given = `WITH lost AS MATERIALIZED (${LOST}), fresh AS MATERIALIZED (${FRESH})`
    .replaceAll('$source', String(reading.row))
    .replaceAll('$generation', String(reading.generation));
  const counted = sqlite.get<{ pairs: number }>(
    `${given} SELECT (SELECT count(*) FROM lost) * (SELECT count(*) FROM fresh) AS pairs`,
  );
  const pairs = counted?.pairs ?? 0;
  if (pairs === 0) return [];
  return sqlite.all<Pair>(
    `${given} SELECT pair.lost, pair.fresh, l.publisherId = f.publisherId AS sameId,
       a.placeKey IS b.placeKey AND a.bodyKey IS b.bodyKey AND a.termKey IS b.termKey
         AND a.sessionNumber IS b.sessionNumber AND a.date IS b.date
         AND (a.sessionNumber IS NOT NULL OR a.date IS NOT NULL) AS sameHeading
     FROM (${pairs <= MAX_PAIRS ? ALL : NEAR}) pair
     JOIN lost l ON l.meeting = pair.lost JOIN fresh f ON f.meeting = pair.fresh
     JOIN meetings a ON a.row = pair.lost JOIN meetings b ON b.row = pair.fresh
     ORDER BY pair.lost`,
  );
}

function leastLikeness({ sameId, sameHeading }: Pair): number {
  if (sameId !== null) return sameId === 1 ? LIKENESS.sameId : LIKENESS.otherId;
  return sameHeading === 1 ? LIKENESS.sameHeading : LIKENESS.anyhow;
}

/** Those that are alike enough. Sorted by the lost one, whose text is cut once. */
function scorePairs(sqlite: SqliteFile, pairs: readonly Pair[]): ScoredPair[] {
  let lostRow = -1;
  let lostBigrams = bigramsOf('');
  return pairs.flatMap((pair) => {
    if (pair.lost !== lostRow) lostBigrams = bigramsOf(textOf(sqlite, pair.lost));
    lostRow = pair.lost;
    const alike = likeness(lostBigrams, bigramsOf(textOf(sqlite, pair.fresh)));
    if (alike < leastLikeness(pair)) return [];
    return [{ lost: pair.lost, fresh: pair.fresh, likeness: alike }];
  });
}

/** Folded: a page told in the other script, or with other punctuation, is the same page. */
function textOf(sqlite: SqliteFile, meetingRow: number): string {
  const paragraphs = sqlite.all<{ text: string }>(
    'SELECT text FROM paragraphs WHERE meeting = ? ORDER BY number',
    meetingRow,
  );
  return fold(paragraphs.map(({ text }) => text).join('\n'));
}
