/**
 * The one meeting that an argument means: by its id, by the id of a paragraph of it, or by words that
 * no other meeting fits ('楚雄市第70次', '雅安市 2024-10-12').
 */
import type { App, Meeting } from '../../app-types.js';
import { JiyaoError } from '../../errors.js';
import { meetingIdOf } from '../../minutes/ids.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { usageFault } from '../input/check-question.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { unknownId } from './unknown-id.js';

/** Words have a Han character or a blank in them, ids have none. */
const IS_ID = /^[\w-]+$/;

/** Of several meetings so many are named. */
const MAX_EXAMPLES = 3;

/** @throws JiyaoError 'idUnknown', or 'usage' where the words mean none or several */
export async function findMeeting(session: Session, app: App, words: string): Promise<string> {
  const name = words.trim();
  if (IS_ID.test(name)) {
    const shown = await app.show(name);
    // Of an earlier revision the one that stands in its place; of what was withdrawn none is held.
    const now = shown?.former ? shown.former.now : shown?.meeting.id;
    if (!now) throw unknownId(name, session);
    return meetingIdOf(now);
  }
  const { filters, unread } = await app.readFilters(name);
  const { faults } = session.wording.lookingAround;
  const told = printableText(name);
  if (unread !== '' || Object.keys(filters).length === 0) {
    throw usageFault(faults.meetingUnclear(told, printableText(unread) || told));
  }
  const meetings = await app.meetings(filters, { offset: 0, limit: MAX_EXAMPLES });
  const [only, ...others] = meetings;
  if (!only) {
    const { message, hint } = faults.meetingNotHeld(told);
    throw new JiyaoError('idUnknown', message, { hint });
  }
  if (others.length === 0) return only.id;
  const found = await app.counts(filters);
  throw usageFault(faults.severalMeetings(told, found.meetings, exampleIds(meetings, session)));
}

/** '楚雄市第70次常务会议 2021-09-08 (m…)；…' */
function exampleIds(meetings: readonly Meeting[], { wording }: Session): string {
  return meetings
    .map((meeting) => {
      const day = meeting.date ?? meeting.monthDay;
      return printableText(`${meetingLabel(meeting)}${day ? ` ${day}` : ''} (${meeting.id})`);
    })
    .join(wording.lookingAround.listSeparator);
}
