/** Refusals that help: what was searched, what is held instead, and the nearest paragraphs. */
import type { Meeting } from '../../minutes/meeting.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import type { Filters, Query } from '../../retrieval/query.js';
import type { MissingMeeting, Scope } from '../../retrieval/scope/resolve-scope.js';
import type { Counts } from '../../store/store.js';
import type { Near } from '../statement.js';
import { type AnswerLanguage, word, wordDate, wordFact } from '../wording.js';
import { describeMeeting, nameMeetings } from './describe-meeting.js';

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
        heldInstead('heldSamePlace', nearest.samePlace, language),
        heldInstead('heldSameTime', nearest.sameTime, language),
      ].join(''),
    )
    .join('\n');
}

function heldInstead(
  key: 'heldSamePlace' | 'heldSameTime',
  meetings: readonly Meeting[],
  language: AnswerLanguage,
): string {
  if (meetings.length === 0) return '';
  return word(language, key, { meetings: nameMeetings(meetings, language) });
}

/** Why there is no answer, where the meetings are held and say nothing of it: what they do say. */
export function refuseNotInRecord(
  scope: Scope,
  searched: Counts,
  language: AnswerLanguage,
): string {
  const meetings = meetingsOf(scope) ?? [];
  const dealtWith = meetings.flatMap((meeting) => {
    const titles = agendaTitles(meeting);
    if (titles === '') return [];
    const name = describeMeeting(meeting, language);
    return [word(language, 'dealtWith', { meeting: name, titles })];
  });
  return [notFoundIn(scope, searched, language), ...dealtWith].join('\n');
}

/** Why there is no answer, where the record tells of the matter but not what was asked. */
export function refuseNear(
  near: Near | undefined,
  query: Pick<Query, 'yesNo'>,
  scope: Scope,
  searched: Counts,
  language: AnswerLanguage,
): string {
  const said = near?.missing
    ? word(language, 'factMissing', { fact: wordFact(language, near.missing) })
    : word(language, query.yesNo ? 'notSaid' : 'onlyNear');
  return notFoundIn(scope, searched, language) + said;
}

function notFoundIn(scope: Scope, searched: Counts, language: AnswerLanguage): string {
  const meetings = meetingsOf(scope);
  const where = meetings
    ? word(language, 'scopeMeetings', { meetings: nameMeetings(meetings, language) })
    : word(language, 'scopeAll', { ...searched });
  return word(language, 'notInRecord', { scope: where });
}

/** The few meetings that were meant; undefined where there are many, or all. */
function meetingsOf({ groups }: Scope): Meeting[] | undefined {
  const meetings = groups.flatMap((group) => group.meetings ?? []);
  const limited = groups.every((group) => group.meetings !== null);
  return limited && meetings.length <= MAX_TOLD ? meetings : undefined;
}

/** More meetings than these are counted, and not told what they dealt with. */
const MAX_TOLD = 3;

/** What a meeting dealt with is told by so many titles, each cut to so many characters. */
const MAX_TITLES = 6;
const MAX_TITLE_CHARS = 40;

/** '《…办法(送审稿)》;研究春耕生产' in the record's words; '' where no agenda was read. */
function agendaTitles({ agenda }: Meeting): string {
  const titles = agenda.map(({ title, documents }) => documents[0] ?? title);
  const shown = titles.slice(0, MAX_TITLES).map((title) => {
    const characters = [...title];
    if (characters.length <= MAX_TITLE_CHARS) return title;
    return `${characters.slice(0, MAX_TITLE_CHARS).join('')}…`;
  });
  return shown.join(';') + (titles.length > MAX_TITLES ? '…' : '');
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
