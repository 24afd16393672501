/** Finds who chaired: 主持召开, 会议由…主持, 受…委托,…主持, …主持会议并讲话, 主持人：… */
import type { Person } from '../../meeting.js';
import type { Lead } from '../find-lead.js';
import { headerValue } from '../header-lines.js';
import {
  type FoldedText,
  type MeetingText,
  sliceFolded,
  splitFolded,
  toFoldedText,
  trimFolded,
} from '../meeting-text.js';
import { splitPerson } from './split-person.js';

/** 会议由市委副书记、市长施文彬主持 */
const PASSIVE = /由(?<chair>[^,。;由]{2,80}?)(?:同志)?(?:在[^,。;]{2,30})?主持/u;

/**
 * …杨俐昆|在市人民政府六楼大会议室|主持召开; 高建军主持会议并讲话; 王忠昆主持并讲话; 召集并主持市政府第5次常务会议
 */
const ACTIVE =
  /(?<!由[^,。;]{0,80})(?:召集并|召集和)?主持(?:召开|了|并讲话|并作|(?:本次|此次|今天的)?会议|(?=$|[,。;])|(?=[^,。;]{2,40}会议?(?:$|[,。;并])))/u;

/** 杨俐昆|4日, 龚正|今天: the day may stand behind the name. */
const TIME_BEHIND =
  /(?:\s*(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}[日号]|今天|今日|今晚|昨天|昨日|近日|日前|上午|下午|晚上?|在(?=$)|(?:在京|紧急|再次|又|先后|\d次|两次))+\s*$/u;

/** 7月30日上午|省委常委…: the day may stand before the office without a comma. */
const TIME_BEFORE =
  /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}[日号]?(?:上午|下午|晚上?|傍晚)?\s*|^(?:今天|今日|昨天|昨日|近日|日前)(?:上午|下午|晚上?)?\s*/u;

const VENUE_BEFORE = /(?:于[^,]{2,14})?在[^,在]{2,40}$/u;

/** 新任阜阳市委书记 */
const ADJECTIVES = /^(?:新任|时任|新当选的?|原)/u;

function dropMatch(text: FoldedText, pattern: RegExp): FoldedText {
  const match = pattern.exec(text.folded);
  if (match === null || match[0] === '') return text;
  return match.index === 0
    ? trimFolded(sliceFolded(text, match[0].length))
    : trimFolded(sliceFolded(text, 0, match.index));
}

/** The person of '市委副书记、市长杨俐昆'; undefined where the text is no person. */
function readChair(text: FoldedText): Person | undefined {
  const bare = [TIME_BEFORE, ADJECTIVES].reduce(dropMatch, trimFolded(text));
  const entries = splitFolded(bare, '、');
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  const read = splitPerson(last);
  if (read.kind !== 'person') return undefined;
  const offices = [...entries.slice(0, -1).map(({ text: office }) => office), read.person.office];
  const written = offices.filter((office): office is string => office !== null);
  return { name: read.person.name, office: written.length > 0 ? written.join('、') : null };
}

/** 到华能集团调研并|主持召开座谈会: the way there stands between name and verb. */
const ERRAND = /(?:先后)?(?:到|赴|来到|前往|深入|在|率队|率|出席|调研|检查)[^,。;]*$/u;

/** 并主持召开…: the person stands in the clause before. */
const AND = /^(?:并|还|随后|会上|之后)?(?:现场)?$/u;

function readActive(sentence: FoldedText): Person | undefined {
  const match = ACTIVE.exec(sentence.folded);
  if (match === null) return undefined;
  const clauses = splitFolded(sliceFolded(sentence, 0, match.index), ',;:');
  const last = clauses.at(-1);
  const subject = last && AND.test(last.folded) ? clauses.at(-2) : last;
  if (subject === undefined) return undefined;
  const direct = readChair([VENUE_BEFORE, TIME_BEHIND].reduce(dropMatch, subject));
  return direct ?? readChair(dropMatch(subject, ERRAND));
}

function readPassive(sentence: FoldedText): Person | undefined {
  const match = PASSIVE.exec(sentence.folded);
  const chair = match?.groups?.chair;
  if (match === null || chair === undefined) return undefined;
  const start = match.index + match[0].indexOf(chair);
  return readChair(sliceFolded(sentence, start, start + chair.length));
}

/** 王正谱主持召开省政府常务会议: where only the title says it. */
function readTitle(titles: readonly FoldedText[]): Person | undefined {
  for (const title of titles) {
    for (const part of splitFolded(title, ' ,')) {
      const person = readActive(part);
      if (person) return person;
    }
  }
  return undefined;
}

/** Further on, 主持召开 tells of another meeting; 主持会议 still means this one. */
const OPENING_SENTENCES = 3;
const CHAIRED = /主持(?:了)?(?:本次|此次)?会议/u;

/** The chair with the office as published; null where the text does not say. */
export function findChair(text: MeetingText, lead: Lead, title: string | null): Person | null {
  // 主持人：刘德辉; 主席：市長陳柏宏
  const header = headerValue(text.paragraphs, 'chair');
  const headed = header && readChair(dropMatch(header, /[。;].*$/u));
  if (headed) return headed;
  for (const [at, sentence] of lead.sentences.entries()) {
    const chair =
      readPassive(sentence) ??
      (at < OPENING_SENTENCES || CHAIRED.test(sentence.folded) ? readActive(sentence) : undefined);
    if (chair) return chair;
  }
  const titles = [title === null ? null : toFoldedText(title), lead.runInHeading];
  return readTitle(titles.filter((heading): heading is FoldedText => heading !== null)) ?? null;
}
