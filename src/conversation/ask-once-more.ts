/** '还有呢', '说详细点', '哪一段说的', '原话呢': the last question, which its answer did not settle. */
import type { Rule } from './follow-up.js';
import { ONCE_MORE } from './follow-up-words.js';

export const askOnceMore: Rule = ({ folded, past }) =>
  ONCE_MORE.test(folded) ? past[0].query.question : undefined;
