/**
 * Whether a question that the rules leave as it is may still follow up on the turns before it, so that
 * a model is worth asking. One that names its meeting or its matter, and points to nothing, stands alone.
 */

import { type FollowUpContext, readTurns } from '../../conversation/antecedents/past-turn.js';
import { ownMatter, readFollowUp } from '../../conversation/follow-up.js';
import type { Turn } from '../../conversation/turn.js';
import * as reference from '../../conversation/words/reference-words.js';

/** Words that stand for something said before. Folded. */
const STANDS_FOR_ANOTHER: readonly RegExp[] = [
  reference.THESE_MEETINGS,
  reference.THAT_MEETING,
  reference.THAT_PLACE,
  reference.THAT_PERSON,
  reference.THEY,
  reference.THAT_DOCUMENT,
  reference.NTH_OF_LIST,
  reference.THAT_MATTER,
  reference.BESIDE_IN_TIME,
  /还有|又是|同一|呢[?]?$/,
  /\b(?:it|its|he|him|his|she|her|they|them|their|that|those|this|these|there|then|also|else)\b/,
];

/** @param turns oldest first */
export function mayDependOnTurns(
  question: string,
  turns: readonly Turn[],
  context: FollowUpContext,
): boolean {
  const [last, ...earlier] = readTurns(turns, context);
  if (!last) return false;
  const { folded, query, matter } = readFollowUp(question, [last, ...earlier], context);
  if (STANDS_FOR_ANOTHER.some((words) => words.test(folded))) return true;
  return !query.detections.some(({ binding }) => binding) && ownMatter(matter) === '';
}
