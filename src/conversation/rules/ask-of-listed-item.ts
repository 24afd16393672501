/** '第三项会议怎么说', '最后一个议题有什么要求': of the items that the last answer listed. */
import type { Meeting } from '../../minutes/meeting.js';
import { matterOfTitle } from '../../text/matter-of-title.js';
import { parseChineseNumber } from '../../text/numbers.js';
import { focusOf, nameMeeting, type PastTurn } from '../antecedents/past-turn.js';
import type { FollowUp, Rule } from '../follow-up.js';
import { NTH_ITEM } from '../words/reference-words.js';

export const askOfListedItem: Rule = ({ folded, text, past }: FollowUp) => {
  const match = NTH_ITEM.exec(folded);
  const meeting = match ? meetingOfList(past, match) : undefined;
  if (!match || !meeting) return undefined;
  const { nth, noun } = match.groups ?? {};
  const number = nth === undefined ? 0 : (parseChineseNumber(nth) ?? 0);
  const item = meeting.agenda.at(number - 1);
  if (!item) return undefined;
  const title = item.documents[0] ?? item.title;
  const rest = text.slice(match[0].length).replace(/^[,，\s]*(?:在)?(?:会议|會議|会上|會上)?/, '');
  const name = inWordsOf(past[0], meeting);
  if (/通过|通過|结果|結果|同意/.test(rest)) return `${name}${title}${rest}`;
  const matter = matterOfTitle(title);
  // '第一个议题是什么' asks for the item, not for what was said of it.
  if (noun && OF_ITSELF.test(rest)) return `${name}${text}`;
  return OF_ITSELF.test(rest) ? `${name}对${matter}是怎么说的` : `${name}对${matter}${asked(rest)}`;
};

/** As the last turn calls it, if that is of it alone. */
function inWordsOf(last: PastTurn, meeting: Meeting): string {
  const focus = focusOf(last);
  return focus && onlyOne(focus.meetings)?.id === meeting.id ? focus.words : nameMeeting(meeting);
}

/** Whose items were listed last; without such a list the last meeting, of whose items '项' is said. */
function meetingOfList(past: FollowUp['past'], [words]: RegExpExecArray): Meeting | undefined {
  const listing = past.find(({ query }) => query.type === 'agenda' || query.type === 'documents');
  if (listing?.query.type === 'agenda') return onlyOne(listing.cited);
  const isOfNoList = !listing && /项|议题|议程/.test(words);
  return isOfNoList ? onlyOne(focusOf(past[0])?.meetings ?? []) : undefined;
}

function onlyOne(meetings: readonly Meeting[]): Meeting | undefined {
  return meetings.length === 1 ? meetings[0] : undefined;
}

/** '第三项是什么', '第三项呢' */
const OF_ITSELF = /^(?:是|講|讲|說|说|的)*(?:什么|什麼|啥|内容|內容)?(?:是)?(?:什么|什麼)?(?:呢)?$/;

/** '是什么要求' → '有什么要求' */
function asked(rest: string): string {
  return rest.replace(/^是(?=什么|什麼|哪些)/, '有');
}
