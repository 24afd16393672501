/**
 * Finds the phrases that name the meeting itself: what was held (主持召开|九届市人民政府第70次常务会议|)
 * and who held it (|市委常委会|召开会议). Names of other meetings, which minutes are full of, never
 * stand there.
 */
import type { Lead } from './find-lead.js';
import { headerValue } from './header-lines.js';
import {
  type FoldedText,
  type MeetingText,
  sliceFolded,
  splitFolded,
  trimFolded,
} from './meeting-text.js';

export interface MeetingPhrases {
  /** Behind 召开, 举行; before it where the meeting is the subject. */
  held: FoldedText[];
  /** Before 召开: an office, not a person. */
  holders: FoldedText[];
  /** The title of the page, or the heading that was run into the text. */
  titles: FoldedText[];
}

/** Longer objects of 召开 are no names of meetings. */
const MAX_PHRASE = 60;

/** How many sentences of the text may tell of the meeting itself. */
const SENTENCES = 3;

const HOLDING =
  /(?:(?<chaired>主持)?(?<![要将拟再先后已])(?:召开|举行)(?:了)?|(?<presided>主持)(?=[^,。;]{2,40}会))/u;

/** 在市行政中心九楼常务会议室 */
const PLACE_BEFORE_HOLDING = /(?:于[^,]{2,14})?在[^,在]{2,30}$/u;

/** 2021年9月8日上午,; 7月30日上午; 今天; 近日 */
const TIME =
  /^(?:(?:19|20)\d{2}年)?(?:\d{1,2}月)?\d{1,2}[日号]?(?:上午|下午|晚上|晚|傍晚)?|^(?:今天|今日|昨天|昨日|近日|日前)(?:上午|下午|晚)?(?:\([^)]*\))?/u;

/** 省残联|7月13日|召开; 并|召开 */
const TIME_BEHIND =
  /(?:(?:\d{1,2}月)?\d{1,2}[日号](?:上午|下午|晚)?|今天|昨天|近日|日前|紧急|再次|并)+$/u;

function holdersOf(before: FoldedText): FoldedText {
  const clause = splitFolded(before, ',;:').at(-1) ?? { text: '', folded: '' };
  const place = PLACE_BEFORE_HOLDING.exec(clause.folded);
  const named = trimFolded(sliceFolded(clause, 0, place?.index));
  const time = TIME.exec(named.folded);
  const timed = time ? trimFolded(sliceFolded(named, time[0].length)) : named;
  return trimFolded(sliceFolded(timed, 0, TIME_BEHIND.exec(timed.folded)?.index));
}

interface Told {
  held: FoldedText;
  holder: FoldedText | null;
}

/** 区委|召开|常委会会议 names its office only in both parts together. */
function heldPhrases({ held, holder }: Told): FoldedText[] {
  const name = beforeDeeds(held);
  if (holder === null || holder.text === '' || holder.text === held.text) return [name];
  return [{ text: holder.text + name.text, folded: holder.folded + name.folded }, name];
}

/** What one sentence tells; undefined where nothing was held in it. */
function readSentence(sentence: FoldedText): Told | undefined {
  const match = HOLDING.exec(sentence.folded);
  if (match === null) return undefined;
  const end = match.index + match[0].length;
  const object = splitFolded(sliceFolded(sentence, end, end + MAX_PHRASE), ',;:')[0];
  const subject = holdersOf(sliceFolded(sentence, 0, match.index));
  const { chaired, presided } = match.groups ?? {};
  const isChaired = chaired !== undefined || presided !== undefined;
  // 五届市人民政府第七十次常务会议在…召开
  if (!isChaired && (object === undefined || object.folded === '')) {
    return { held: subject, holder: subject };
  }
  const isMeeting = /会/u.test(object?.folded ?? '');
  const held = isMeeting && object ? object : subject;
  return { held, holder: isChaired ? null : subject };
}

/** What the meeting did stands behind its name: 常务会议|研究防汛抢险, 召开会议|传达学习 */
const DEEDS = /传达|学习|研究|审议|听取|部署|贯彻|讨论|安排|强调|坚决|通过/u;

/** The phrase up to what the meeting did, where a meeting is named before that. */
function beforeDeeds(phrase: FoldedText): FoldedText {
  const deed = DEEDS.exec(phrase.folded);
  if (deed === null) return phrase;
  const before = sliceFolded(phrase, 0, deed.index);
  return /会议?|召开/u.test(before.folded) ? before : phrase;
}

/** 市委常委会会议召开 传达学习…: the part of a title that names the meeting. */
function titleParts(title: FoldedText): FoldedText[] {
  const parts = splitFolded(title, ' ,;:');
  const naming = parts.filter(({ folded }) => /会议|召开|会$|纪要|纪录/u.test(folded));
  // 十八届县人民政府第 12 次常务会议召开: here the blanks part nothing.
  const isParted = /第\s+\d+\s*次|第\s*\d+\s+次/u.test(title.folded);
  return (naming.length > 0 && !isParted ? naming : [title]).map(beforeDeeds);
}

/** The phrases of a meeting; each list by how directly it speaks. */
export function findPhrases(
  lead: Lead,
  title: FoldedText | null,
  text: MeetingText,
): MeetingPhrases {
  const phrases: MeetingPhrases = { held: [], holders: [], titles: [] };
  for (const sentence of lead.sentences.slice(0, SENTENCES)) {
    const told = readSentence(sentence);
    if (told === undefined) continue;
    phrases.held.push(...heldPhrases(told));
    if (told.holder !== null) phrases.holders.push(told.holder);
    // What further sentences tell of is another meeting.
    if (/会/u.test(told.held.folded)) break;
  }
  const named = headerValue(text.paragraphs, 'name');
  if (named) phrases.held.push(named);
  const headings = text.headings.filter(({ text: heading }) => heading !== title?.text);
  for (const heading of [title, lead.runInHeading, ...headings]) {
    if (heading) phrases.titles.push(...titleParts(heading));
  }
  return phrases;
}
