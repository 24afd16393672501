/**
 * How a question was searched, for a person: what was read, the terms and where they come from, and
 * what made the score of each paragraph. It knows no feature of the ranker: names come with them.
 */
import type {
  Explained,
  ExplainedHit,
  Explanation,
  QueryTerm,
  QuestionExplanation,
  RejectedStatement,
} from '../../app-types.js';
import { describeFilters } from './filters.js';
import { renderLabelledLines } from './labelled-lines.js';
import type { Page } from './page.js';
import { printable } from './printable.js';
import { renderTable } from './table.js';
import { wrapIndented } from './wrap-text.js';

/** Enough for a question; JSON has all. */
const MAX_TERMS = 30;
const MAX_HITS = 10;

/** Digits behind the point: scores differ in the third. */
const DIGITS = 3;

/** What follows an answer or hits, after a blank line; empty where nobody asked for it. */
export function explanationText({ explanation }: Explained, page: Page): string {
  return explanation ? `\n${renderExplanation(printable(explanation), page)}\n` : '';
}

/** All of it, without a line break at its end. Texts must be printable. */
export function renderExplanation(explanation: QuestionExplanation, page: Page): string {
  const { wording, style } = page;
  const words = wording.explanation;
  const filters = describeFilters(explanation.filters, wording);
  const lines = [
    { label: words.question, value: explanation.question },
    ...(filters === '' ? [] : [{ label: wording.answer.filters, value: filters }]),
  ];
  const rankings = explanation.rankings.map((ranking, index) =>
    renderRanking(ranking, index + 1, page),
  );
  return [
    `${style.bold(words.title)}\n${renderLabelledLines(lines, page)}`,
    ...(rankings.length === 0 ? [words.noRanking] : rankings),
    ...renderRejected(explanation.rejected ?? [], page),
  ].join('\n\n');
}

/** '- 储备种子999吨。(数字不符:999吨)' */
function renderRejected(rejected: readonly RejectedStatement[], page: Page): string[] {
  if (rejected.length === 0) return [];
  const words = page.wording.explanation;
  const lines = rejected.map(({ text, reason, detail }) => {
    const why = [words.reasons[reason], ...(detail === '' ? [] : [detail])].join(': ');
    return wrapIndented(`${text} (${why})`, page.columns, '- ', '  ');
  });
  return [[page.style.bold(words.rejected), ...lines].join('\n')];
}

function renderRanking({ topic, terms, hits }: Explanation, number: number, page: Page): string {
  const words = page.wording.explanation;
  return [
    page.style.bold(words.ranking(number)),
    renderLabelledLines([{ label: words.topic, value: topic }], page),
    ...renderTerms(terms, page),
    ...hits.slice(0, MAX_HITS).map((hit, index) => renderHit(hit, index + 1, page)),
  ].join('\n');
}

function renderTerms(terms: readonly QueryTerm[], page: Page): string[] {
  if (terms.length === 0) return [];
  const { columns, moreTerms } = page.wording.explanation;
  const shown = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MAX_TERMS);
  const table = renderTable(
    [columns.weight, columns.documentFrequency, columns.text, columns.origin],
    shown.map((term) => [
      formatNumber(term.weight),
      String(term.documentFrequency),
      term.text,
      describeOrigin(term, page),
    ]),
    page,
  );
  const more = terms.length - shown.length;
  return more === 0 ? [table] : [table, page.style.dim(moreTerms(more))];
}

function describeOrigin({ origin, said }: QueryTerm, { wording }: Page): string {
  const { origins, standsFor } = wording.explanation;
  return said === undefined ? origins[origin] : standsFor(origins[origin], said);
}

/** '1. m…-3 · score 0.812' and below it 'words 0.51 (+0.51) · …', what adds most first. */
function renderHit(hit: ExplainedHit, rank: number, page: Page): string {
  const { score, features } = page.wording.explanation;
  const number = `${rank}. `;
  const indent = ' '.repeat(number.length);
  const parts = Object.entries(hit.features)
    .map(([name, value]) => ({ name, value, added: hit.contributions[name] ?? 0 }))
    .sort((a, b) => Math.abs(b.added) - Math.abs(a.added))
    .map(
      ({ name, value, added }) =>
        `${features[name] ?? name} ${formatNumber(value)} (${signed(added)})`,
    );
  const heading = `${page.style.bold(number)}${hit.paragraphId} · ${score(formatNumber(hit.score))}`;
  return `${heading}\n${wrapIndented(parts.join(' · '), page.columns, indent, indent)}`;
}

/** At most three digits behind the point. */
function formatNumber(value: number): string {
  return String(Number(value.toFixed(DIGITS)));
}

function signed(value: number): string {
  return value < 0 ? formatNumber(value) : `+${formatNumber(value)}`;
}
