/** Owns how the figures of quote look-ups are shown on the terminal. */
import { formatShareWithInterval } from '../report/format-figures.js';
import { textTable } from '../report/text-table.js';
import type { QuoteEvaluation, QuoteResult } from './evaluate-quotes.js';

export function renderQuotes({ figures }: QuoteEvaluation): string[] {
  const rows = figures.map(({ kind, right }) => [
    kind,
    String(right.total),
    formatShareWithInterval(right),
  ]);
  return [...textTable(['quotes', 'n', 'found as they must be % (95 % interval)'], rows), ''];
}

export function renderQuoteFailures({ results }: QuoteEvaluation): string[] {
  return [...results.filter(({ right }) => !right).flatMap(renderFailure), ''];
}

function renderFailure({ made, finding }: QuoteResult): string[] {
  const places = finding.matches.map(({ id }) => id).join(' ');
  const marks = (finding.matches[0]?.diff ?? [])
    .filter(({ op }) => op !== 'equal')
    .map(({ op, text }) => `${op === 'delete' ? '-' : '+'}${text}`)
    .join(' ');
  return [
    `${made.kind}: ${finding.verdict} ${places} ${marks}`,
    `  ${made.quote}`,
    `  cut from ${made.paragraphIds.join(' ')}`,
  ];
}
