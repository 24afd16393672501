/** '上一次呢', '下一次会议谁主持': the meeting held before or after the last one, of the same body. */
import type { Meeting } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import { composePhrase, namesMeeting } from '../antecedents/meeting-phrase.js';
import { focusOf, nameMeeting } from '../antecedents/past-turn.js';
import type { FollowUp, Rule } from '../follow-up.js';
import { WHAT_ABOUT } from '../words/follow-up-words.js';
import { BESIDE_IN_TIME } from '../words/reference-words.js';

export const askBesideInTime: Rule = (followUp) => {
  const match = BESIDE_IN_TIME.exec(followUp.folded);
  const from = lastMeeting(followUp);
  if (!match || !from) return undefined;
  const step = match.groups?.before ? -1 : 1;
  const meeting = neighbour(from, step, followUp);
  if (meeting === undefined) return undefined;
  const rest = followUp.text.slice(match[0].length).replace(/^的/, '');
  const asksAgain = rest === '' || WHAT_ABOUT.test(fold(rest));
  return asksAgain ? askAgain(meeting, followUp) : `${meeting}${rest}`;
};

function lastMeeting({ past }: FollowUp): Meeting | undefined {
  const [last] = past;
  const [meant, ...others] = focusOf(last)?.meetings ?? [];
  return others.length === 0 && meant ? meant : last.cited[0];
}

/** In words; one that is not held by the number that it would have, if there are numbers. */
function neighbour(meeting: Meeting, step: number, { context }: FollowUp): string | undefined {
  const { place, body, sessionNumber } = meeting;
  const series = context.store.meetings({ ...(place ? { place } : {}), ...(body ? { body } : {}) });
  const at = series.findIndex(({ id }) => id === meeting.id);
  const held = at < 0 ? undefined : series[at + step];
  if (held) return nameMeeting(held);
  if (sessionNumber === null) return undefined;
  const session = `第${sessionNumber + step}次`;
  return composePhrase({ ...(place ? { place } : {}), session }, '会议');
}

function askAgain(meeting: string, { past }: FollowUp): string {
  const [{ query, phrases }] = past;
  const named = phrases.find(namesMeeting);
  if (!named) return `${meeting}${query.question}`;
  return query.question.slice(0, named.start) + meeting + query.question.slice(named.end);
}
