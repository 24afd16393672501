/** '第70次他来了吗', '第47次还在吗', '彭映梅到了吗': whether a person who was talked of was at a meeting. */
import { lastMeetings, lastPerson, lastPersons } from '../antecedents/antecedents.js';
import { namesMeeting } from '../antecedents/meeting-phrase.js';
import { newMeeting } from '../antecedents/new-meeting.js';
import { wasObserver } from '../antecedents/past-turn.js';
import type { FollowUp, Rule } from '../follow-up.js';
import { IS_THERE } from '../words/follow-up-words.js';
import { THEY } from '../words/reference-words.js';

export const askPresence: Rule = (followUp) => {
  const match = IS_THERE.exec(followUp.folded);
  if (!match) return undefined;
  const { phrases, past } = followUp;
  const person = personsMeant(followUp);
  const [named] = phrases.filter(namesMeeting);
  const meeting = named ? newMeeting(named, followUp) : lastMeetings(followUp);
  if (!person || !meeting || !saysNoMore(followUp, match.index)) return undefined;
  const role = roleAsked(match[0]) ?? (wasObserver(person, past) ? '列席' : '出席');
  return `${person}${role}了${meeting}吗`;
};

/** Named, or meant by '他', '他们' or by nothing at all. */
function personsMeant(followUp: FollowUp): string | undefined {
  const { query, folded } = followUp;
  if (query.persons.length > 0) return query.persons.join('、');
  return THEY.test(folded) ? lastPersons(followUp).join('、') : lastPerson(followUp);
}

function roleAsked(words: string): string | undefined {
  return /出席|列席/.exec(words)?.[0];
}

/** Nothing but the meeting and the person stands before. */
function saysNoMore({ folded, phrases, query }: FollowUp, end: number): boolean {
  let rest = folded.slice(phrases.at(-1)?.end ?? 0, end);
  for (const person of query.persons) rest = rest.replace(person, '');
  return /^(?:[的那上他她们,\s]|会议?|这次|本人)*$/.test(rest);
}
