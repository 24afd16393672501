/** What a training came to, for a person. */
import type { HeldOutFigures, TrainReport } from '../../app-types.js';
import type { Page } from './page.js';
import { renderTable } from './table.js';

/** Both models side by side, then which of them is in force and why. */
export function renderTrainReport(report: TrainReport, page: Page): string {
  const { before, after, reason } = report;
  const { train } = page.wording;
  const row = (label: string, show: (figures: HeldOutFigures) => string) => [
    label,
    show(before),
    show(after),
  ];
  const table = renderTable(
    [train.pairs(after.pairs), train.before, train.after],
    [
      row(train.recallAt1, ({ recallAt1 }) => percent(recallAt1)),
      row(train.recallAt10, ({ recallAt10 }) => percent(recallAt10)),
      row(train.loss, ({ loss }) => loss.toFixed(3)),
    ],
    page,
  );
  return `${table}\n${reason === undefined ? train.adopted : train.kept[reason]}`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
