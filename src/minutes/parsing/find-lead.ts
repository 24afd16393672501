/**
 * Finds the lead of a report: the sentence that says that the meeting was held, without the
 * by-line before it and without a heading that was run into it.
 */
import { findDates } from '../../text/dates.js';
import {
  type FoldedText,
  type MeetingText,
  sliceFolded,
  splitFolded,
  trimFolded,
} from './meeting-text.js';
import { mentionsIn } from './places/divisions.js';

export interface Lead {
  /** The first paragraph behind heading and by-line, whole. */
  text: FoldedText;
  /** Sentences of the first paragraphs, in order. */
  sentences: FoldedText[];
  /** A heading that was run into the first paragraph; null where there is none. */
  runInHeading: FoldedText | null;
  /** The by-line before the text: 本报讯(记者…), 深圳新闻网2023年8月17日讯. */
  dateline: FoldedText | null;
}

/** Headings and by-lines that stand before the text are shorter in all. */
const DATELINE_WINDOW = 260;

/** Paragraphs in which the opening is told: the meeting, then who attended. */
const LEAD_PARAGRAPHS = 4;

/** Names of outlets are shorter. */
const OUTLET_WINDOW = 12;

const DATELINES: readonly RegExp[] = [
  // 河北新闻网8月10日讯(河北日报记者尹翠莉); 本报讯(全媒体首席记者 费文鹏); 新华社北京7月15日电
  /(?:本报|本网|本台|[^,。;\s]{2,8}?(?:网|报|社)[^,。;\s\d]{0,4}(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}日)[^,。;\s(]{0,4}?(?:讯|电|消息)\s*(?:\([^)]{0,60}\))?\s*:?/u,
  // 中国网络电视台消息(新闻联播):本台消息,
  /^[^,。;]{0,30}?(?:本台|新华社)消息\s*[,:]/u,
  // 2023-08-11 13:40  来源:  红星新闻网   … on the line of the text
  /^\s*(?:19|20)\d{2}[-年./]\d{1,2}[-月./]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+(?:来源\s*:\s*\S{2,20}\s+)?(?=\S)/u,
  // 据合肥日报消息, 据微信公众号"阜阳日报"消息,
  /^据[^,。;]{2,24}?消息\s*,/u,
  // (记者 余蕾 通讯员 彭涛)
  /^\s*\((?:[^()]{0,12})?(?:记者|通讯员)[^()]{0,40}\)/u,
];

/** 贵州日报天眼新闻记者 何星辉报道; 大众网记者 徐玲 通讯员 刘芳 济南报道; 全媒体记者魏东柱…报道 */
const REPORTERS = /^[^,。;:]{0,24}(?:记者|通讯员)[^,。;:]{2,40}?报道[\s:]*/u;

/** 四川在线记者 蒋京洲7月30日上午,: the name of the reporter ends where the date begins. */
const REPORTER_BEFORE_DATE =
  /^[^,。;:]{0,14}记者\s*\p{Script=Han}{2,4}(?=(?:\d{4}年)?\d{1,2}月\d{1,2}日)/u;

/** What a heading speaks of; other words before a by-line are no heading. */
const HEADING_WORDS = /会议|召开|主持|研究|部署|传达/u;

/** 灾后恢复重建等工作|河北新闻网8月10日讯: behind a run-in heading the outlet begins with its place. */
function nameStart(dateline: string, index: number): number {
  if (index === 0) return 0;
  const name = dateline.slice(0, OUTLET_WINDOW);
  const end = name.search(/网|报|社/u);
  return mentionsIn(name.slice(0, Math.max(0, end))).at(-1)?.start ?? 0;
}

function endOfDateline(folded: string): { start: number; end: number } | undefined {
  const window = folded.slice(0, DATELINE_WINDOW);
  let found: { start: number; end: number } | undefined;
  for (const pattern of DATELINES) {
    const match = pattern.exec(window);
    if (match === null || window.slice(0, match.index).includes('。')) continue;
    const start = match.index + nameStart(match[0], match.index);
    if (found === undefined || start < found.start) {
      found = { start, end: match.index + match[0].length };
    }
  }
  const from = found?.end ?? 0;
  const rest = window.slice(from);
  const reporters = REPORTERS.exec(rest) ?? REPORTER_BEFORE_DATE.exec(rest);
  if (reporters !== null) found = { start: found?.start ?? 0, end: from + reporters[0].length };
  return found;
}

/**
 * 省委常委会召开会议坚决…引向深入8月4日,省委常委会召开会议: where the text begins behind a run-in
 * heading without by-line; 0 where there is no such heading.
 */
function endOfRunInHeading(folded: string): number {
  const date = findDates(folded.slice(0, DATELINE_WINDOW)).find(({ day }) => day !== undefined);
  if (date === undefined || date.start < 12) return 0;
  const before = folded.slice(0, date.start);
  const after = folded.slice(date.end, date.end + 60);
  const isHeading =
    (ORIGINAL_TITLE.test(before) || !/[,。;:]/u.test(before)) &&
    /召开|主持/u.test(before) &&
    !/[于在自至从是]$/u.test(before);
  return isHeading && /^(?:上午|下午|晚)?,.*(?:召开|主持)/u.test(after) ? date.start : 0;
}

/** 原标题：… where a site took the report over */
const ORIGINAL_TITLE = /^\s*原标题\s*:/u;

/** Cuts heading and by-line from the first paragraph. */
function openFirstParagraph(first: FoldedText): Omit<Lead, 'sentences'> {
  const dateline = endOfDateline(first.folded);
  const headingEnd = dateline?.start ?? endOfRunInHeading(first.folded);
  const heading = trimFolded(sliceFolded(first, 0, headingEnd));
  const isHeading = heading.folded.length >= 8 && HEADING_WORDS.test(heading.folded);
  return {
    text: trimFolded(sliceFolded(first, dateline?.end ?? (isHeading ? headingEnd : 0))),
    runInHeading: isHeading ? heading : null,
    dateline: dateline ? trimFolded(sliceFolded(first, dateline.start, dateline.end)) : null,
  };
}

/** The lead of a meeting. Sentences end at 。 and are without it. */
export function findLead({ paragraphs }: Pick<MeetingText, 'paragraphs'>): Lead {
  const [first = { text: '', folded: '' }, ...others] = paragraphs;
  const opened = openFirstParagraph(first);
  const texts = [opened.text, ...others.slice(0, LEAD_PARAGRAPHS - 1)];
  return { ...opened, sentences: texts.flatMap((text) => splitFolded(text, '。!?')) };
}
