/** The members that a statement lists: '甲、乙和丙'. Offsets in the folded text; nothing is judged here. */
import { tagWords } from '../../../text/jieba.js';
import type { Span } from '../../../text/sentences.js';

const SEPARATOR = /^(?:、|和|与|及|以及)$/u;

/** What ends the last member: '…等方面', '…的保障', '…四方面'. */
const BEHIND = /^(?:等|等等|方面|的|工作|在内|之间|上|中|都|均|也)$/u;

/** Of one clause, without the first member, which goes on from what stands before it. */
export function listMembers(folded: string, clause: Span): Span[] {
  const members: Span[] = [];
  let start: number | undefined;
  let at = clause.start;
  const close = (end: number) => {
    if (start !== undefined && end > start) members.push({ start, end });
  };
  for (const { word, tag } of tagWords(folded.slice(clause.start, clause.end))) {
    if (SEPARATOR.test(word)) {
      close(at);
      start = at + word.length;
    } else if (BEHIND.test(word) || /^[mwx]/u.test(tag)) {
      close(at);
      start = undefined;
    }
    at += word.length;
  }
  close(at);
  return members;
}
