/** Owns the scoreboard in Markdown, as the two READMEs show it. */
import type { SetEvaluation } from '../evaluate-set.js';
import type { Figures } from '../summarise.js';
import { formatRatio, formatShare } from './format-figures.js';
import { METRIC_ROWS } from './metric-rows.js';

/** Language of a README. */
export type ReadmeLanguage = 'en' | 'zh';

const WORDING = {
  en: {
    metric: 'metric (95 % interval)',
    kind: 'kind of question',
    right: 'cites a right paragraph %',
    fact: 'fact %',
    refused: 'not found %',
    search: 'search',
    questions: (count: number) => `${count} questions`,
    sets: { developing: 'developing set', 'held-out': 'held-out set' },
  },
  zh: {
    metric: '指标(95 % 置信区间)',
    kind: '题型',
    right: '引用到正确段落 %',
    fact: '事实 %',
    refused: '答“未找到” %',
    search: '检索',
    questions: (count: number) => `${count} 题`,
    sets: { developing: '开发集', 'held-out': '留出集' },
  },
} as const;

/** Totals per set, kinds per set, and `search` beside its peers: three tables, a column per set. */
export function renderMarkdown(
  evaluations: readonly SetEvaluation[],
  language: ReadmeLanguage,
): string {
  const tables = [
    totalsTable(evaluations, language),
    kindsTable(evaluations, language),
    ...evaluations.map((evaluation) => peersTable(evaluation, language)),
  ];
  return tables.map((lines) => lines.join('\n')).join('\n\n');
}

function totalsTable(evaluations: readonly SetEvaluation[], language: ReadmeLanguage): string[] {
  const header = [
    WORDING[language].metric,
    ...evaluations.map(
      (evaluation) =>
        `${setName(evaluation, language)}, ${WORDING[language].questions(evaluation.figures.total.questions)}`,
    ),
  ];
  const rows = METRIC_ROWS.map((row) => [
    row[language].trim(),
    ...evaluations.map(({ figures }) => row.show(figures.total)),
  ]);
  return markdownTable(header, rows);
}

function kindsTable(evaluations: readonly SetEvaluation[], language: ReadmeLanguage): string[] {
  const words = WORDING[language];
  const header = [
    words.kind,
    ...evaluations.flatMap((evaluation) => [
      `${setName(evaluation, language)}: n`,
      words.right,
      words.fact,
      words.refused,
    ]),
  ];
  const kinds = [
    ...new Set(evaluations.flatMap(({ figures }) => figures.kinds.map(({ kind }) => kind))),
  ];
  const rows = kinds.map((kind) => [
    `\`${kind}\``,
    ...evaluations.flatMap(({ figures }) =>
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

function peersTable(evaluation: SetEvaluation, language: ReadmeLanguage): string[] {
  const name = setName(evaluation, language);
  const header = [
    `${WORDING[language].search} (${name})`,
    'recall@1 %',
    'recall@5 %',
    'recall@10 %',
    'MRR@10',
  ];
  const measured = evaluation.peers.flatMap((peer) =>
    peer.figures === undefined ? [] : [{ name: peer.name, figures: peer.figures }],
  );
  const rows = [{ name: '**jiyao**', figures: evaluation.figures.total }, ...measured].map(
    (row) => [
      row.name,
      formatShare(row.figures.recallAt1),
      formatShare(row.figures.recallAt5),
      formatShare(row.figures.recallAt10),
      formatRatio(row.figures.meanReciprocalRankAt10),
    ],
  );
  return markdownTable(header, rows);
}

/** A set's name in the language, or as it is where none is known. */
function setName({ name }: SetEvaluation, language: ReadmeLanguage): string {
  const names: Readonly<Record<string, string>> = WORDING[language].sets;
  return names[name] ?? name;
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const alignment = header.map((_, column) => (column === 0 ? '---' : '---:'));
  return [line(header), line(alignment), ...rows.map(line)];
}
