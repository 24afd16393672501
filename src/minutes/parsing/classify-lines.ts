/**
 * Tells what each line of a page is: navigation, facts about the source, headings, body, by-lines.
 * What a heading or a fact means is read elsewhere.
 */
import { BY_LINES, NAVIGATION_LINES, TOOL_LINES } from './boilerplate-patterns.js';
import type { PageLine } from './page-line.js';
import { isBareTimeLine, type MetadataFact, readMetadata } from './read-metadata.js';

/** The lines of a page, sorted by what they are; each list in the order of the page. */
export interface ClassifiedPage {
  /** Lines before the body that are no facts: the title, the name of the office. */
  headings: PageLine[];
  body: PageLine[];
  facts: MetadataFact[];
  /** (来源:…), 责编 …, 记者 …: no body, but they name the publisher. */
  byLines: PageLine[];
  /** Navigation and page foot: they may name a place. */
  surroundings: PageLine[];
}

type Role = 'navigation' | 'foot' | 'byLine' | 'facts' | 'text';

/** 时间：, 地点：, 主持人：, 出席：: the head of minutes, part of their body. */
const HEADER_LABEL =
  /^\s*(?:会议)?(?:时间|地点|主持(?:人)?|主席|召集人|(?:出席|参加|参会|列席|缺席|请假|与会)(?:人员?|单位|领导|者)?|记录(?:人)?|纪录|议题|议程|内容)\s*:/u;

/** 一、 (一) 1. */
const ITEM_START = /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u;

/** A line without full stop that is text all the same from here on. */
const LONG_TEXT = 60;

/** Lines behind the page's foot are body only when they are this long and have a full stop. */
const LONG_AFTER_FOOT = 40;

/** How many lines behind 时间： may pass until 地点： or 主持人： shows that a meeting is meant. */
const HEADER_WINDOW = 4;

/** 凡本网注明…: a disclaimer is a sentence, but no body. */
const DISCLAIMER = /^(?:凡本网|本网站|免责|未经许可|转载请|版权声明|声明:)/u;

function matches(patterns: readonly RegExp[], folded: string): boolean {
  return patterns.some((pattern) => pattern.test(folded));
}

/** True for a line of the head of minutes (时间：…, 出席：…). */
export function isHeaderLine(folded: string): boolean {
  return HEADER_LABEL.test(folded);
}

function isMeetingTime(lines: readonly PageLine[], at: number): boolean {
  return lines
    .slice(at + 1, at + 1 + HEADER_WINDOW)
    .some(({ folded }) => isHeaderLine(folded) && !isBareTimeLine(folded));
}

/** True where the body begins at the latest: a sentence, an item, the head of minutes. */
function isBodyStart(folded: string): boolean {
  if (isHeaderLine(folded) || ITEM_START.test(folded)) return true;
  if (/。/u.test(folded) || /[:;]$/u.test(folded)) return true;
  return folded.length > LONG_TEXT && /,/u.test(folded);
}

interface Reading {
  page: ClassifiedPage;
  bodyBegan: boolean;
  footBegan: boolean;
}

function roleOf(line: PageLine, folded: string, reading: Reading): Role {
  if (matches(NAVIGATION_LINES, folded) && !folded.includes('。')) return 'navigation';
  if (folded.length <= LONG_TEXT && matches(TOOL_LINES, folded)) return 'foot';
  if (DISCLAIMER.test(folded)) return 'foot';
  if (matches(BY_LINES, folded) && !isHeaderLine(folded)) return 'byLine';
  const isDateLine = reading.bodyBegan && /^[^:]{0,20}$/u.test(folded);
  if (!isDateLine && readMetadata(line) !== undefined) return 'facts';
  return 'text';
}

function addText(line: PageLine, folded: string, reading: Reading): void {
  const { page } = reading;
  if (reading.footBegan && !(folded.length >= LONG_AFTER_FOOT && folded.includes('。'))) {
    page.surroundings.push(line);
    return;
  }
  reading.bodyBegan ||= isBodyStart(folded);
  if (reading.bodyBegan) page.body.push(line);
  else page.headings.push(line);
}

function addLine(lines: readonly PageLine[], at: number, reading: Reading): void {
  const line = lines[at] as PageLine;
  const { page } = reading;
  const folded = line.folded.trim();
  const isTimeOfMeeting = isBareTimeLine(folded) && isMeetingTime(lines, at);
  const role = isTimeOfMeeting ? 'text' : roleOf(line, folded, reading);
  if (role === 'text') {
    addText(line, folded, reading);
  } else if (role === 'byLine' || role === 'facts') {
    page.facts.push(...(readMetadata(line) ?? []));
    if (role === 'byLine') page.byLines.push(line);
  } else {
    page.surroundings.push(line);
    // 相关链接 and the like open the foot; navigation above the text does not.
    reading.footBegan ||= role === 'foot' && reading.bodyBegan;
  }
}

/**
 * Sorts the lines of a page. Blank lines are dropped. A page of headings only has its last
 * heading as body, so that no document is without a paragraph.
 */
export function classifyLines(lines: readonly PageLine[]): ClassifiedPage {
  const written = lines.filter(({ folded }) => folded.trim() !== '');
  const page: ClassifiedPage = { headings: [], body: [], facts: [], byLines: [], surroundings: [] };
  const reading: Reading = { page, bodyBegan: false, footBegan: false };
  written.forEach((_, at) => {
    addLine(written, at, reading);
  });
  if (page.body.length > 0) return page;
  const [first, ...rest] = page.headings;
  if (first !== undefined) {
    return { ...page, headings: rest.length > 0 ? [first] : [], body: rest.length > 0 ? rest : [first] };
  }
  return { ...page, body: written };
}
