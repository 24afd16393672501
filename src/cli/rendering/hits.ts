/** Ranked paragraphs for a person: text and place, best first. */
import type { RankedParagraph, SearchResult } from '../../app-types.js';
import { describeFilters } from './filters.js';
import type { Page } from './page.js';
import { renderProvenance } from './provenance.js';
import { wrapIndented } from './wrap-text.js';

/** Characters of a hit shown; three lines or so of 80 columns. `show` gives the whole. */
const MAX_HIT_CHARS = 120;

/** The result of `search`. Texts must be printable. */
export function renderSearchResult(result: SearchResult, page: Page): string {
  const filters = describeFilters(result.filters, page.wording);
  const heading =
    filters === '' ? [] : [page.style.dim(`${page.wording.answer.filters}: ${filters}`)];
  if (result.hits.length === 0) {
    const { none, noneHint } = page.wording.hits;
    return [...heading, page.style.yellow(none), noneHint].join('\n');
  }
  return [...heading, renderRankedParagraphs(result.hits, page)].join('\n');
}

/** '1. text' and its place, one after another. */
export function renderRankedParagraphs(paragraphs: readonly RankedParagraph[], page: Page): string {
  return paragraphs
    .map((hit) => {
      const number = `${hit.rank}. `;
      const indent = ' '.repeat(number.length);
      const text = wrapIndented(excerpt(hit.text), page.columns, page.style.bold(number), indent);
      return `${text}\n${renderProvenance(hit, indent, page)}`;
    })
    .join('\n');
}

function excerpt(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= MAX_HIT_CHARS) return characters.join('');
  return `${characters.slice(0, MAX_HIT_CHARS).join('')}…`;
}
