/**
 * The rankings of paragraphs: of the one that counts most its tokens, terms, both searches and what
 * made each score; of the others a line. It knows no feature of the ranker: names come with them.
 */
import type {
  ExplainedHit,
  Explanation,
  QueryTerm,
  QuestionExplanation,
} from '../../../app-types.js';
import { renderLabelledLines } from '../labelled-lines.js';
import type { Page } from '../page.js';
import { renderTable } from '../table.js';
import { wrapIndented, wrapText } from '../wrap-text.js';
import { contributionLine } from './contributions.js';
import { renderLists } from './lists.js';
import { alignNumbers, alignRight, formatNumber } from './numbers.js';

/** Enough for a person; JSON has all. */
const MAX_TERMS = 5;
const MAX_HITS = 4;
const MAX_OTHERS = 3;

/** One section; that nothing was ranked where that is so. */
export function renderRankings(explanation: QuestionExplanation, page: Page): string {
  const { rankings } = explanation;
  const words = page.wording.explanation;
  const ranking = mainOf(explanation);
  if (!ranking) return words.noRanking;
  const main = rankings.indexOf(ranking);
  const others = rankings.flatMap((one, at) => (at === main ? [] : [{ one, number: at + 1 }]));
  const more = others.length - MAX_OTHERS;
  const lines = others
    .slice(0, MAX_OTHERS)
    .flatMap(({ one, number }) => wrapText(describeOther(one, number, page), page.columns));
  return [
    renderRanking(ranking, main + 1, page),
    ...lines.map((line) => page.style.dim(line)),
    ...(more > 0 ? [page.style.dim(words.moreRankings(more))] : []),
  ].join('\n');
}

/** Of those for what is asked for the one that found most; the first where there are none. */
function mainOf({ rankings, reading }: QuestionExplanation): Explanation | undefined {
  const bestScore = ({ hits }: Explanation) => hits[0]?.score ?? 0;
  const [main = rankings[0]] = rankings
    .filter(({ topic }) => topic === reading?.topic)
    .sort((a, b) => bestScore(b) - bestScore(a));
  return main;
}

function describeOther({ topic, candidates, hits }: Explanation, number: number, page: Page) {
  const [first] = hits;
  const best = first ? `${first.paragraphId} ${formatNumber(first.score)}` : '-';
  return page.wording.explanation.otherRanking(number, topic, candidates, best);
}

function renderRanking(ranking: Explanation, number: number, page: Page): string {
  const words = page.wording.explanation;
  const tokens = ranking.tokens.map(({ text }) => text).join(' ');
  return [
    page.style.bold(words.ranking(number)),
    renderLabelledLines(
      [
        { label: words.topic, value: ranking.topic },
        ...(tokens === '' ? [] : [{ label: words.tokens, value: tokens }]),
      ],
      page,
    ),
    ...renderTerms(ranking.terms, page),
    renderLists(ranking, page),
    ...ranking.hits.slice(0, MAX_HITS).map((hit, index) => renderHit(hit, index + 1, page)),
  ].join('\n');
}

function renderTerms(terms: readonly QueryTerm[], page: Page): string[] {
  if (terms.length === 0) return [];
  const { columns, moreTerms } = page.wording.explanation;
  const shown = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MAX_TERMS);
  const weights = alignNumbers(shown.map(({ weight }) => weight));
  const frequencies = alignRight(shown.map((term) => String(term.documentFrequency)));
  const table = renderTable(
    [columns.weight, columns.documentFrequency, columns.text, columns.origin],
    shown.map((term, at) => [
      weights[at] ?? '',
      frequencies[at] ?? '',
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

/** '1. m…-3 · 得分 0.812 · 按字词 3 · 按向量 1', below it what made the score. */
function renderHit(hit: ExplainedHit, rank: number, page: Page): string {
  const { score, features, lists } = page.wording.explanation;
  const number = `${rank}. `;
  const indent = ' '.repeat(number.length);
  const places = (['lexical', 'vector'] as const).flatMap((search) => {
    const place = hit.ranks[search];
    return place === null ? [] : [`${lists[search]} ${place}`];
  });
  const heading = [hit.paragraphId, score(formatNumber(hit.score)), ...places].join(' · ');
  const made = contributionLine(hit, features);
  return [
    `${page.style.bold(number)}${heading}`,
    ...(made === '' ? [] : [wrapIndented(made, page.columns, indent, indent)]),
  ].join('\n');
}
