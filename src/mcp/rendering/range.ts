/** Which entries of a list a result holds, and how to get the next ones. */
import type { McpTexts } from '../wording.js';

interface Range {
  total: number;
  offset: number;
}

/** '共 50 条，以下是第 1 至 3 条。'; of none at all, and of a page behind the last, that there is nothing. */
export function renderRange(
  { total, offset }: Range,
  count: number,
  texts: McpTexts,
  tell: McpTexts['shown'] = texts.shown,
): string {
  if (total === 0) return texts.nothingFound;
  return count === 0 ? texts.noMore(total) : tell(offset + 1, offset + count, total);
}

/** '还有：…', or nothing at the end of a list. */
export function renderNext(nextOffset: number | null, texts: McpTexts): string {
  return nextOffset === null ? '' : texts.next(nextOffset);
}
