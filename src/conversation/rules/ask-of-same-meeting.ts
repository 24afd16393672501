/**
 * '什么时候开的', '对教育有什么要求', '谁负责': a question that leaves out of what it is asked is asked of the
 * last meeting and, where it names no matter, of the last matter. A question that says all of this
 * itself is a new one.
 */

import type { QuestionType } from '../../retrieval/query.js';
import { askedOffice } from '../../retrieval/understanding/office-words.js';
import { fold } from '../../text/fold.js';
import {
  lastMatter,
  lastMeetings,
  lastPerson,
  lastPlace,
  lastTitles,
} from '../antecedents/antecedents.js';
import { namesMeeting } from '../antecedents/meeting-phrase.js';
import { countHeld } from '../antecedents/new-meeting.js';
import { wasThere } from '../antecedents/past-turn.js';
import { isToldBest } from '../antecedents/told-of.js';
import { type FollowUp, ownMatter, type Rule, reworded } from '../follow-up.js';
import {
  DEED,
  FIELD_NOUNS_OF,
  MEETINGS_OF_PERSON,
  MEETINGS_OF_PLACE,
  MEETINGS_ON_MATTER,
  NAMED_BY_CHAIR,
  NAMED_BY_MATTER,
  OF_PERSON,
  OF_PERSON_ALONE,
  OTHER_MEETINGS,
  WITHOUT_SUBJECT,
} from '../words/follow-up-words.js';

/** Asked of a meeting, never of a matter. */
const OF_MEETING: ReadonlySet<QuestionType> = new Set([
  'chair',
  'date',
  'publication',
  'venue',
  'attendees',
  'observers',
  'documents',
  'agenda',
]);

export const askOfSameMeeting: Rule = (followUp) => {
  const { query, phrases, folded } = followUp;
  if (query.type === 'meetings') return askWhichMeetings(followUp);
  if (OTHER_MEETINGS.test(folded) && phrases.length === 0)
    return askWhichMeetings(withUsualWords(followUp));
  if (namesItsMeetingOtherwise(followUp)) return undefined;
  if (DEED.test(folded)) return askDeedOfPerson(followUp) ?? askOfLast(followUp);
  if (phrases.length > 0) return addMatter(followUp) ?? addPlace(followUp);
  const ofPerson = query.persons.length > 0 ? OF_PERSON : OF_PERSON_ALONE;
  if (query.type === 'office' || ofPerson.test(folded)) return askOffice(followUp);
  if (query.persons.length > 0 && !mayHaveBeenThere(followUp)) return undefined;
  return askOfLast(followUp);
};

function askOfLast(followUp: FollowUp): string | undefined {
  if (followUp.phrases.length > 0 || !leavesOut(followUp)) return undefined;
  const meeting = lastMeetings(followUp) ?? '';
  return `${meeting}${matterLeftOut(followUp)}${followUp.text}`;
}

/** By a document, a matter or who chaired it. */
function namesItsMeetingOtherwise({ query, folded }: FollowUp): boolean {
  if (query.filters.document !== undefined || NAMED_BY_MATTER.test(folded)) return true;
  return query.persons.length > 0 && NAMED_BY_CHAIR.test(folded);
}

/** '哪次会议说的', '还主持过哪些会议', '还开过哪些会': whose, or which matter, is left out. */
function askWhichMeetings(followUp: FollowUp): string | undefined {
  const { query, folded, text, matter } = followUp;
  if (query.persons.length > 0 || followUp.phrases.length > 0) return text;
  if (MEETINGS_OF_PERSON.test(folded)) {
    const person = lastPerson(followUp);
    return person && `${person}${text}`;
  }
  if (ownMatter(matter) !== '') return undefined;
  if (MEETINGS_OF_PLACE.test(folded)) {
    const place = lastPlace(followUp);
    return place && `${place}${text}`;
  }
  const last = lastMatter(followUp);
  return last && MEETINGS_ON_MATTER.test(folded) ? `${last}${text}` : undefined;
}

function withUsualWords(followUp: FollowUp): FollowUp {
  const { index = 0 } = OTHER_MEETINGS.exec(followUp.folded) ?? {};
  return reworded(followUp, `${followUp.text.slice(0, index)}过哪些会议`);
}

/** '第70次会议怎么说的', '开封是怎么要求的': another meeting on the last matter. */
function addMatter({ query, phrases, matter, text, past }: FollowUp): string | undefined {
  const end = phrases.at(-1)?.end ?? 0;
  const last = past[0].matter.replace(/\s/g, '');
  const asksWho = /谁|哪位/.test(fold(text));
  const isLeftOut = query.type === 'content' && !asksWho && ownMatter(matter) === '' && last !== '';
  const asks = text.length > end;
  if (!isLeftOut || !asks) return undefined;
  // A bare place would run into what follows it: 开封 + 乡村.
  const link = phrases.some(namesMeeting) ? '' : '对';
  return text.slice(0, end) + link + last + text.slice(end);
}

/** '第47次会议谁主持' where several places had a 47th; '最近一次谁主持' of the place that was talked of. */
function addPlace({ phrases, text, context, past }: FollowUp): string | undefined {
  const [named, ...others] = phrases.filter(namesMeeting);
  const place = lastPlace({ past, context });
  if (!named || named.marks.place || others.length > 0 || !place) return undefined;
  const { session, order } = named.marks;
  const isOfPlace = order !== undefined && named.kind === '';
  const isOpen = isOfPlace || (session !== undefined && isOneOfSeveral(session, place, context));
  return isOpen ? text.slice(0, named.start) + place + text.slice(named.start) : undefined;
}

function isOneOfSeveral(session: string, place: string, context: FollowUp['context']): boolean {
  return countHeld(session, context) > 1 && countHeld(place + session, context) > 0;
}

/** '是什么职务' of whom was talked of; a person who is named is all that is needed. */
function askOffice(followUp: FollowUp): string | undefined {
  const { query, text, folded } = followUp;
  if (query.persons.length > 0) return text;
  if (askedOffice(folded)) {
    const meeting = lastMeetings(followUp);
    return meeting && `${meeting}的${text}`;
  }
  if (!leavesOut(followUp)) return undefined;
  const person = lastPerson(followUp);
  return person && `${person}${text}`;
}

/** '哪天主持的' of a person, where no meeting was talked of but what that person did. */
function askDeedOfPerson(followUp: FollowUp): string | undefined {
  const { folded, text, past, phrases, query } = followUp;
  const isNamed = [...past[0].phrases, ...phrases].some(
    ({ marks }) => Object.keys(marks).length > 0,
  );
  if (isNamed || query.persons.length > 0) return undefined;
  const person = lastPerson(followUp);
  return person && `${person}${text}${/的$/.test(folded) ? '会议' : ''}`;
}

/** '周德华出席了吗': one of those who were at the last meeting, or may have been. */
function mayHaveBeenThere({ query, past }: FollowUp): boolean {
  const asksWhether = query.type === 'attendees' || query.type === 'observers';
  return asksWhether || query.persons.some((name) => wasThere(name, past));
}

/** Whether something must be filled in: told by the wording or, failing that, by the record. */
function leavesOut(followUp: FollowUp): boolean {
  const { folded, query, matter } = followUp;
  if (WITHOUT_SUBJECT.test(folded)) return true;
  if (matter === '') return query.type !== 'content' || followUp.past[0].matter !== '';
  return isToldBest(matter, followUp);
}

/** '的文件', '残联改革': what the question is of, where it does not say so; mostly ''. */
function matterLeftOut(followUp: FollowUp): string {
  const { query, matter, past } = followUp;
  const [last] = past;
  if (ownMatter(matter) !== '' || OF_MEETING.has(query.type)) return '';
  if (query.type === 'outcome') {
    const titles = lastTitles(followUp);
    const [only] = titles;
    if (only && titles.length === 1) return only;
  }
  return last.matter.replace(/\s/g, '') || (FIELD_NOUNS_OF[last.query.type] ?? '');
}
