/** The table rows of a passage's distinct tokens. */
import type { Vocabulary } from '../../embedding/static/vocabulary.js';
import type { Passage } from './sample-pair.js';

/** Into `rows`, from index 0; gives how many. */
export function readPassage(
  { start, end, without }: Passage,
  units: Uint16Array,
  vocabulary: Vocabulary,
  rows: Int32Array,
): number {
  if (!without) return vocabulary.rowsOf(units, start, end, rows);
  const before = vocabulary.rowsOf(units, start, without.start, rows);
  return vocabulary.rowsOf(units, without.end, end, rows, before);
}
