/**
 * The one block of memory that all workers of a training share: where each matrix lies in it. A
 * WebAssembly memory, so that the kernel reads and writes it in place.
 */

/** Sizes that decide the layout. Batch sizes are multiples of 4 × workers, dimensions of 16. */
export interface TrainingShape {
  /** Rows of the table. */
  tokens: number;
  dimension: number;
  /** Pairs a step. */
  batch: number;
  workers: number;
}

/** At most so many tokens of a text are learned from at once (retrieval study). */
export const QUERY_TOKENS = 64;
export const PASSAGE_TOKENS = 160;

/** Byte offset of each region. */
export type Layout = Readonly<Record<Region, number>>;

type Region = (typeof REGIONS)[number][0];

/** Name and size in 4-byte places. */
const REGIONS = [
  ['table', ({ tokens, dimension }: TrainingShape) => tokens * dimension],
  ['accumulators', ({ tokens }: TrainingShape) => tokens],
  ['queryTokens', ({ batch }: TrainingShape) => batch * QUERY_TOKENS],
  ['queryCounts', ({ batch }: TrainingShape) => batch],
  ['passageTokens', ({ batch }: TrainingShape) => batch * PASSAGE_TOKENS],
  ['passageCounts', ({ batch }: TrainingShape) => batch],
  // Queries then passages, in one piece: a text's gradient is found by its number.
  ['vectors', ({ batch, dimension }: TrainingShape) => 2 * batch * dimension],
  ['norms', ({ batch }: TrainingShape) => 2 * batch],
  ['gradients', ({ batch, dimension }: TrainingShape) => 2 * batch * dimension],
  ['exponentials', ({ batch }: TrainingShape) => batch * batch],
  ['rowSums', ({ batch }: TrainingShape) => batch],
  ['columnSums', ({ batch, workers }: TrainingShape) => workers * batch],
  [
    'passageGradients',
    ({ batch, dimension, workers }: TrainingShape) => workers * batch * dimension,
  ],
  ['scratch', ({ dimension, workers }: TrainingShape) => workers * dimension],
  ['textsOfToken', ({ batch, workers }: TrainingShape) => workers * 2 * batch],
  ['barrier', () => 16],
] as const;

/** The kernel keeps its constants in the first page. */
const FIRST_BYTE = 0x10000;
const PAGE = 0x10000;

/** Vectors are read 16 bytes at once; a cache line is 64. */
const ALIGNMENT = 64;

const aligned = (bytes: number) => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;

/** Where everything lies, and how many pages of 64 KB it takes. */
export function layOut(shape: TrainingShape): { layout: Layout; pages: number } {
  let at = FIRST_BYTE;
  const offsets = REGIONS.map(([name, places]) => {
    const offset = at;
    at = aligned(at + 4 * places(shape));
    return [name, offset] as const;
  });
  return {
    layout: Object.fromEntries(offsets) as Record<Region, number>,
    pages: Math.ceil(at / PAGE),
  };
}
