/**
 * '他', '该市', '这个方案', '那次会议', '第二个' → what they stand for, in the place where they stand. A
 * word for which the turns hold nothing is left as it is.
 */

import { matterOfTitle } from '../../text/matter-of-title.js';
import { parseChineseNumber } from '../../text/numbers.js';
import {
  lastMatter,
  lastMeetings,
  lastPerson,
  lastPersons,
  lastPlace,
  lastSeveral,
  lastTitles,
  listedMeetings,
  listedTitles,
} from '../antecedents/antecedents.js';
import { type MeetingPhrase, namesMeeting } from '../antecedents/meeting-phrase.js';
import { type Named, namedInOrder } from '../antecedents/named-in-order.js';
import { countHeld } from '../antecedents/new-meeting.js';
import { nameMeeting, wasThere } from '../antecedents/past-turn.js';
import { yearMeant } from '../antecedents/year-beside.js';
import { type FollowUp, ownMatter, reworded } from '../follow-up.js';
import * as words from '../words/reference-words.js';

export type Reference =
  | 'year'
  | 'place'
  | 'listed'
  | 'meetings'
  | 'person'
  | 'document'
  | 'meeting'
  | 'matter';

export interface Resolved {
  followUp: FollowUp;
  /** What was filled in. */
  references: ReadonlySet<Reference>;
}

type Antecedent = (followUp: FollowUp, match: RegExpExecArray) => string | undefined;

/** In this order: a title that is filled in must not be taken for a meeting afterwards. */
const REFERENCES: readonly [Reference, RegExp, Antecedent][] = [
  ['year', words.YEAR_BESIDE, yearMeant],
  ['place', words.THAT_PLACE, (followUp) => lastPlace(followUp)],
  ['listed', words.NTH_OF_LIST, nthOfList],
  ['meetings', words.THESE_MEETINGS, meetingsMeant],
  ['person', words.THEY, (followUp) => lastPersons(followUp).join('、') || undefined],
  ['person', words.THAT_PERSON, (followUp) => lastPerson(followUp)],
  ['document', words.THAT_DOCUMENT, documentMeant],
  ['meeting', words.THAT_MEETING, meetingMeant],
  ['meeting', words.THE_MEETING, meetingMeant],
  ['matter', words.THAT_MATTER, matterMeant],
];

export function resolveReferences(followUp: FollowUp): Resolved {
  const references = new Set<Reference>();
  const speaker = words.AS_SPEAKER.exec(followUp.folded)?.[0].length ?? 0;
  let resolved = speaker > 0 ? reworded(followUp, followUp.text.slice(speaker)) : followUp;
  for (const [reference, pattern, antecedent] of REFERENCES) {
    if (reference === 'meeting' && references.has('meetings')) continue;
    const match = pattern.exec(resolved.folded);
    if (!match || (OF_WHAT_WAS_LISTED.has(reference) && hasListOfItsOwn(resolved, match))) continue;
    const meant = antecedent(resolved, match);
    if (meant === undefined) continue;
    const { text } = resolved;
    resolved = reworded(
      resolved,
      text.slice(0, match.index) + meant + text.slice(match.index + match[0].length),
    );
    const isSide = reference === 'listed' && namedFor(match, followUp)?.kind === 'matter';
    // The meeting of '后者' of '信访和教育' is still to be said.
    references.add(isSide ? 'matter' : reference);
  }
  return { followUp: resolved, references };
}

const OF_WHAT_WAS_LISTED: ReadonlySet<Reference> = new Set(['listed', 'meetings']);

/** '第10次会议的第一个文件', '楚雄市的两次会议' */
function hasListOfItsOwn({ phrases }: FollowUp, { index }: RegExpExecArray): boolean {
  return phrases.some((phrase) => hasMarks(phrase) && phrase.start !== index);
}

function nthOfList(followUp: FollowUp, match: RegExpExecArray): string | undefined {
  const { nth, first, session, back } = match.groups ?? {};
  const counted = nth === undefined ? (first ? 1 : 0) : (parseChineseNumber(nth) ?? 0);
  const number = back ? 1 - counted : counted;
  const named = session ? undefined : namedFor(match, followUp);
  if (named) return sideMeant(named, number, followUp, match);
  const meetings = listedMeetings(followUp);
  const titles = listedTitles(followUp);
  const isDocument = /份|文件|方案|办法|通知|意见|清单/.test(match[0]) || meetings.length === 0;
  if (session && (isDocument || countHeld(match[0], followUp.context) > 0)) return undefined;
  if (isDocument) return titles.at(number - 1);
  const meeting = meetings.at(number - 1);
  return meeting && nameMeeting(meeting);
}

/** '前者' needs two that were named together; '第一个' may be of an answer's list as well. */
function namedFor([words]: RegExpExecArray, { past }: FollowUp): Named | undefined {
  const turns = /^[前后]/.test(words) ? past : past.slice(0, 1);
  return turns.map(namedInOrder).find((named) => named !== undefined);
}

/** A matter that is asked about with no word of its meeting is one of the last meeting. */
function sideMeant(named: Named, number: number, followUp: FollowUp, match: RegExpExecArray) {
  const name = named.names.at(number - 1);
  const rest = followUp.folded.slice(match.index + match[0].length);
  if (named.kind !== 'matter' || !name || rest === '呢' || rest === '') return name;
  const meeting = lastMeetings(followUp) ?? '';
  return match.index === 0 ? `${meeting}对${name}` : name;
}

/** One title of that kind; several by the meeting that had them before it. */
function documentMeant(followUp: FollowUp, match: RegExpExecArray): string | undefined {
  const noun = match.groups?.noun ?? '';
  const titles = lastTitles(followUp);
  const ofKind = titles.filter((title) =>
    title.replace(/[(（][^)）]*[)）]/g, '').endsWith(`${noun}》`),
  );
  const meant = ofKind.length > 0 ? ofKind : titles;
  if (meant.length === 1) return meant[0];
  const matter = lastMatter(followUp);
  if (matter?.includes(noun) && matter !== noun) return matter;
  const own = followUp.past[0].matter.replace(/\s/g, '');
  if (own !== '' && own !== noun) return own + noun;
  const meetings = lastMeetings(followUp);
  return meetings ? `${meetings}审议的${noun}` : matter;
}

/** A meeting that is named by itself needs no other: '9月8日那次会议'. */
function meetingMeant(followUp: FollowUp, match: RegExpExecArray): string | undefined {
  const meeting = lastMeetings(followUp);
  const isNamed = followUp.phrases.some((phrase) => hasMarks(phrase) && namesMeeting(phrase));
  if (!meeting || isNamed) return undefined;
  const { persons } = followUp.query;
  // '高建军在会上…' is about a meeting of his.
  if (persons.length > 0 && !persons.some((name) => wasThere(name, followUp.past)))
    return undefined;
  const within = match.index > 0 && /^在|上$/.test(match[0]);
  return (within ? `在${meeting}上` : meeting) + matterBeside(match, followUp);
}

function meetingsMeant(followUp: FollowUp, match: RegExpExecArray): string | undefined {
  const meetings = lastSeveral(followUp);
  return meetings && meetings + matterBeside(match, followUp);
}

/** '那次会议怎么说的', '两次有什么不同': the last matter, where the question names none. */
function matterBeside(match: RegExpExecArray, followUp: FollowUp): string {
  const { text } = followUp;
  const rest = text.slice(0, match.index) + text.slice(match.index + match[0].length);
  if (/它|其|[这该此]/.test(rest)) return '';
  const { query, matter } = reworded(followUp, rest);
  const isOfMatter = query.type === 'content' && followUp.query.type === 'content';
  return isOfMatter && ownMatter(matter) === '' ? (lastMatter(followUp) ?? '') : '';
}

function hasMarks({ marks }: MeetingPhrase): boolean {
  return Object.keys(marks).length > 0;
}

/** '这项改革': of '改革方案' the reform. */
const IS_NO_PAPER = /此|改革|工作|行动|活动|项目|任务|事/;

/** '它的主持人' */
const OF_MEETING = /^的?(?:主持|出席|列席|召开|议题|会场|会议)/;

/** '它' may be a document too, or a meeting. */
function matterMeant(followUp: FollowUp, match: RegExpExecArray): string | undefined {
  const rest = followUp.folded.slice(match.index + match[0].length);
  if (match[0] === '它' && OF_MEETING.test(rest)) return lastMeetings(followUp);
  const titles = lastTitles(followUp);
  const isDocument = match[0] === '它' && titles.length === 1;
  if (isDocument) return titles[0];
  const matter = lastMatter(followUp);
  return matter && (IS_NO_PAPER.test(match[0]) ? matterOfTitle(matter) : matter);
}
