/**
 * '什么时候开的', '对教育有什么要求', '谁负责': a question that leaves out of what it is asked is asked of the
 * last meeting and, where it names no matter, of the last matter. A question that says all of this
 * itself is a new one.
 */
import type { QuestionType } from '../retrieval/query.js';
import { lastMatter, lastMeetings, lastPerson, lastPlace, lastTitles } from './antecedents.js';
import type { FollowUp, Rule } from './follow-up.js';
import { FIELD_NOUNS_OF, LIGHT_WORDS, WITHOUT_SUBJECT } from './follow-up-words.js';
import { namesMeeting } from './meeting-phrase.js';
import { meantMeetings } from './past-turn.js';
import { isToldBest } from './told-of.js';

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
  const { query, phrases, text } = followUp;
  if (query.type === 'meetings') return askWhichMeetings(followUp);
  if (phrases.some(namesMeeting) || query.filters.document) return undefined;
  if (namesOtherPlace(followUp)) return undefined;
  if (query.type === 'office') return askOffice(followUp);
  if (query.persons.length > 0 && !wereThere(followUp)) return undefined;
  if (!leavesOut(followUp)) return undefined;
  const meeting = lastMeetings(followUp) ?? '';
  return `${meeting}${matterLeftOut(followUp)}${text}`;
};

/** '哪次会议说的', '还主持过哪些会议', '还开过哪些会': whose, or which matter, is left out. */
function askWhichMeetings(followUp: FollowUp): string | undefined {
  const { query, folded, text, matter } = followUp;
  if (query.persons.length > 0 || followUp.phrases.length > 0) return undefined;
  if (BY_PERSON.test(folded)) {
    const person = lastPerson(followUp);
    return person && `${person}${text}`;
  }
  if (own(matter) !== '') return undefined;
  if (OF_PLACE.test(folded)) {
    const place = lastPlace(followUp);
    return place && `${place}${text}`;
  }
  const last = lastMatter(followUp);
  return last && SAYS.test(folded) ? `${last}${text}` : undefined;
}

const BY_PERSON = /^(?:还|都|也|又|一共|总共)*(?:主持|出席|列席|参加)/;
const OF_PLACE = /^(?:还|都|也|又|一共|总共)+(?:有)?(?:召?开|举行)/;
const SAYS = /说|讲|提|研究|讨论|审议|通过|传达|部署|谈|涉及|决定|要求/;

/** '芦淞区对…有什么要求' after another place. */
function namesOtherPlace({ phrases, past, context }: FollowUp): boolean {
  const place = phrases.map(({ marks }) => marks.place).find((each) => each !== undefined);
  return place !== undefined && place !== lastPlace({ past, context });
}

/** '是什么职务' of whom was talked of. */
function askOffice(followUp: FollowUp): string | undefined {
  const { query, text } = followUp;
  if (query.persons.length > 0 || !leavesOut(followUp)) return undefined;
  const person = lastPerson(followUp);
  return person && `${person}${text}`;
}

/** '周德华出席了吗': one of those who were at the last meeting, or may have been. */
function wereThere({ query, past: [last] }: FollowUp): boolean {
  if (query.type === 'attendees' || query.type === 'observers') return true;
  const meetings = meantMeetings(last).length > 0 ? meantMeetings(last) : last.cited;
  const names = meetings.flatMap(({ chair, attendees, observers }) =>
    [chair, ...attendees, ...observers].map((person) => person?.name),
  );
  return query.persons.some((name) => names.includes(name));
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
  if (own(matter) !== '' || OF_MEETING.has(query.type)) return '';
  if (query.type === 'outcome') {
    const titles = lastTitles(followUp);
    const [only] = titles;
    if (only && titles.length === 1) return only;
  }
  return last.matter.replace(/\s/g, '') || (FIELD_NOUNS_OF[last.query.type] ?? '');
}

/** What a matter says beside words of asking. */
function own(matter: string): string {
  const rest = matter.replace(LIGHT_WORDS, '').replace(/\s/g, '');
  return rest.length > 1 ? rest : '';
}
