/** `jiyao train`: adapts the builtin embedding to the index. */
import { openProgress } from '../progress/progress-display.js';
import { jsonLine } from '../rendering/printable.js';
import { renderTrainReport } from '../rendering/train-report.js';
import type { Session } from '../session.js';
import { openReadyApp } from './ready-app.js';

/** Exit status 0 too where the model in force stays because the new one is no better. */
export async function runTrain(session: Session): Promise<number> {
  const app = await openReadyApp(session);
  const progress = openProgress(session);
  try {
    const report = await app.train((step) => progress.update(step));
    progress.stop();
    const { stdout } = session.terminal;
    const text = session.json
      ? jsonLine(report)
      : `${renderTrainReport(report, session.pageFor(stdout))}\n`;
    await stdout.write(text);
    return 0;
  } finally {
    progress.stop();
  }
}
