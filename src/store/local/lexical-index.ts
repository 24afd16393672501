/** Full-text search with FTS5 over terms cut by text/tokens.ts. BM25 is SQLite's (k1 1.2, b 0.75). */

import type { SqliteFile } from '../../sqlite/sqlite.js';
import { tokenise } from '../../text/tokens.js';
import type { SearchOptions, WeightedTerm } from '../store.js';
import { type MatchExpression, matchAny, matchRarest } from './match-expression.js';
import type { ScoredRow } from './top-hits.js';
import { WhileUnchanged } from './while-unchanged.js';

/**
 * What a term of the meeting's title, place or body counts against one of the paragraph: enough
 * to find a page by its title, too little to outdo the text.
 */
const HEADING_WEIGHT = 0.2;

/** Fetched beyond the limit, so that equal scores at its edge are cut by row, not by chance. */
const SPARE_HITS = 16;

/** Terms of a text as one string for the index. */
export function termsOf(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}

export class LexicalIndex {
  private readonly sqlite: SqliteFile;
  /** FTS5 counts by walking all paragraphs that hold a term, and a question asks several times. */
  private readonly frequencies: WhileUnchanged<number>;

  constructor(sqlite: SqliteFile) {
    this.sqlite = sqlite;
    this.frequencies = new WhileUnchanged(sqlite);
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

  /** Removes everything, before it is all added again. */
  clear(): void {
    this.sqlite.run("INSERT INTO terms (terms) VALUES ('delete-all')");
  }

  /** Sum over the terms of weight × BM25, best first. Unknown terms add nothing. */
  search(terms: readonly WeightedTerm[], { limit, meetingIds }: SearchOptions): ScoredRow[] {
    if (limit <= 0) return [];
    const found = meetingIds
      ? this.searchMeetings(matchAny(terms), limit, meetingIds)
      : this.searchAll(this.matchRarest(terms), limit);
    return found
      .sort((left, right) => right.score - left.score || left.row - right.row)
      .slice(0, limit);
  }

  private matchRarest(terms: readonly WeightedTerm[]): MatchExpression | undefined {
    const frequencies = this.documentFrequencies(terms.map(({ text }) => text));
    return matchRarest(terms, (term) => frequencies.get(term) ?? 0);
  }

  private searchAll(expression: MatchExpression | undefined, limit: number): ScoredRow[] {
    if (!expression) return [];
    // SQLite's bm25 is smaller for better matches. Sorted by FTS5 itself.
    return this.sqlite.all<ScoredRow>(
      `SELECT rowid AS row, -rank * ? AS score FROM terms
       WHERE terms MATCH ? AND rank MATCH 'bm25(1.0, ${HEADING_WEIGHT})'
       ORDER BY rank LIMIT ?`,
      expression.unit,
      expression.text,
      limit + SPARE_HITS,
    );
  }

  /**
   * Scores only what passes (with '+' SQLite looks at what matched, else it would match once for
   * each paragraph): FTS5 sorting by rank would score all that match first.
   */
  private searchMeetings(
    expression: MatchExpression | undefined,
    limit: number,
    meetingIds: readonly string[],
  ): ScoredRow[] {
    if (!expression) return [];
    return this.sqlite.all<ScoredRow>(
      `SELECT rowid AS row, -bm25(terms, 1.0, ${HEADING_WEIGHT}) * ? AS score FROM terms
       WHERE terms MATCH ? AND +rowid IN (
         SELECT p.row FROM meetings m JOIN paragraphs p ON p.meeting = m.row
         WHERE m.id IN (SELECT value FROM json_each(?)))
       ORDER BY score DESC LIMIT ?`,
      expression.unit,
      expression.text,
      JSON.stringify(meetingIds),
      limit + SPARE_HITS,
    );
  }

  /** Paragraphs whose text holds each token. */
  documentFrequencies(tokens: readonly string[]): Map<string, number> {
    return this.frequencies.getAll(tokens, (token) => this.countParagraphs(token));
  }

  private countParagraphs(term: string): number {
    const found = this.sqlite.get<{ doc: number }>(
      "SELECT doc FROM termCounts WHERE term = ? AND col = 'text'",
      term,
    );
    return found?.doc ?? 0;
  }
}
