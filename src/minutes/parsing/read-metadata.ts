/**
 * Reads the facts that a page puts beside its text, a line at a time: 发布机构: …, 来源: …, a
 * masthead with a time. Which of several publishers or dates counts is decided elsewhere.
 */
import { METADATA_KEYS, type MetadataField } from './boilerplate-patterns.js';
import { type FoldedText, sliceFolded, trimFolded } from './meeting-text.js';

/** One fact: `value` is as published, trimmed, never empty. */
export interface MetadataFact {
  field: Exclude<MetadataField, null>;
  value: string;
}

/** What a line of metadata says. */
export interface MetadataLine {
  facts: MetadataFact[];
  /** Key of the line's end whose value is missing; the next line may hold it. */
  openField?: MetadataField;
}

/** Longer lines are text, whatever words they hold. */
const MAX_METADATA_LINE = 200;

/** A masthead is a name, a time and a few words: 开封手机报 04-27 23:03 责编:陶宋之 我要分享 */
const MAX_MASTHEAD_LINE = 80;
const MAX_NAME = 24;

/** 发布机构: ; 索 引 号: ; a key may stand right behind a value (16:44浏览次数:). */
const KEY = /(?<!\p{Script=Han}(?<![日次]))((?:\p{Script=Han}\s{0,4}){1,7}|url)\s*\]?\s*:/gu;

/** [发布机构] 威宁县…; 发布机构<tab>威宁县…: without a colon, only words that nothing else can mean. */
const BARE_KEY =
  /(?<=^\s*|\t|\s{2}|[|[]\s?|[|]\s?|\]\s*\[)(索\s?引\s?号|发布机构|发文机关|发文机构|发布单位|发文单位|发布日期|发文日期|发布时间|公开日期|生成日期|成文日期|主题分类|信息分类|文\s?号|发文字号|有效性|主题词|名\s*称|信息来源|来\s*源)(?=\s|\||\]|$)\s*[\]|]*/gu;

/** 2023-08-17 07:14; 2023年08月01日 11:59:54; 04-27 23:03; 110-03-09 is 民國. */
const TIME =
  /(?:(?:19|20)\d{2}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?|(?<![\d-])\d{2}-\d{2}(?=\s+\d)|(?<![\d-])(?:19|20)\d{6}(?!\d)|(?<!\d)1\d{2}[-./]\d{1,2}[-./]\d{1,2}(?![\d-]))(?:\s*(?:星期[一二三四五六日天])?\s*\d{1,2}:\d{2}(?::\d{2})?)?/u;

/** Buttons and counters beside a time are no publisher. */
const TOOLS =
  /分享|收藏|打印|关闭|字体|字号|浏览|点击|阅读|星期|编辑|责编|作者|记者|大\s*中\s*小|朗读|纠错|评论/u;

/** 某某县融媒体中心 阅读 123; 某某日报 记者 张三 */
const TOOLS_BEHIND = new RegExp(`(?<=\\S)\\s+[[(]?(?:${TOOLS.source})`, 'u');

interface Key {
  start: number;
  end: number;
  field: MetadataField;
}

function fieldOfKey(key: string): MetadataField | undefined {
  const compact = key.replace(/\s/gu, '');
  return METADATA_KEYS.find(([pattern]) => pattern.test(compact))?.[1];
}

/** 日 来源 is the end of a date and the key 来源; 索 引 号 is one key. */
function longestKey(written: string): { field: MetadataField; skipped: number } | undefined {
  const whole = fieldOfKey(written);
  if (whole !== undefined) return { field: whole, skipped: 0 };
  for (const gap of written.matchAll(/\s+/gu)) {
    const skipped = gap.index + gap[0].length;
    const field = fieldOfKey(written.slice(skipped));
    if (field !== undefined) return { field, skipped };
  }
  return undefined;
}

/** 阅读人数: and whatever else a page counts ends a value too, behind a known key. */
function findKeys(folded: string): Key[] {
  const keys = [...folded.matchAll(KEY)];
  const written = keys.length > 0 ? keys : [...folded.matchAll(BARE_KEY)];
  const found: Key[] = [];
  for (const match of written) {
    const known = longestKey(match[1] as string);
    if (known === undefined && found.length === 0) continue;
    const start = match.index + (known?.skipped ?? 0);
    found.push({ start, end: match.index + match[0].length, field: known?.field ?? null });
  }
  return found;
}

/** What a page puts around and between two facts: blanks, '|', brackets. */
const AROUND_START = /^(?:[\s|:,;[]|\((?![^()]*\))|[)\]])+/u;
const AROUND_END = /(?:[\s|,;\][]|\((?=[^()]*$)|(?<!\([^()]*)\))+$/u;

/** [收藏] [打印] behind a value */
const BUTTONS = /[[(]\s*(?:收藏|打印|关闭|大|字体|字号).*$/u;

function clean(value: FoldedText): FoldedText {
  const button = BUTTONS.exec(value.folded);
  const kept = button ? sliceFolded(value, 0, button.index) : value;
  const start = AROUND_START.exec(kept.folded)?.[0].length ?? 0;
  const opened = sliceFolded(kept, start);
  return trimFolded(sliceFolded(opened, 0, AROUND_END.exec(opened.folded)?.index));
}

/** A name beside a time: 开封手机报, 昆明市政府办. */
function isName({ folded }: FoldedText): boolean {
  return (
    folded.length >= 2 &&
    folded.length <= MAX_NAME &&
    /^[^\d:()]+$/u.test(folded) &&
    !TOOLS.test(folded)
  );
}

/** The parts of a value that a page sets apart. */
function partsOf(value: FoldedText): FoldedText[] {
  const parts: FoldedText[] = [];
  let start = 0;
  for (const gap of value.folded.matchAll(/\s*\|\s*|\s{2,}/gu)) {
    parts.push(sliceFolded(value, start, gap.index));
    start = gap.index + gap[0].length;
  }
  return [...parts, sliceFolded(value, start)].map(clean).filter(({ text }) => text !== '');
}

/**
 * The facts in the value of a key. 来源：江西日报  |  2023年08月01日 11:59:54 is a source and a time, and so is
 * 编辑：张三 2021-03-09 10:20 a time.
 */
export function readValue(field: MetadataField, value: FoldedText): MetadataFact[] {
  const cleaned = clean(value);
  if (field === 'publishedAt' || field === 'title' || field === 'url' || field === 'category') {
    return cleaned.text === '' ? [] : [{ field, value: cleaned.text }];
  }
  const time = TIME.exec(cleaned.folded);
  const rest = time ? sliceFolded(cleaned, 0, time.index) : cleaned;
  const tools = TOOLS_BEHIND.exec(rest.folded);
  const name = partsOf(sliceFolded(rest, 0, tools?.index))[0]?.text ?? '';
  const facts: MetadataFact[] = [];
  if (field !== null && name !== '') facts.push({ field, value: name });
  if (time) facts.push({ field: 'publishedAt', value: time[0] });
  return facts;
}

/** 开封手机报 04-27 23:03; 2023-08-17 07:14; 20120704; 2021-03-09 | 昆明市政府办 */
function readMasthead(line: FoldedText): MetadataFact[] | undefined {
  const { folded } = line;
  if (folded.length > MAX_MASTHEAD_LINE || /[,。;!?]/u.test(folded)) return undefined;
  const time = TIME.exec(folded);
  if (time === null || /会议|召开/u.test(folded)) return undefined;
  const before = clean(sliceFolded(line, 0, time.index));
  const behind = clean(sliceFolded(line, time.index + time[0].length));
  const isCompact = /^\d{8}/u.test(time[0]);
  if (
    before.text.length > MAX_NAME ||
    behind.text.length > 30 ||
    (isCompact && before.text !== '')
  ) {
    return undefined;
  }
  const name = [before, behind].find(isName);
  const facts: MetadataFact[] = [{ field: 'publishedAt', value: time[0] }];
  return name ? [...facts, { field: 'origin', value: name.text }] : facts;
}

/** The facts of a line with keys; undefined where the line is none of keys and values. */
function readKeys(line: FoldedText): MetadataLine | undefined {
  const keys = findKeys(line.folded);
  const first = keys[0];
  if (first === undefined) return undefined;
  const head = clean(sliceFolded(line, 0, first.start));
  const masthead = head.text === '' ? [] : readMasthead(head);
  if (masthead === undefined) return undefined;
  const facts = [...masthead];
  let openField: MetadataField | undefined;
  keys.forEach(({ end, field }, at) => {
    const value = sliceFolded(line, end, keys[at + 1]?.start);
    openField = clean(value).text === '' ? field : undefined;
    facts.push(...readValue(field, value));
  });
  return openField === undefined ? { facts } : { facts, openField };
}

/**
 * The facts of a line of metadata, none for one that tells nothing of the source (文号: 无);
 * undefined for a line that is no metadata.
 */
export function readMetadata(line: FoldedText): MetadataLine | undefined {
  const trimmed = trimFolded(line);
  if (trimmed.folded.length > MAX_METADATA_LINE || trimmed.folded.includes('。')) return undefined;
  const keyed = readKeys(trimmed);
  if (keyed) return keyed;
  const facts = readMasthead(trimmed);
  return facts && { facts };
}

/** True for 时间：…, which may be the time of a meeting as well as of a publication. */
export function isBareTimeLine(folded: string): boolean {
  return /^\s*(?:时\s*间|日\s*期)\s*:/u.test(folded) && findKeys(folded).length === 1;
}
