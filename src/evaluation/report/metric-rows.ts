/** Owns which metrics the tables show, in which order and under which name, in two languages. */
import type { CollectionFigures } from '../collections/summarise-collection.js';
import type { RankingFigures } from '../metrics/ranking.js';
import type { RefusalFigures } from '../metrics/refusal-figures.js';
import type { Share } from '../metrics/share.js';
import type { Figures } from '../summarise.js';
import { formatEstimateWithInterval, formatShareWithInterval } from './format-figures.js';

/** A line of a table of figures. */
export interface MetricRow<Kind> {
  en: string;
  zh: string;
  /** Text of the figure, '–' where there is none. */
  show(figures: Kind): string;
}

function shareRow<Kind>(en: string, zh: string, of: (figures: Kind) => Share): MetricRow<Kind> {
  return { en, zh, show: (figures) => formatShareWithInterval(of(figures)) };
}

/** How high the right ones stand in `search`. */
export const RANKING_ROWS: readonly MetricRow<RankingFigures>[] = [
  shareRow('recall@1 %', '召回率@1 %', (f) => f.recallAt1),
  shareRow('recall@5 %', '召回率@5 %', (f) => f.recallAt5),
  shareRow('recall@10 %', '召回率@10 %', (f) => f.recallAt10),
  shareRow('recall@50 %', '召回率@50 %', (f) => f.recallAt50),
  {
    en: 'MRR@10',
    zh: 'MRR@10',
    show: (f) => formatEstimateWithInterval(f.meanReciprocalRankAt10),
  },
  { en: 'nDCG@10', zh: 'nDCG@10', show: (f) => formatEstimateWithInterval(f.normalisedGainAt10) },
];

const REFUSAL_ROWS: readonly MetricRow<RefusalFigures>[] = [
  shareRow('over-refusal %', '可答而拒答 %', (f) => f.overRefusalRate),
  shareRow('wrong answers %', '应拒答而作答 %', (f) => f.wrongAnswerRate),
  {
    en: 'AUC of confidence',
    zh: '置信度 AUC',
    show: (f) => formatEstimateWithInterval(f.confidenceArea),
  },
  shareRow(
    'refused at 2 % over-refusal %',
    '可答而拒答控制在 2 % 时的拒答率 %',
    (f) => f.refusalWithinBudget,
  ),
];

/** What the answers to a set about the minutes are worth. */
export const ANSWER_ROWS: readonly MetricRow<Figures>[] = [
  shareRow('fact accuracy %', '事实准确率 %', (f) => f.factAccuracy),
  shareRow('fact in the text %', '事实见于答案正文 %', (f) => f.factAccuracyOfText),
  shareRow('cites a right one %', '引用到正确段落 %', (f) => f.citationRecall),
  shareRow('right ones cited %', '正确段落被引用 %', (f) => f.strictCitationRecall),
  shareRow('citation precision %', '引用精确率 %', (f) => f.citationPrecision),
  shareRow(
    '  where all are named',
    '引用精确率(正确段落全部列出的题型)%',
    (f) => f.exhaustiveCitationPrecision,
  ),
  shareRow('quote validity %', '引文逐字相符 %', (f) => f.quoteValidity),
  ...REFUSAL_ROWS,
];

/** What the answers to a collection are worth. */
export const COLLECTION_ANSWER_ROWS: readonly MetricRow<CollectionFigures>[] = [
  shareRow('sentence accuracy@1 %', '句子准确率@1 %', (f) => f.sentenceAccuracyAt1),
  shareRow('sentence accuracy@3 %', '句子准确率@3 %', (f) => f.sentenceAccuracyAt3),
  shareRow('cites a right document %', '引用到正确文档 %', (f) => f.documentCitationRate),
  shareRow('quote validity %', '引文逐字相符 %', (f) => f.quoteValidity),
  ...REFUSAL_ROWS,
];
