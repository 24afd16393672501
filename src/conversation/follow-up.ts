/** A question that may follow up on others, as every rule is given it. */
import type { Query } from '../retrieval/query.js';
import { topicOf } from '../retrieval/scope/topic.js';
import { understandQuery } from '../retrieval/understanding/understand-query.js';
import { fold } from '../text/fold.js';
import { type MeetingPhrase, meetingPhrases } from './antecedents/meeting-phrase.js';
import { type FollowUpContext, matterOf, type PastTurn } from './antecedents/past-turn.js';
import { correctPlace } from './rules/correct-place.js';
import {
  END,
  FILLER,
  LEADING_THEN,
  LIGHT_WORDS,
  MEANT_BEHIND,
  SIDE_OF_MATTER,
  TAKEN_BACK,
  THAT_OF_PLACE,
  WAS_MEANT,
} from './words/follow-up-words.js';

export interface FollowUp {
  /** Without what is said before the question, and without its end mark. */
  text: string;
  /** `text` folded: of the same length. */
  folded: string;
  query: Query;
  phrases: MeetingPhrase[];
  /** What it is about by itself, folded; '' where nothing is named. */
  matter: string;
  /** It sets right what was asked before ('说错了,是第70次'): that is asked again. */
  again: boolean;
  /** Not as it was written: a place is set right, or what takes the last question back left out. */
  mended: boolean;
  /** Latest first; one at least. */
  past: readonly [PastTurn, ...PastTurn[]];
  context: FollowUpContext;
}

/** Undefined where this rule has nothing to say of it, and another may. */
export type Rule = (followUp: FollowUp) => string | undefined;

export function readFollowUp(
  question: string,
  past: FollowUp['past'],
  context: FollowUpContext,
): FollowUp {
  const asked = withoutFillers(question.trim());
  const meant = withoutCorrection(asked);
  const written = withMeetingOfPlace(meant, context);
  const text = correctPlace(written, context);
  const query = understandQuery(text, context);
  const folded = fold(text);
  const matter = matterOf(query, topicOf(folded, query.detections));
  const phrases = meetingPhrases(query);
  const again = meant !== asked;
  const mended = again || text !== written;
  return { text, folded, query, phrases, matter, again, mended, past, context };
}

/** The same follow-up in other words. */
export function reworded(followUp: FollowUp, text: string): FollowUp {
  const { past, context, again } = followUp;
  return { ...readFollowUp(text, past, context), again };
}

/** '说错了,是第70次' → '第70次' */
function withoutCorrection(text: string): string {
  const back = TAKEN_BACK.exec(fold(text))?.[0].length ?? 0;
  const rest = text.slice(back);
  const meant = (back > 0 ? MEANT_BEHIND : WAS_MEANT).exec(fold(rest))?.[0].length ?? 0;
  return rest.slice(meant);
}

/** '雅安那次谁主持' → '雅安会议谁主持' */
function withMeetingOfPlace(text: string, context: FollowUpContext): string {
  const match = THAT_OF_PLACE.exec(fold(text));
  const name = match?.indices?.groups?.name;
  if (!match || !name || !isPlace(text.slice(...name), context)) return text;
  return `${text.slice(...name)}会议${text.slice(match[0].length)}`;
}

/** Whether a word is a place where a meeting is meant: it is read as if one stood behind it. */
export function isPlace(word: string, context: FollowUpContext): boolean {
  const [only] = meetingPhrases(understandQuery(`${word}政府会议`, context));
  return only?.marks.place === word;
}

function withoutFillers(question: string): string {
  let text = question.slice(FILLER.exec(fold(question))?.[0].length ?? 0);
  text = text.slice(LEADING_THEN.exec(fold(text))?.[0].length ?? 0);
  return withoutEnd(text);
}

/** Without its end mark. */
export function withoutEnd(text: string): string {
  const end = END.exec(fold(text));
  return end ? text.slice(0, end.index) : text;
}

/** What a matter says beside words of asking; '' where it is none, or a side of another ('经费'). */
export function ownMatter(matter: string): string {
  const rest = matter.replace(LIGHT_WORDS, '').replace(/\s/g, '');
  return rest.length > 1 && !SIDE_OF_MATTER.test(rest) ? rest : '';
}
