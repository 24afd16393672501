/** '还有呢', '说详细点', '哪一段说的', '原话呢': the last question, which its answer did not settle. */
import { fold } from '../../text/fold.js';
import { type Rule, withoutEnd } from '../follow-up.js';
import {
  HOW_MANY_PEOPLE,
  ITS_CONTENT,
  ONCE_MORE,
  WHO_THEY_ARE,
  WHO_THOSE_ARE,
} from '../words/follow-up-words.js';

export const askOnceMore: Rule = ({ folded, past: [{ query, matter }] }) => {
  const counted = WHO_THEY_ARE.test(folded) ? HOW_MANY_PEOPLE.exec(fold(query.question)) : null;
  if (counted) {
    const behind = query.question.slice(counted.index + counted[0].length);
    return `${query.question.slice(0, counted.index)}有哪些人${behind}`;
  }
  if (query.type === 'content' && matter !== '' && ITS_CONTENT.test(folded)) {
    return `${withoutEnd(query.question).replace(/[吗嗎]$/, '')}具体有哪些内容`;
  }
  const isList = query.type === 'attendees' || query.type === 'observers';
  const isToldByList = isList && WHO_THOSE_ARE.test(folded);
  return isToldByList || ONCE_MORE.test(folded) ? query.question : undefined;
};
