/** Owns the table that sets `search` beside its peers on the terminal. */
import type { RankingFigures } from '../metrics/ranking.js';
import type { PeerFigures } from '../peers/peer.js';
import { RANKING_ROWS } from './metric-rows.js';
import { textTable } from './text-table.js';

/** A column: a retriever with its figures and the number of questions they are taken from. */
interface RankingColumn {
  name: string;
  questions: number;
  figures: RankingFigures;
}

/**
 * Lines of the table, a column per retriever, and one per peer that was skipped.
 * @param questions how many of them count for the product
 */
export function renderRanking(
  questions: number,
  figures: RankingFigures,
  peers: readonly PeerFigures[],
): string[] {
  const measured = peers.flatMap((peer) => (peer.figures === undefined ? [] : [peer]));
  const columns: RankingColumn[] = [{ name: 'jiyao', questions, figures }, ...measured];
  const rows = [
    ['questions', ...columns.map((column) => String(column.questions))],
    ...RANKING_ROWS.map(({ en, show }) => [en, ...columns.map((column) => show(column.figures))]),
  ];
  const skipped = peers.flatMap(({ name, skipped: reason }) =>
    reason === undefined ? [] : [`${name}: skipped, ${reason}`],
  );
  return [...textTable(['search', ...columns.map(({ name }) => name)], rows), ...skipped];
}
