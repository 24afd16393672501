/**
 * '跟第47次是同一个人吗', '比雅安那次早吗', '第70次有什么不同': the meeting that was talked of is set beside
 * another one, in what was asked of it or in what the follow-up asks itself.
 */
import { fold } from '../../text/fold.js';
import { lastMeetings } from '../antecedents/antecedents.js';
import { isPlaceNamed, type MeetingPhrase, namesMeeting } from '../antecedents/meeting-phrase.js';
import { newMeeting } from '../antecedents/new-meeting.js';
import { type FollowUp, ownMatter, type Rule, reworded } from '../follow-up.js';
import { COMPARED_BY, COMPARES, COMPARING_WORDS } from '../words/comparison-words.js';
import { FIELD_QUESTIONS, FIELD_WORDS } from '../words/follow-up-words.js';
import { inPlaceOfMeeting } from './replace-slot.js';

export const compareMeetings: Rule = (followUp) => {
  const { folded, phrases } = followUp;
  const [other, ...more] = phrases;
  if (!other || more.length > 0 || !COMPARES.test(folded)) return undefined;
  if (!namesMeeting(other) && !isPlaceNamed(other)) return undefined;
  const before = lastMeetings(followUp);
  if (!before || isAmongLast(other, followUp)) return undefined;
  const said = namesMeeting(other) ? other : { ...other, kind: '会议' };
  const both = `${before}和${newMeeting(said, followUp)}`;
  return askOfBoth(both, other, followUp);
};

/** A meeting that was talked of just now cannot be compared with itself. */
function isAmongLast({ marks }: MeetingPhrase, { past }: FollowUp): boolean {
  const { phrases } = past[0];
  return phrases.some((phrase) =>
    Object.entries(marks).every(
      ([mark, words]) => phrase.marks[mark as keyof typeof marks] === words,
    ),
  );
}

function askOfBoth(both: string, other: MeetingPhrase, followUp: FollowUp): string {
  const { text, folded, past } = followUp;
  const rest = text.slice(0, other.start) + text.slice(other.end);
  const ofBoth = IN_BOTH.exec(fold(rest));
  if (ofBoth) return both + rest.slice(ofBoth[0].length);
  const beside = fold(rest).replace(FIELD_WORDS, '').replace(COMPARING_WORDS, '');
  const own = ownMatter(reworded(followUp, beside).matter);
  if (own !== '') return `${both}对${own}的要求有什么不同`;
  const by = COMPARED_BY.find(([pattern]) => pattern.test(folded))?.[1];
  const [last] = past;
  if (by && by !== last.query.type) return `${both}分别${FIELD_QUESTIONS[by]}`;
  if (last.query.type === 'content' && last.matter !== '') {
    return `${both}对${last.matter.replace(/\s/g, '')}的要求有什么不同`;
  }
  return inPlaceOfMeeting(both, followUp);
}

/** '和第70次都列席的有谁' */
const IN_BOTH = /^(?:那)?[和跟与同](?:的)?(?:会议)?(?=(?:都|共同|同时).*(?:谁|哪|什么|吗))/;
