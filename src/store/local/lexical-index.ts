/** Full-text search with FTS5 over terms cut by text/tokens.ts. BM25 is SQLite's (k1 1.2, b 0.75). */
import { tokenise } from '../../text/tokens.js';
import type { SearchOptions, WeightedTerm } from '../store.js';
import type { SqliteFile, SqlValue } from './sqlite.js';
import type { ScoredRow } from './top-hits.js';

/**
 * What a term of the meeting's title, place or body counts against one of the paragraph: enough
 * to find a page by its title, too little to outdo the text.
 */
const HEADING_WEIGHT = 0.2;

/** A question has some thirty terms; the rest of a pasted text adds time, not meaning. */
const MAX_TERMS = 256;

/** FTS5 weighs no term: a term is repeated up to so often. */
const MAX_REPEATS = 4;

/** Fetched beyond the limit, so that equal scores at its edge are cut by row, not by chance. */
const SPARE_HITS = 16;

/** With '+' SQLite filters what matched; else it would run the match once for each paragraph. */
const OF_MEETINGS = `AND +rowid IN (
  SELECT p.row FROM meetings m JOIN paragraphs p ON p.meeting = m.row
  WHERE m.id IN (SELECT value FROM json_each(?)))`;

/** Terms of a text as one string for the index. */
export function termsOf(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}

function mergeTerms(terms: readonly WeightedTerm[]): [string, number][] {
  const merged = new Map<string, number>();
  for (const { text, weight } of terms) {
    if (text !== '' && weight > 0) merged.set(text, (merged.get(text) ?? 0) + weight);
  }
  return [...merged].sort((left, right) => right[1] - left[1]).slice(0, MAX_TERMS);
}

/** Quoted, so that no character of a term is FTS5 syntax. */
function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

interface MatchExpression {
  text: string;
  /** One repetition in units of weight. */
  unit: number;
}

function matchExpression(terms: readonly WeightedTerm[]): MatchExpression | undefined {
  const merged = mergeTerms(terms);
  const heaviest = merged[0]?.[1];
  if (heaviest === undefined) return undefined;
  const unit = Math.max(merged.at(-1)?.[1] ?? heaviest, heaviest / MAX_REPEATS);
  const phrases = merged.flatMap(([term, weight]) =>
    new Array<string>(Math.max(1, Math.round(weight / unit))).fill(quoted(term)),
  );
  return { text: phrases.join(' OR '), unit };
}

export class LexicalIndex {
  private readonly sqlite: SqliteFile;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
  }

  /** `heading`: terms of the meeting's title, given with its first paragraph only, else ''. */
  add(row: number, text: string, heading: string): void {
    this.sqlite.run(
      'INSERT INTO terms (rowid, text, heading) VALUES (?, ?, ?)',
      row,
      text,
      heading,
    );
  }

  /** Removes the paragraphs of a meeting; must come before their rows go. */
  removeMeeting(meetingRow: number): void {
    this.sqlite.run(
      'DELETE FROM terms WHERE rowid IN (SELECT row FROM paragraphs WHERE meeting = ?)',
      meetingRow,
    );
  }

  /** Sum over the terms of weight × BM25, best first. Unknown terms add nothing. */
  search(terms: readonly WeightedTerm[], options: SearchOptions): ScoredRow[] {
    const expression = matchExpression(terms);
    if (!expression || options.limit <= 0) return [];
    const values: SqlValue[] = [expression.text];
    if (options.meetingIds) values.push(JSON.stringify(options.meetingIds));
    const found = this.sqlite.all<{ row: number; rank: number }>(
      `SELECT rowid AS row, rank FROM terms
       WHERE terms MATCH ? AND rank MATCH 'bm25(1.0, ${HEADING_WEIGHT})'
       ${options.meetingIds ? OF_MEETINGS : ''}
       ORDER BY rank LIMIT ?`,
      ...values,
      options.limit + SPARE_HITS,
    );
    // SQLite's bm25 is smaller for better matches.
    return found
      .map(({ row, rank }) => ({ row, score: -rank * expression.unit }))
      .sort((left, right) => right.score - left.score || left.row - right.row)
      .slice(0, options.limit);
  }

  /** Paragraphs whose text holds each token. */
  documentFrequencies(tokens: readonly string[]): Map<string, number> {
    const frequencies = new Map<string, number>();
    for (const token of tokens) {
      const found = this.sqlite.get<{ doc: number }>(
        "SELECT doc FROM termCounts WHERE term = ? AND col = 'text'",
        token,
      );
      frequencies.set(token, found?.doc ?? 0);
    }
    return frequencies;
  }
}
