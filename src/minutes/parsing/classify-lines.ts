/**
 * Tells what each line of a page is: navigation, facts about the source, headings, body, by-lines.
 * What a heading or a fact means is read elsewhere.
 */

import type { MetadataField } from './boilerplate-patterns.js';
import { BY_LINES, NAVIGATION_LINES, TOOL_LINES } from './boilerplate-patterns.js';
import { isHeaderLine, readHeaderLine } from './header-lines.js';
import type { PageLine } from './page-line.js';
import { isBareTimeLine, type MetadataFact, readMetadata, readValue } from './read-metadata.js';

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

/** 一、 (一) 1. */
const ITEM_START =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])/u;

/** A line without full stop that is text all the same from here on. */
const LONG_TEXT = 60;

/** Lines behind the page's foot are body only when they are this long and have a full stop. */
const LONG_AFTER_FOOT = 40;

/** How many lines behind 时间： may pass until 地点： or 主持人： shows that a meeting is meant. */
const HEADER_WINDOW = 4;

/** 凡本网注明…: a disclaimer is a sentence, but no body. */
const DISCLAIMER = /^(?:凡本网|本网站|免责|未经许可|转载请|版权声明|声明:)/u;

/** Below a text, 2022年4月18日 and 某某办公室 2022年4月18日 are its signature and part of it. */
const SIGNATURE = /^[^:]{0,24}年.{1,3}月.{1,3}日$/u;

function matches(patterns: readonly RegExp[], folded: string): boolean {
  return patterns.some((pattern) => pattern.test(folded));
}

function isMeetingTime(lines: readonly PageLine[], at: number): boolean {
  if (readHeaderLine(lines[at] as PageLine).length > 1) return true;
  return lines
    .slice(at + 1, at + 1 + HEADER_WINDOW)
    .some((line) => isHeaderLine(line) && !isBareTimeLine(line.folded));
}

/** True where the body begins at the latest: a sentence, an item, the head of minutes. */
function isBodyStart(line: PageLine, folded: string): boolean {
  if (isHeaderLine(line) || ITEM_START.test(folded)) return true;
  if (/。/u.test(folded) || /[:;]$/u.test(folded)) return true;
  return folded.length > LONG_TEXT && /,/u.test(folded);
}

interface Reading {
  page: ClassifiedPage;
  bodyBegan: boolean;
  footBegan: boolean;
  /** A key without value, and the line on which its value would stand. */
  open: { field: MetadataField; line: number } | null;
  /** Whether the line before was one of facts: then an unknown key is one of the same table. */
  inTable: boolean;
}

/** 组配号：…, 载体类型：纸质: a row of the page's table with a key of its own. */
const TABLE_ROW = /^(?:\p{Script=Han}\s{0,4}){2,8}:\s*[^,。;]{0,40}$/u;

function roleOf(line: PageLine, folded: string, reading: Reading): Role {
  if (matches(NAVIGATION_LINES, folded) && !folded.includes('。')) return 'navigation';
  if (folded.length <= LONG_TEXT && matches(TOOL_LINES, folded)) return 'foot';
  if (DISCLAIMER.test(folded)) return 'foot';
  if (matches(BY_LINES, folded) && !isHeaderLine(line)) return 'byLine';
  const isRow = reading.inTable && !reading.bodyBegan && TABLE_ROW.test(folded);
  if (isRow && !isHeaderLine(line) && !/会议|召开/u.test(folded)) return 'facts';
  if (!(reading.bodyBegan && SIGNATURE.test(folded)) && readMetadata(line) !== undefined)
    return 'facts';
  return 'text';
}

function addText(line: PageLine, folded: string, reading: Reading): void {
  const { page } = reading;
  if (reading.footBegan && !(folded.length >= LONG_AFTER_FOOT && folded.includes('。'))) {
    page.surroundings.push(line);
    return;
  }
  reading.bodyBegan ||= isBodyStart(line, folded);
  if (reading.bodyBegan) page.body.push(line);
  else page.headings.push(line);
}

/** A value on the line right below its key: 发布机构：|楚雄市人民政府办公室. */
function takesValue(line: PageLine, folded: string, { open, page }: Reading): boolean {
  if (open === null || open.line !== line.line) return false;
  const isValue =
    folded.length <= LONG_TEXT && !/[。;]/u.test(folded) && readMetadata(line) === undefined;
  // Below a key that tells nothing (浏览次数：) the title may follow.
  const mayBeTitle = /会议|召开|纪要/u.test(folded) && open.field !== 'title';
  if (!isValue || mayBeTitle || matches(NAVIGATION_LINES, folded)) return false;
  page.facts.push(...readValue(open.field, line));
  return true;
}

function addLine(lines: readonly PageLine[], at: number, reading: Reading): void {
  const line = lines[at] as PageLine;
  const { page } = reading;
  const folded = line.folded.trim();
  if (takesValue(line, folded, reading)) return;
  const isTimeOfMeeting = isBareTimeLine(folded) && isMeetingTime(lines, at);
  const role: Role = isTimeOfMeeting ? 'text' : roleOf(line, folded, reading);
  reading.inTable = role === 'facts';
  if (role === 'text') {
    addText(line, folded, reading);
  } else if (role === 'byLine' || role === 'facts') {
    const metadata = readMetadata(line);
    page.facts.push(...(metadata?.facts ?? []));
    const { openField } = metadata ?? {};
    reading.open = openField === undefined ? null : { field: openField, line: line.line + 1 };
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
  const reading: Reading = { page, bodyBegan: false, footBegan: false, open: null, inTable: false };
  written.forEach((_, at) => {
    addLine(written, at, reading);
  });
  if (page.body.length > 0) return page;
  const [first, ...rest] = page.headings;
  if (first !== undefined) {
    return {
      ...page,
      headings: rest.length > 0 ? [first] : [],
      body: rest.length > 0 ? rest : [first],
    };
  }
  return { ...page, body: written };
}
