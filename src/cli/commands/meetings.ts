/** `jiyao meetings`: what the index holds, by date. */
import { type FilterFlags, parseFilters } from '../input/parse-options.js';
import { renderMeetings } from '../rendering/meeting.js';
import { jsonLine, printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { openReadyApp } from './ready-app.js';

/** Exit status 0, also for an empty list. */
export async function runMeetings(session: Session, flags: FilterFlags): Promise<number> {
  const filters = parseFilters(flags, session.wording);
  const app = await openReadyApp(session);
  const meetings = await app.meetings(filters);
  const { stdout } = session.terminal;
  const text = session.json
    ? jsonLine(meetings)
    : `${renderMeetings(printable(meetings), session.pageFor(stdout))}\n`;
  await stdout.write(text);
  return 0;
}
