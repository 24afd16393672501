/** Owns docs/evaluation.svg: a panel per set, two beside each other, and the panel of refusal. */
import type { Evaluations } from '../../evaluations.js';
import { type ComparedSet, comparedSets } from '../compared-sets.js';
import { chartStyle } from './chart-style.js';
import { PANEL_WIDTH, panelHeight, rankingPanel } from './ranking-panel.js';
import { REFUSAL_PANEL_HEIGHT, refusalPanel } from './refusal-panel.js';
import { element, group, text } from './svg.js';

const MARGIN = 20;
const GAP = 20;
const COLUMNS = 2;
const LEGEND_HEIGHT = 34;
const WIDTH = 2 * MARGIN + COLUMNS * PANEL_WIDTH + GAP;

const TITLE = 'jiyao beside other retrievers';
const LEGEND =
  'recall in %, with 95 % intervals:  ● right one first (recall@1)   ○ among the first ten (recall@10)';

/** The whole SVG document; the same figures give the same text. */
export function renderChart(evaluations: Evaluations): string {
  const compared = comparedSets(evaluations);
  const content = [text(0, 14, LEGEND, { class: 'faint' })];
  let top = LEGEND_HEIGHT;
  for (let first = 0; first < compared.length; first += COLUMNS) {
    const row = compared.slice(first, first + COLUMNS);
    content.push(...drawRow(row, top));
    top += Math.max(...row.map(panelHeight)) + GAP;
  }
  content.push(group(0, top, refusalPanel(compared)));
  const height = 2 * MARGIN + top + REFUSAL_PANEL_HEIGHT;
  const document = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      width: WIDTH,
      height,
    },
    [
      element('title', {}, TITLE),
      element('style', {}, chartStyle()),
      element('rect', { width: WIDTH, height, class: 'page' }),
      group(MARGIN, MARGIN, content),
    ].join('\n'),
  );
  return `${document}\n`;
}

function drawRow(row: readonly ComparedSet[], top: number): string[] {
  return row.map((set, column) => group(column * (PANEL_WIDTH + GAP), top, rankingPanel(set)));
}
