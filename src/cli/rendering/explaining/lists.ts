/** What the search for words and the one for likeness gave, side by side, before they were ranked. */
import type { ExplainedList, Explanation } from '../../../app-types.js';
import type { Page } from '../page.js';
import { renderTable } from '../table.js';
import { alignNumbers } from './numbers.js';

/** Of ten that JSON has. */
const MAX_ROWS = 4;

/** Two columns; or that all paragraphs in scope were compared without a search. */
export function renderLists({ lists, candidates }: Explanation, page: Page): string {
  const words = page.wording.explanation;
  const over = lists.filter(({ meant }) => !meant);
  if (over.length === 0) return words.allCompared(candidates);
  const columns = over.map(columnOf);
  const rows = Math.min(MAX_ROWS, Math.max(...columns.map(({ length }) => length)));
  return renderTable(
    [words.rank, ...over.map(({ search, found }) => words.found(words.lists[search], found))],
    Array.from({ length: rows }, (_, at) => [
      String(at + 1),
      ...columns.map((cells) => cells[at] ?? ''),
    ]),
    page,
  );
}

/** '12.310 m…-3' */
function columnOf({ hits }: ExplainedList): string[] {
  const shown = hits.slice(0, MAX_ROWS);
  const scores = alignNumbers(shown.map(({ score }) => score));
  return shown.map(({ paragraphId }, at) => `${scores[at]} ${paragraphId}`);
}
