/** '那教育呢': the last question with another matter in the place of its own. */
import type { Aspect, QuestionType } from '../../retrieval/query.js';
import { fold } from '../../text/fold.js';
import { matterOfTitle } from '../../text/matter-of-title.js';
import { lastMeetings } from '../antecedents/antecedents.js';
import type { PastTurn } from '../antecedents/past-turn.js';
import type { FollowUp } from '../follow-up.js';
import { AROUND_MATTER, SIDE_OF_MATTER } from '../words/follow-up-words.js';

/** Stands for the words that name a meeting while the matter is looked for beside them. */
const MASK = '□';

/** Where the matter stands in a question: '对…有什么要求', '研究了…吗', '研究…的会议'. Folded, masked. */
const FRAMES: readonly RegExp[] = [
  /(?:对于|对|就|针对|关于|围绕)(?<matter>[^□,。]{2,}?)(?=(?:方面|工作|问题)?(?:的)?(?:又|都|是|还|有|提|作|做|怎|如何|具体|哪|什么|要求|部署|强调|说|讲|安排|规定|方案|文件|通知|,|$))/d,
  /(?:研究|讨论|审议|部署|传达|学习|提到|说到|谈到|讲|涉及|听取|安排|通过|同意)(?:了|过)*(?<matter>(?:(?!什么|哪|几|多少)[^□,。]){2,}?)(?=吗|没有|的|了吗|$)/d,
  /^(?<matter>[^□,。]{2,}?)方面/d,
];

const TAIL_OF: Record<Aspect, string> = {
  measure: '有什么要求',
  decision: '作出了什么决定',
  reason: '有什么考虑',
};

/** The question when neither frame nor matter of the last one can be found. */
const ASKED_OF: Partial<Record<QuestionType, (meeting: string, matter: string) => string>> = {
  documents: (meeting, matter) => `${meeting}审议了哪些${matter}方面的文件`,
  outcome: (meeting, matter) => `${meeting}${matter}通过了吗`,
};

export function replaceMatter({ past, context }: FollowUp, named: string): string {
  const [last] = past;
  const matter = matterAlone(named);
  const { query } = last;
  const meeting = lastMeetings({ past, context }) ?? '';
  if (last.matter !== '' && SIDE_OF_MATTER.test(fold(named))) {
    return `${meeting}${last.matter.replace(/\s/g, '')}的${named}是什么`;
  }
  if (query.type === 'documents' && /^《/.test(matter)) {
    return `${meeting}对${matterOfTitle(matter)}是怎么说的`;
  }
  const compose = ASKED_OF[query.type];
  if (compose) return compose(meeting, matter);
  const place = last.matter === '' ? undefined : placeOfMatter(last);
  const { question, aspect } = query;
  if (place) return question.slice(0, place[0]) + matter + question.slice(place[1]);
  return aspect ? `${meeting}对${matter}${TAIL_OF[aspect]}` : `${meeting}对${matter}是怎么说的`;
}

/** '跟教育有关的' → '教育' */
function matterAlone(named: string): string {
  const alone = AROUND_MATTER.exec(fold(named))?.indices?.groups?.matter;
  return alone ? named.slice(...alone) : named;
}

/** Start and end of the matter in the question, of its longest part where it is scattered. */
function placeOfMatter({ query, phrases, matter }: PastTurn): [number, number] | undefined {
  let masked = fold(query.question);
  for (const { start, end } of phrases) {
    masked = masked.slice(0, start) + MASK.repeat(end - start) + masked.slice(end);
  }
  for (const frame of FRAMES) {
    const found = frame.exec(masked)?.indices?.groups?.matter;
    if (found) return found;
  }
  const [longest = ''] = matter.split(' ').sort((a, b) => b.length - a.length);
  const at = masked.indexOf(longest);
  return at < 0 ? undefined : [at, at + longest.length];
}
