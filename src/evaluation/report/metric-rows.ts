/** Owns which metrics the tables show, in which order and under which name, in two languages. */
import type { Figures } from '../summarise.js';
import { formatMs, formatRatio, formatShareWithInterval } from './format-figures.js';

/** A line of the table of totals. */
export interface MetricRow {
  en: string;
  zh: string;
  /** Text of the figure, '–' where there is none. */
  show(figures: Figures): string;
}

/** In the order of the question's way: retrieved, answered, cited, refused, how fast. */
export const METRIC_ROWS: readonly MetricRow[] = [
  { en: 'recall@1 %', zh: '召回率@1 %', show: (f) => formatShareWithInterval(f.recallAt1) },
  { en: 'recall@5 %', zh: '召回率@5 %', show: (f) => formatShareWithInterval(f.recallAt5) },
  { en: 'recall@10 %', zh: '召回率@10 %', show: (f) => formatShareWithInterval(f.recallAt10) },
  { en: 'MRR@10', zh: 'MRR@10', show: (f) => formatRatio(f.meanReciprocalRankAt10) },
  {
    en: 'fact accuracy %',
    zh: '事实准确率 %',
    show: (f) => formatShareWithInterval(f.factAccuracy),
  },
  {
    en: 'fact in the text %',
    zh: '事实见于答案正文 %',
    show: (f) => formatShareWithInterval(f.factAccuracyOfText),
  },
  {
    en: 'cites a right one %',
    zh: '引用到正确段落 %',
    show: (f) => formatShareWithInterval(f.citationRecall),
  },
  {
    en: 'right ones cited %',
    zh: '正确段落被引用 %',
    show: (f) => formatShareWithInterval(f.strictCitationRecall),
  },
  {
    en: 'citation precision %',
    zh: '引用精确率 %',
    show: (f) => formatShareWithInterval(f.citationPrecision),
  },
  {
    en: '  where all are named',
    zh: '引用精确率(正确段落全部列出的题型)%',
    show: (f) => formatShareWithInterval(f.exhaustiveCitationPrecision),
  },
  {
    en: 'quote validity %',
    zh: '引文逐字相符 %',
    show: (f) => formatShareWithInterval(f.quoteValidity),
  },
  { en: 'refusal %', zh: '应拒答而拒答 %', show: (f) => formatShareWithInterval(f.refusalRate) },
  {
    en: 'over-refusal %',
    zh: '可答而拒答 %',
    show: (f) => formatShareWithInterval(f.overRefusalRate),
  },
  { en: 'AUC of confidence', zh: '置信度 AUC', show: (f) => formatRatio(f.confidenceArea) },
  {
    en: 'ask, ms, p50 / p95',
    zh: '提问耗时(毫秒)p50 / p95',
    show: (f) => `${formatMs(f.askMs.p50)} / ${formatMs(f.askMs.p95)}`,
  },
];
