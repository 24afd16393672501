/** `jiyao meetings`: what the index holds, by date; read and written stretch by stretch. */
import type { App, CallerFilters } from '../../app-types.js';
import { chooseFormat, type FormatFlags, TABLE_FORMATS } from '../documents/format.js';
import { listSummary } from '../documents/listing/list-summary.js';
import { listWriter } from '../documents/listing/list-writer.js';
import { type ListedMeeting, listedMeeting } from '../documents/listing/listed-meeting.js';
import { type FilterFlags, parseCount, parseFilters } from '../input/parse-options.js';
import { printable } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { openReadyApp } from './ready-app.js';

/** Flags as commander hands them over. */
export interface MeetingsFlags extends FilterFlags, FormatFlags {
  limit?: string;
  offset?: string;
}

/** Meetings in memory at a time. */
const STRETCH = 200;

/** Exit status 0, also for an empty list. */
export async function runMeetings(session: Session, flags: MeetingsFlags): Promise<number> {
  const { wording } = session;
  const format = chooseFormat(flags, TABLE_FORMATS, session);
  const filters = parseFilters(flags, wording);
  const limit = parseCount('--limit', flags.limit, 1, wording);
  const offset = parseCount('--offset', flags.offset, 0, wording) ?? 0;
  const app = await openReadyApp(session);
  await printMeetings(session, app, { filters, offset, limit, format });
  return 0;
}

/** What is to be listed, and how. */
export interface MeetingsRequest {
  filters: CallerFilters;
  /** Left out before the first. */
  offset: number;
  /** Undefined: all. */
  limit: number | undefined;
  format: (typeof TABLE_FORMATS)[number] | undefined;
}

/** Also for an empty list: then it says so. */
export async function printMeetings(
  session: Session,
  app: App,
  { filters, offset, limit, format }: MeetingsRequest,
): Promise<void> {
  const { wording } = session;
  const counts = await app.counts(filters);
  const { stdout } = session.terminal;
  const left = Math.max(0, counts.meetings - offset);
  const listed = Math.min(left, limit ?? left);
  if (counts.meetings === 0 && format === undefined) {
    await (stdout.isTerminal ? stdout : session.terminal.stderr).write(
      `${wording.lookingAround.noMeetings}\n`,
    );
    return;
  }
  const summary = listSummary({ counts, offset, listed }, wording);
  const writer = listWriter(format, session.pageFor(stdout), summary);
  await stdout.write(writer.head);
  let isFirst = true;
  for await (const stretch of stretchesOf(app, filters, offset, listed)) {
    await stdout.write(writer.rows(format === 'json' ? stretch : printable(stretch), isFirst));
    isFirst = false;
  }
  await stdout.write(writer.foot);
}

/** `count` meetings from `offset` on, or as many as there are. */
async function* stretchesOf(
  app: App,
  filters: CallerFilters,
  offset: number,
  count: number,
): AsyncGenerator<ListedMeeting[]> {
  for (let done = 0; done < count; done += STRETCH) {
    const page = { offset: offset + done, limit: Math.min(STRETCH, count - done) };
    const meetings = await app.meetings(filters, page);
    if (meetings.length === 0) return;
    const paragraphs = await app.paragraphCounts(meetings.map(({ id }) => id));
    yield meetings.map((meeting, at) => listedMeeting(meeting, paragraphs[at] ?? 0));
  }
}
