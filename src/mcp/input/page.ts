/** Stretches of long lists: so many entries, and so much text, that a model can take them in. */
import { z } from 'zod';

/**
 * Characters of text in one result: with labels about 12,000 tokens of Chinese, half of what clients
 * are known to take (Claude Code: 25,000), so that one which reads both forms of it is served too.
 */
const MAX_PAGE_CHARS = 8_000;

/** What stands beside the text of an entry: its meeting, its id, its source. */
const LABEL_CHARS = 100;

/** Entries at most, as `-k` of the command line. */
export const MAX_LIMIT = 100;

/** Part of a tool's input. */
export function pageInput(defaultLimit: number) {
  return {
    limit: z
      .number()
      .int()
      .min(1)
      .max(MAX_LIMIT)
      .default(defaultLimit)
      .describe('How many entries at most; fewer where their text is long.'),
    offset: z
      .number()
      .int()
      .min(0)
      .max(1_000_000)
      .default(0)
      .describe('Entries to leave out before: nextOffset of the result before this one.'),
  };
}

/** Part of a tool's output. */
export const PAGE_OUTPUT = {
  total: z.number().describe('Entries in all.'),
  offset: z.number().describe('Entries left out before these.'),
  nextOffset: z
    .number()
    .nullable()
    .describe('Call again with this offset for the next entries; null where there are no more.'),
};

export interface Page<T> {
  entries: T[];
  total: number;
  offset: number;
  nextOffset: number | null;
}

/** One entry at least, where there is one: none is ever cut. `length`: characters of an entry. */
export function pageOf<T>(
  all: readonly T[],
  { offset, limit }: { offset: number; limit: number },
  length: (entry: T) => number,
): Page<T> {
  const entries = fitting(all.slice(offset, offset + limit), length);
  const end = offset + entries.length;
  return { entries, total: all.length, offset, nextOffset: end < all.length ? end : null };
}

/** As many of the first entries as one result takes; one at least. */
export function fitting<T>(
  entries: readonly T[],
  length: (entry: T) => number,
  maxChars = MAX_PAGE_CHARS,
): T[] {
  let chars = 0;
  const past = entries.findIndex((entry, index) => {
    chars += length(entry) + LABEL_CHARS;
    return index > 0 && chars > maxChars;
  });
  return entries.slice(0, past === -1 ? entries.length : past);
}
