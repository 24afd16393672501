/** Owns the scoreboard in Markdown, as the two READMEs show it. */
import type { Evaluations } from '../evaluations.js';
import type { RankingFigures } from '../metrics/ranking.js';
import type { QuoteEvaluation } from '../quotes/evaluate-quotes.js';
import type { Figures } from '../summarise.js';
import { type ComparedSet, comparedSets } from './compared-sets.js';
import { formatShare, formatShareWithInterval, NO_FIGURE } from './format-figures.js';
import { markdownTable } from './markdown-table.js';
import { ANSWER_ROWS, COLLECTION_ANSWER_ROWS, RANKING_ROWS } from './metric-rows.js';
import { README_WORDING, type ReadmeLanguage, type ReadmeWording } from './readme-wording.js';

/**
 * The chart, `search` on every set, `search` beside its peers, answers on the sets and on the
 * collections, kinds of question, look-ups of quotes.
 * @param chartPath relative to the READMEs
 */
export function renderMarkdown(
  evaluations: Evaluations,
  language: ReadmeLanguage,
  chartPath: string,
): string {
  const words = README_WORDING[language];
  const compared = comparedSets(evaluations);
  const { collections } = evaluations;
  const parts = [
    `![${words.chart}](${chartPath})`,
    searchTable(compared, language),
    peersTable(compared, words),
    `${words.searchNote} ${peerTerms(compared, words)}`,
    answersTable(evaluations, language),
    ...(collections.length > 0
      ? [collectionsTable(evaluations, language), words.collectionNote]
      : []),
    kindsTable(evaluations, words),
    ...(evaluations.quotes ? [quotesTable(evaluations.quotes, words)] : []),
  ];
  return parts.join('\n\n');
}

function searchTable(compared: readonly ComparedSet[], language: ReadmeLanguage): string {
  const words = README_WORDING[language];
  const header = [words.search, ...RANKING_ROWS.map((row) => row[language])];
  const rows = compared.map((set) => [
    `${setName(set, words)}, ${words.questions(set.questions)}`,
    ...RANKING_ROWS.map(({ show }) => show(set.figures)),
  ]);
  return markdownTable(header, rows);
}

function peersTable(compared: readonly ComparedSet[], words: ReadmeWording): string {
  const names = [...new Set(compared.flatMap(({ peers }) => peers.map(({ name }) => name)))];
  const header = ['recall@1 / @10 %', '**jiyao**', ...names];
  const rows = compared.map((set) => [
    setName(set, words),
    firstAndTenth(set.figures),
    ...names.map((name) => peerCell(set, name)),
  ]);
  return markdownTable(header, rows);
}

/** With the number of questions where it is a part of the product's. */
function peerCell({ peers, questions }: ComparedSet, name: string): string {
  const peer = peers.find((each) => each.name === name);
  if (peer?.figures === undefined) return NO_FIGURE;
  const part = peer.questions < questions ? ` (n=${peer.questions})` : '';
  return `${firstAndTenth(peer.figures)}${part}`;
}

function firstAndTenth({ recallAt1, recallAt10 }: RankingFigures): string {
  return `${formatShare(recallAt1)} / ${formatShare(recallAt10)}`;
}

/** 'BM25: jieba words and character bigrams. …', each peer once. */
function peerTerms(compared: readonly ComparedSet[], words: ReadmeWording): string {
  const lines = compared.flatMap(({ peers }) =>
    peers.map(({ name, terms }) => words.terms(name, terms)),
  );
  return `${[...new Set(lines)].join('; ')}.`;
}

function answersTable({ sets }: Evaluations, language: ReadmeLanguage): string {
  const words = README_WORDING[language];
  const header = [
    words.answers,
    ...sets.map((set) => `${setName(set, words)}, ${words.questions(set.figures.total.questions)}`),
  ];
  const rows = ANSWER_ROWS.map((row) => [
    row[language].trim(),
    ...sets.map(({ figures }) => row.show(figures.total)),
  ]);
  return markdownTable(header, rows);
}

function collectionsTable({ collections }: Evaluations, language: ReadmeLanguage): string {
  const words = README_WORDING[language];
  const header = [
    words.answers,
    ...collections.map(
      (collection) => `${setName(collection, words)}, ${words.questions(collection.figures.asked)}`,
    ),
  ];
  const rows = COLLECTION_ANSWER_ROWS.map((row) => [
    row[language],
    ...collections.map(({ figures }) => row.show(figures)),
  ]);
  return markdownTable(header, rows);
}

function kindsTable({ sets }: Evaluations, words: ReadmeWording): string {
  const header = [
    words.kind,
    ...sets.flatMap((set) => [`${setName(set, words)}: n`, words.right, words.fact, words.refused]),
  ];
  const kinds = [...new Set(sets.flatMap(({ figures }) => figures.kinds.map(({ kind }) => kind)))];
  const rows = kinds.map((kind) => [
    `\`${kind}\``,
    ...sets.flatMap(({ figures }) =>
      kindCells(figures.kinds.find((group) => group.kind === kind)?.figures),
    ),
  ]);
  return markdownTable(header, rows);
}

function kindCells(figures: Figures | undefined): string[] {
  if (figures === undefined) return ['0', '', '', ''];
  const refused = figures.answerable === 0 ? figures.refusalRate : figures.overRefusalRate;
  return [
    String(figures.questions),
    formatShare(figures.citationRecall),
    formatShare(figures.factAccuracy),
    formatShare(refused),
  ];
}

function quotesTable({ figures }: QuoteEvaluation, words: ReadmeWording): string {
  const rows = figures.map(({ kind, right }) => [
    words.quoteKinds[kind],
    String(right.total),
    formatShareWithInterval(right),
  ]);
  return markdownTable([words.quotes, 'n', '%'], rows);
}

/** A set's name in the language, or as it is where none is known. */
function setName({ name }: { name: string }, words: ReadmeWording): string {
  return words.sets[name] ?? `\`${name}\``;
}
