/** '还有呢', '说详细点', '哪一段说的', '原话呢': the last question, which its answer did not settle. */
import { type Rule, withoutEnd } from './follow-up.js';
import { ITS_CONTENT, ONCE_MORE, WHO_THOSE_ARE } from './follow-up-words.js';

export const askOnceMore: Rule = ({ folded, past: [{ query, matter }] }) => {
  if (query.type === 'content' && matter !== '' && ITS_CONTENT.test(folded)) {
    return `${withoutEnd(query.question).replace(/[吗嗎]$/, '')}具体有哪些内容`;
  }
  const isList = query.type === 'attendees' || query.type === 'observers';
  const isToldByList = isList && WHO_THOSE_ARE.test(folded);
  return isToldByList || ONCE_MORE.test(folded) ? query.question : undefined;
};
