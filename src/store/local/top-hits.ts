/** Keeps the best of many scored rows without holding them all. */

export interface ScoredRow {
  row: number;
  score: number;
}

function compare(left: ScoredRow, right: ScoredRow): number {
  return right.score - left.score || left.row - right.row;
}

/** The `limit` best, equal scores by row. Grows with the limit only. */
export class TopRows {
  private readonly limit: number;
  private readonly rows: ScoredRow[] = [];
  private worst = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(row: number, score: number): void {
    if (this.rows.length >= this.limit * 2) this.prune();
    if (score >= this.worst) this.rows.push({ row, score });
  }

  private prune(): void {
    this.rows.sort(compare);
    this.rows.length = Math.min(this.rows.length, this.limit);
    if (this.rows.length === this.limit) {
      this.worst = this.rows.at(-1)?.score ?? this.worst;
    }
  }

  /** Best first. */
  best(): ScoredRow[] {
    this.prune();
    return this.rows;
  }
}
