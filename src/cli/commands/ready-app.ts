/**
 * The application with an index to read or to search: built first where there is none, brought along
 * where an older version made it, and said so.
 */
import type { App, IndexPurpose, IngestReport, Notice } from '../../app-types.js';
import { openProgress, type ProgressDisplay } from '../progress/progress-display.js';
import { failurePlace } from '../rendering/ingest-report.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';

/** Failures named while the index is built in passing; `ingest` lists all. */
const MAX_FAILURES_NAMED = 5;

/** @throws JiyaoError of the configuration or the index */
export async function openReadyApp(
  session: Session,
  purpose: IndexPurpose = 'reading',
): Promise<App> {
  const app = await session.openApp();
  let progress: ProgressDisplay | undefined;
  await app.ensureIndex((notice) => {
    if (notice.type === 'progress') {
      progress ??= openProgress(session);
      progress.update(notice);
      return;
    }
    progress?.stop();
    for (const line of describeNotice(notice, session)) session.notify(line);
  }, purpose);
  progress?.stop();
  return app;
}

function describeNotice(notice: Exclude<Notice, { type: 'progress' }>, session: Session) {
  const { notices } = session.wording;
  if (notice.type === 'buildingIndex') {
    return [notices.buildingIndex(printableText(notice.dataFolder))];
  }
  if (notice.type === 'refreshingIndex') {
    return [notices.refreshingIndex[notice.reason](notice.paragraphs)];
  }
  return [...describeFailures(notice.report, session), describeBuilt(notice.report, session)];
}

function describeFailures({ failures }: IngestReport, { wording }: Session): string[] {
  const { failure } = wording.notices;
  const lines = failures
    .slice(0, MAX_FAILURES_NAMED)
    .map((fault) => failure(failurePlace(fault), printableText(fault.reason)));
  return failures.length > lines.length ? [...lines, `… (${failures.length})`] : lines;
}

function describeBuilt({ meetings, paragraphs }: IngestReport, { wording }: Session): string {
  return wording.notices.builtIndex(
    meetings.added + meetings.changed + meetings.unchanged,
    paragraphs.added + paragraphs.changed + paragraphs.unchanged,
  );
}
