/**
 * A statement on several meetings parted into what it says of each: places, days and numbers of
 * sessions tell which. What is told of one meeting is no evidence for another.
 */
import { mentionsIn } from '../../../minutes/parsing/places/divisions.js';
import { isoDateOf } from '../../../text/dates.js';
import { fold } from '../../../text/fold.js';
import type { Claim } from './read-claim.js';
import type { Evidence } from './read-evidence.js';

export interface Part {
  /** Offsets in the statement. */
  start: number;
  end: number;
  cited: readonly Evidence[];
}

type MarkKind = 'place' | 'date' | 'session' | 'chair' | 'venue';

/** Words by which a statement names a meeting that is cited. */
interface Mark {
  start: number;
  kind: MarkKind;
  /** Ids of the cited meetings that it fits. */
  meetings: ReadonlySet<string>;
}

/** One part where one meeting is cited. Undefined where what it says of one meeting is of two. */
export function partByMeeting(claim: Claim, cited: readonly Evidence[]): Part[] | undefined {
  const ids = new Set(cited.map(({ meeting }) => meeting.id));
  const whole = { start: 0, end: claim.text.length, cited };
  if (ids.size <= 1) return [whole];
  const groups: { start: number; kinds: Set<MarkKind>; meetings: Set<string> }[] = [];
  for (const mark of marksOf(claim, cited)) {
    const group = groups.at(-1);
    const shared = group && [...group.meetings].filter((id) => mark.meetings.has(id));
    if (group && shared && shared.length > 0) {
      group.meetings = new Set(shared);
      group.kinds.add(mark.kind);
    } else if (!group || group.kinds.has(mark.kind)) {
      groups.push({
        start: mark.start,
        kinds: new Set([mark.kind]),
        meetings: new Set(mark.meetings),
      });
    } else return undefined;
  }
  if (groups.length === 0) return [whole];
  return groups.map(({ start, meetings }, at) => ({
    start: at === 0 ? 0 : start,
    end: groups[at + 1]?.start ?? claim.text.length,
    cited: cited.filter(({ meeting }) => meetings.has(meeting.id)),
  }));
}

/** '市政府六楼会议室' is '市人民政府六楼会议室'. */
function patternOf(name: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return escaped.replaceAll('人民政府', '(?:人民)?政府');
}

function marksOf(claim: Claim, cited: readonly Evidence[]): Mark[] {
  const fitting = (kind: MarkKind, start: number, fits: (one: Evidence) => boolean): Mark[] => {
    const meetings = new Set(cited.filter(fits).map(({ meeting }) => meeting.id));
    return meetings.size === 0 ? [] : [{ start, kind, meetings }];
  };
  const named = (kind: MarkKind, nameOf: (one: Evidence) => string | null | undefined): Mark[] => {
    const names = new Set(cited.map((one) => fold(nameOf(one) ?? '')).filter(Boolean));
    return [...names].flatMap((name) => {
      const start = claim.plain.search(new RegExp(patternOf(name), 'u'));
      return start < 0 ? [] : fitting(kind, start, (one) => fold(nameOf(one) ?? '') === name);
    });
  };
  const places = mentionsIn(claim.plain).flatMap(({ start, division }) =>
    fitting('place', start, ({ meeting }) =>
      fold(meeting.place ?? '').startsWith(division.bareName),
    ),
  );
  const dates = claim.times.dates.flatMap((span) => {
    const day = isoDateOf(span);
    return fitting('date', span.start, ({ meeting }) => meeting.date === day);
  });
  const sessions = claim.quantities
    .filter(({ ordinal, unit }) => ordinal && unit === '次')
    .flatMap(({ start, value }) =>
      fitting('session', start, ({ meeting }) => meeting.sessionNumber === value),
    );
  const chairs = named('chair', ({ meeting }) => meeting.chair?.name);
  const venues = named('venue', ({ meeting }) => meeting.venue);
  return [...places, ...dates, ...sessions, ...chairs, ...venues].sort(
    (left, right) => left.start - right.start,
  );
}
