/**
 * Owns the panel of refusal: what share of unanswerable questions a threshold of `confidence` would
 * refuse, against the share of answerable ones that it would refuse too; a line per set.
 */
import type { ComparedSet } from '../compared-sets.js';
import { formatEstimate, formatShare } from '../format-figures.js';
import { SERIES_COLOURS } from './chart-style.js';
import { element, group, line, text } from './svg.js';

const PLOT_WIDTH = 380;
const PLOT_HEIGHT = 240;
const PLOT_LEFT = 40;
const PLOT_TOP = 30;
const LEGEND_LEFT = PLOT_LEFT + PLOT_WIDTH + 30;
const LEGEND_ROW = 24;

/** Where the legend's two columns of figures end. */
const AREA_COLUMN = 300;
const BUDGET_COLUMN = 415;

/** Nobody would set a threshold that refuses more of the answerable questions than this. */
const MAX_OVER_REFUSAL = 0.3;
const OVER_REFUSAL_TICKS = [0, 0.02, 0.1, 0.2, 0.3];
const REFUSAL_TICKS = [0, 0.25, 0.5, 0.75, 1];

export const REFUSAL_PANEL_HEIGHT = PLOT_TOP + PLOT_HEIGHT + 25;

/** Elements of the panel, its upper left corner at 0, 0. */
export function refusalPanel(compared: readonly ComparedSet[]): string[] {
  const drawn = compared.filter(({ refusalCurve }) => refusalCurve.length > 0);
  return [
    text(
      0,
      14,
      'Refusal: unanswerable questions refused (%, up) against answerable ones refused (%, right)',
      { class: 'heading' },
    ),
    group(PLOT_LEFT, PLOT_TOP, [
      ...axes(),
      element(
        'clipPath',
        { id: 'plot' },
        element('rect', { width: PLOT_WIDTH, height: PLOT_HEIGHT }),
      ),
      ...drawn.map(curve),
    ]),
    group(LEGEND_LEFT, PLOT_TOP + LEGEND_ROW, legend(drawn)),
  ];
}

function axes(): string[] {
  return [
    ...OVER_REFUSAL_TICKS.flatMap((share) => [
      line([across(share), 0], [across(share), PLOT_HEIGHT], { class: 'rule' }),
      text(across(share), PLOT_HEIGHT + 15, `${share * 100}`, { class: 'faint middle' }),
    ]),
    ...REFUSAL_TICKS.flatMap((share) => [
      line([0, up(share)], [PLOT_WIDTH, up(share)], { class: 'rule' }),
      text(-6, up(share) + 4, `${share * 100}`, { class: 'faint end' }),
    ]),
  ];
}

/** The curve, and a dot where the product stands with its own threshold. */
function curve({ refusalCurve, figures }: ComparedSet, at: number): string {
  const points = refusalCurve
    .map(
      ({ overRefusal, refusal }) => `${across(overRefusal).toFixed(1)},${up(refusal).toFixed(1)}`,
    )
    .join(' ');
  const overRefusal = figures.overRefusalRate.value ?? 0;
  const refusal = figures.refusalRate.value ?? 0;
  return inColourOf(at, [
    element('polyline', { points, class: 'curve mark', 'clip-path': 'url(#plot)' }),
    ...(overRefusal > MAX_OVER_REFUSAL ? [] : [dot(across(overRefusal), up(refusal))]),
  ]);
}

function inColourOf(at: number, content: readonly string[]): string {
  return element('g', { class: `series${at % SERIES_COLOURS}` }, content.join('\n'));
}

/** A row per line of the plot, under headings. */
function legend(drawn: readonly ComparedSet[]): string[] {
  const below = (drawn.length + 1) * LEGEND_ROW;
  return [
    text(AREA_COLUMN, 0, 'AUC of confidence', { class: 'faint end' }),
    text(BUDGET_COLUMN, 0, 'refused at 2 %', { class: 'faint end' }),
    ...drawn.map((set, at) => group(0, (at + 1) * LEGEND_ROW, legendRow(set, at))),
    element('g', { class: 'peer' }, dot(17, below + LEGEND_ROW / 2)),
    text(44, below + LEGEND_ROW / 2 + 4, 'the product, with its own threshold', { class: 'faint' }),
  ];
}

function legendRow({ name, figures }: ComparedSet, at: number): string[] {
  return [
    inColourOf(at, [line([0, -4], [34, -4], { class: 'curve mark' })]),
    text(44, 0, name),
    text(AREA_COLUMN, 0, formatEstimate(figures.confidenceArea), { class: 'end' }),
    text(BUDGET_COLUMN, 0, `${formatShare(figures.refusalWithinBudget)} %`, { class: 'end' }),
  ];
}

function dot(cx: number, cy: number): string {
  return element('circle', { cx, cy, r: 4.5, class: 'filled mark' });
}

function across(overRefusal: number): number {
  return (overRefusal / MAX_OVER_REFUSAL) * PLOT_WIDTH;
}

function up(refusal: number): number {
  return (1 - refusal) * PLOT_HEIGHT;
}
