/** Owns the scoreboard on the terminal. Files are written by write-report.ts. */
import type { CollectionEvaluation } from '../collections/evaluate-collection.js';
import type { SetEvaluation } from '../evaluate-set.js';
import type { Figures } from '../summarise.js';
import type { AskTimes } from '../times.js';
import { formatEstimate, formatMs, formatShare } from './format-figures.js';
import { ANSWER_ROWS, COLLECTION_ANSWER_ROWS } from './metric-rows.js';
import { renderRanking } from './render-ranking.js';
import { textTable } from './text-table.js';

/** Lines of one set: search beside its peers, answers per script, kinds of question. */
export function renderScoreboard(evaluation: SetEvaluation): string[] {
  const { name, heldOut, corpus, figures, peers, times } = evaluation;
  const { total } = figures;
  return [
    `${name}${heldOut ? ' (held out: aggregates only)' : ''}: ${total.questions} questions, ` +
      `${total.answerable} answerable; ${corpus.meetings} meetings, ${corpus.paragraphs} paragraphs`,
    '',
    ...renderRanking(total.answerable, total, peers),
    '',
    ...renderAnswers(evaluation),
    renderTimes(times),
    '',
    ...renderKinds(evaluation),
    '',
  ];
}

/** Lines of one collection: search for documents beside its peers, answers. */
export function renderCollection(evaluation: CollectionEvaluation): string[] {
  const { name, corpus, withheld, figures, peers, times } = evaluation;
  const silent = withheld > 0 ? ` (${withheld} with their documents withheld)` : '';
  return [
    `${name}: ${corpus.documents} documents; of ${corpus.questions} questions ` +
      `${figures.searched} searched, ${figures.asked} asked${silent}`,
    '',
    ...renderRanking(figures.searched, figures, peers),
    '',
    ...textTable(
      ['answers (95 % interval)', `asked, n=${figures.asked}`],
      COLLECTION_ANSWER_ROWS.map(({ en, show }) => [en, show(figures)]),
    ),
    renderTimes(times),
    '',
  ];
}

function renderTimes({ p50, p95 }: AskTimes): string {
  return `ask, warm, in this process: p50 ${formatMs(p50)} ms, p95 ${formatMs(p95)} ms`;
}

function renderAnswers({ figures }: SetEvaluation): string[] {
  const { total, scripts } = figures;
  const header = [
    'answers (95 % interval)',
    `all, n=${total.questions}`,
    `Simplified, n=${scripts.hans.questions}`,
    `Traditional, n=${scripts.hant.questions}`,
  ];
  const rows = ANSWER_ROWS.map(({ en, show }) => [
    en,
    show(total),
    show(scripts.hans),
    show(scripts.hant),
  ]);
  return textTable(header, rows);
}

function renderKinds({ figures }: SetEvaluation): string[] {
  const header = ['kind', 'n', 'r@1', 'r@5', 'r@10', 'MRR', 'fact', 'cites', 'prec', 'refused'];
  const rows = [...figures.kinds, { kind: 'total', figures: figures.total }].map(
    ({ kind, figures: group }) => [
      kind,
      String(group.questions),
      formatShare(group.recallAt1),
      formatShare(group.recallAt5),
      formatShare(group.recallAt10),
      formatEstimate(group.meanReciprocalRankAt10),
      formatShare(group.factAccuracy),
      formatShare(group.citationRecall),
      formatShare(group.citationPrecision),
      formatRefused(group),
    ],
  );
  return [...textTable(header, rows), ...LEGEND];
}

/** The short headings of the table of kinds. */
const LEGEND: readonly string[] = [
  'percent; r@k: a right paragraph within k of search; fact: all facts shown; cites: a right paragraph',
  'cited; prec: citations that are right; refused: not found (of unanswerable / of answerable ones)',
];

/** The refusal of unanswerable kinds, the over-refusal of answerable ones; both in the total. */
function formatRefused({ answerable, questions, refusalRate, overRefusalRate }: Figures): string {
  if (answerable === 0) return formatShare(refusalRate);
  if (answerable === questions) return formatShare(overRefusalRate);
  return `${formatShare(refusalRate)}/${formatShare(overRefusalRate)}`;
}
