/** Owns the panel of one set: recall@1 and recall@10 of each retriever, with their intervals. */
import type { RankingFigures } from '../../metrics/ranking.js';
import type { Share } from '../../metrics/share.js';
import type { ComparedSet } from '../compared-sets.js';
import { formatShare } from '../format-figures.js';
import { element, group, line, text } from './svg.js';

export const PANEL_WIDTH = 425;

const HEADING_HEIGHT = 26;
const ROW_HEIGHT = 24;
const AXIS_HEIGHT = 26;
const PLOT_START = 160;
const PLOT_END = 328;
const TICKS = [0, 0.25, 0.5, 0.75, 1];

/** The two figures of a row stand so far above and below its middle. */
const OFFSET = 4;
const RADIUS = 3.2;

interface Row {
  name: string;
  /** Class of the marks and of the name. */
  kind: 'own' | 'peer';
  figures: RankingFigures;
}

/** Height of a set's panel, so that panels can be laid out before they are drawn. */
export function panelHeight(set: ComparedSet): number {
  return HEADING_HEIGHT + rowsOf(set).length * ROW_HEIGHT + AXIS_HEIGHT;
}

/** Elements of the panel, its upper left corner at 0, 0. */
export function rankingPanel(set: ComparedSet): string[] {
  const rows = rowsOf(set);
  const bottom = HEADING_HEIGHT + rows.length * ROW_HEIGHT;
  return [
    text(0, 14, set.name, { class: 'heading' }),
    text(PANEL_WIDTH, 14, `${set.questions} questions, ${set.texts} texts`, { class: 'faint end' }),
    ...TICKS.flatMap((share) => [
      line([position(share), HEADING_HEIGHT - 4], [position(share), bottom], { class: 'rule' }),
      text(position(share), bottom + 14, `${share * 100}`, { class: 'faint middle' }),
    ]),
    ...rows.map((row, index) => group(0, HEADING_HEIGHT + index * ROW_HEIGHT, drawRow(row))),
  ];
}

function rowsOf({ figures, peers }: ComparedSet): Row[] {
  const measured = peers.flatMap((peer): Row[] =>
    peer.figures === undefined ? [] : [{ name: peer.name, kind: 'peer', figures: peer.figures }],
  );
  return [{ name: 'jiyao', kind: 'own', figures }, ...measured];
}

function drawRow({ name, kind, figures }: Row): string[] {
  const middle = ROW_HEIGHT / 2;
  const { recallAt1, recallAt10 } = figures;
  return [
    text(0, middle + 4, name, kind === 'own' ? { class: 'strong' } : {}),
    element(
      'g',
      { class: kind },
      [
        ...mark(recallAt1, middle - OFFSET, 'filled'),
        ...mark(recallAt10, middle + OFFSET, 'hollow'),
      ].join(''),
    ),
    text(PANEL_WIDTH, middle + 4, `${formatShare(recallAt1)} / ${formatShare(recallAt10)}`, {
      class: kind === 'own' ? 'strong end' : 'end',
    }),
  ];
}

/** A dot on its interval; nothing where there is no figure. */
function mark({ value, interval }: Share, y: number, kind: 'filled' | 'hollow'): string[] {
  if (value === null || interval === null) return [];
  const [lower, upper] = interval;
  return [
    line([position(lower), y], [position(upper), y], { class: 'interval mark' }),
    element('circle', { cx: position(value), cy: y, r: RADIUS, class: `${kind} mark` }),
  ];
}

/** @param share 0…1 */
function position(share: number): number {
  return PLOT_START + share * (PLOT_END - PLOT_START);
}
