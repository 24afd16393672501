/** Refusals that help: what was searched, what is held instead, and the nearest paragraphs. */
import { meetingLabel } from '../minutes/meeting-label.js';
import type { Filters } from '../retrieval/query.js';
import type { MissingMeeting, Scope } from '../retrieval/resolve-scope.js';
import type { Counts } from '../store/store.js';
import { MAX_NAMED, nameMeetings } from './describe-meeting.js';
import { type AnswerLanguage, word, wordDate } from './wording.js';

/** Why there is no answer, where a meeting was named that is not held. */
export function refuseMissingMeeting(
  missing: readonly MissingMeeting[],
  counts: Counts,
  language: AnswerLanguage,
): string {
  if (counts.meetings === 0) return word(language, 'indexEmpty');
  return missing
    .map(({ filters, asked, nearest }) =>
      [
        word(language, 'noSuchMeeting', { asked: asked || describeFilters(filters, language) }),
        ...(nearest.length > 0
          ? [word(language, 'heldInstead', { meetings: nameMeetings(nearest, language) })]
          : []),
      ].join(''),
    )
    .join('\n');
}

/** Why there is no answer, where the meetings are held and do not say. */
export function refuseNotInRecord(
  scope: Scope,
  searched: Counts,
  language: AnswerLanguage,
): string {
  const meetings = scope.groups.flatMap((group) => group.meetings ?? []);
  const limited = scope.groups.every((group) => group.meetings !== null);
  const where =
    limited && meetings.length <= MAX_NAMED
      ? word(language, 'scopeMeetings', { meetings: nameMeetings(meetings, language) })
      : word(language, 'scopeAll', { ...searched });
  return word(language, 'notInRecord', { scope: where });
}

/** Filters that the caller set, in words: '楚雄市人民政府第71次会议'. */
function describeFilters(filters: Filters, language: AnswerLanguage): string {
  const { place, body, term, sessionNumber, from, to, monthDay, person } = filters;
  const label = meetingLabel({
    title: '',
    place: place ?? null,
    body: body ?? '',
    term: term ?? null,
    sessionNumber: sessionNumber ?? null,
    kind: null,
  });
  const named =
    label || `${place ?? ''}${sessionNumber === undefined ? '' : `第${sessionNumber}次`}`;
  const when = [
    describeRange(from, to, language),
    monthDay?.replace(/^0?(\d+)-0?(\d+)$/, '$1月$2日'),
  ];
  const parts = [...when, person, named].filter((part) => part !== undefined && part !== '');
  return parts.join('');
}

function describeRange(
  from: string | undefined,
  to: string | undefined,
  language: AnswerLanguage,
): string | undefined {
  if (!from && !to) return undefined;
  if (from === to) return wordDate(language, from ?? '');
  if (from?.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`)
    return `${from.slice(0, 4)}年`;
  return `${from ? wordDate(language, from) : ''}—${to ? wordDate(language, to) : ''}`;
}
