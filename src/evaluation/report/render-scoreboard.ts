/** Owns the scoreboard on the terminal. Files are written by write-report.ts. */
import type { SetEvaluation } from '../evaluate-set.js';
import type { PeerFigures } from '../peers/peer.js';
import type { Figures, RankingFigures } from '../summarise.js';
import { formatMs, formatRatio, formatShare } from './format-figures.js';
import { METRIC_ROWS } from './metric-rows.js';
import { textTable } from './text-table.js';

/** Lines of one set: totals with their 95 % intervals per script, kinds of question, peers. */
export function renderScoreboard(evaluation: SetEvaluation): string[] {
  const { name, heldOut, corpus, figures } = evaluation;
  const { total } = figures;
  return [
    `${name}${heldOut ? ' (held out: aggregates only)' : ''}: ${total.questions} questions, ` +
      `${total.answerable} answerable; ${corpus.meetings} meetings, ${corpus.paragraphs} paragraphs`,
    '',
    ...renderTotals(evaluation),
    '',
    ...renderKinds(evaluation),
    '',
    ...renderPeers(total, evaluation.peers),
    '',
  ];
}

function renderTotals({ figures }: SetEvaluation): string[] {
  const { total, scripts } = figures;
  const header = [
    'share (95 % interval)',
    `all, n=${total.questions}`,
    `Simplified, n=${scripts.hans.questions}`,
    `Traditional, n=${scripts.hant.questions}`,
  ];
  const rows = METRIC_ROWS.map(({ en, show }) => [
    en,
    show(total),
    show(scripts.hans),
    show(scripts.hant),
  ]);
  return textTable(header, rows);
}

function renderKinds({ figures }: SetEvaluation): string[] {
  const header = [
    'kind',
    'n',
    'r@1',
    'r@5',
    'r@10',
    'MRR',
    'fact',
    'cites',
    'prec',
    'refused',
    'p95',
  ];
  const rows = [...figures.kinds, { kind: 'total', figures: figures.total }].map(
    ({ kind, figures: group }) => [
      kind,
      String(group.questions),
      formatShare(group.recallAt1),
      formatShare(group.recallAt5),
      formatShare(group.recallAt10),
      formatRatio(group.meanReciprocalRankAt10),
      formatShare(group.factAccuracy),
      formatShare(group.citationRecall),
      formatShare(group.citationPrecision),
      formatRefused(group),
      formatMs(group.askMs.p95),
    ],
  );
  return [...textTable(header, rows), ...LEGEND];
}

/** The short headings of the table of kinds. */
const LEGEND: readonly string[] = [
  'percent; r@k: a right paragraph within k of search; fact: all facts shown; cites: a right paragraph',
  'cited; prec: citations that are right; refused: not found (of unanswerable / of answerable ones);',
  'p95: ms of a warm ask',
];

/** The refusal of unanswerable kinds, the over-refusal of answerable ones; both in the total. */
function formatRefused({ answerable, questions, refusalRate, overRefusalRate }: Figures): string {
  if (answerable === 0) return formatShare(refusalRate);
  if (answerable === questions) return formatShare(overRefusalRate);
  return `${formatShare(refusalRate)}/${formatShare(overRefusalRate)}`;
}

function renderPeers(total: Figures, peers: readonly PeerFigures[]): string[] {
  const header = ['search', 'recall@1', 'recall@5', 'recall@10', 'MRR@10'];
  const measured = peers.flatMap(({ name, figures }) =>
    figures === undefined ? [] : [rankingRow(name, figures)],
  );
  const skipped = peers.flatMap(({ name, skipped: reason }) =>
    reason === undefined ? [] : [`${name}: skipped, ${reason}`],
  );
  return [...textTable(header, [rankingRow('jiyao', total), ...measured]), ...skipped];
}

function rankingRow(name: string, figures: RankingFigures): string[] {
  return [
    name,
    formatShare(figures.recallAt1),
    formatShare(figures.recallAt5),
    formatShare(figures.recallAt10),
    formatRatio(figures.meanReciprocalRankAt10),
  ];
}
