/** `jiyao ingest [PATH…]`: synchronises the index with files. */
import { resolve } from 'node:path';
import { usageFault } from '../input/check-question.js';
import { openProgress } from '../progress/progress-display.js';
import { renderIngestReport } from '../rendering/ingest-report.js';
import { jsonLine } from '../rendering/printable.js';
import type { Session } from '../session.js';

/** Exit status 1 where anything could not be read; what could is in the index all the same. */
export async function runIngest(session: Session, paths: readonly string[]): Promise<number> {
  if (paths.includes('')) throw usageFault(session.wording.faults.emptyOption('PATH'));
  const app = await session.openApp();
  const progress = openProgress(session);
  try {
    const report = await app.ingest(
      paths.map((path) => resolve(path)),
      (step) => progress.update(step),
    );
    progress.stop();
    const { stdout } = session.terminal;
    const text = session.json
      ? jsonLine(report)
      : `${renderIngestReport(report, session.pageFor(stdout))}\n`;
    await stdout.write(text);
    return report.failures.length > 0 ? 1 : 0;
  } finally {
    progress.stop();
  }
}
