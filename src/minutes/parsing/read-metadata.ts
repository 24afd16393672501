/**
 * Reads the facts that a page puts beside its text, a line at a time: 发布机构: …, 来源: …, a
 * masthead with a time. Which of several publishers or dates counts is decided elsewhere.
 */
import { findDates } from '../../text/dates.js';
import { METADATA_KEYS, type MetadataField } from './boilerplate-patterns.js';
import type { PageLine } from './page-line.js';

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

/** 发布机构: ; 索 引 号: ; the key may stand right behind a value (16:44浏览次数:). */
const KEY = /(?<=^|[\s|\])\d次])((?:\p{Script=Han}\s{0,4}){1,7}|url)\s*:/gu;

/** [发布机构] 威宁县…; 发布机构<tab>威宁县…: without a colon, only words that nothing else can mean. */
const BARE_KEY =
  /(?<=^|\t|\s{2}|\|\s?)\[?(索引号|发布机构|发文机关|发文机构|发布单位|发文单位|发布日期|发文日期|发布时间|公开日期|生成日期|成文日期|主题分类|信息分类|文\s?号|发文字号|有效性|主题词|名\s*称|信息来源|来\s*源)\]?(?=\s|\||$)\s*\|?/gu;

/** 2023-08-17 07:14; 2023年08月01日 11:59:54; 04-27 23:03 */
const MASTHEAD_TIME =
  /(?:(?:19|20)\d{2}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2}\s*日?|(?<!\d)\d{2}-\d{2}(?=\s+\d))(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?/u;

interface Key {
  start: number;
  end: number;
  field: MetadataField;
}

function fieldOfKey(key: string): MetadataField | undefined {
  const compact = key.replace(/\s/gu, '');
  return METADATA_KEYS.find(([pattern]) => pattern.test(compact))?.[1];
}

function findKeys(folded: string): Key[] {
  const keys = [...folded.matchAll(KEY)];
  const written = keys.length > 0 ? keys : [...folded.matchAll(BARE_KEY)];
  return written.flatMap((match) => {
    const field = fieldOfKey(match[1] as string);
    if (field === undefined) return [];
    return [{ start: match.index, end: match.index + match[0].length, field }];
  });
}

/** Cuts what a page puts between two facts: spaces, '|', tool buttons. */
function cleanValue(text: string): string {
  return text
    .replace(/[[【(（]\s*(?:收藏|打印|关闭|關閉|大|字体|字號|字号).*$/u, '')
    .replace(/^[\s|｜:：]+|[\s|｜]+$/gu, '');
}

/** The facts of a line with keys; undefined where the line is none of keys and values. */
function readKeys(line: PageLine): MetadataLine | undefined {
  const keys = findKeys(line.folded);
  const first = keys[0];
  if (first === undefined) return undefined;
  const facts: MetadataFact[] = [];
  const head = line.text.slice(0, first.start).trim();
  if (head !== '') {
    const masthead = readMasthead(head, line.folded.slice(0, first.start).trim());
    if (masthead === undefined) return undefined;
    facts.push(...masthead);
  }
  let openField: MetadataField | undefined;
  keys.forEach(({ end, field }, at) => {
    const value = cleanValue(line.text.slice(end, keys[at + 1]?.start));
    openField = value === '' ? field : undefined;
    if (value !== '') facts.push(...readValue(field, value));
  });
  return openField === undefined ? { facts } : { facts, openField };
}

/**
 * The facts in the value of a key. 来源：江西日报  |  2023年08月01日 11:59:54 is a source and a time.
 */
export function readValue(field: MetadataField, value: string): MetadataFact[] {
  if (field === null) return [];
  if (field !== 'origin' && field !== 'publisher') return [{ field, value }];
  const parts = value
    .split(/\s*[|｜]\s*|\s{2,}|\u3000+/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const time = parts.find((part) => MASTHEAD_TIME.test(part));
  const name = (parts[0] ?? '').replace(MASTHEAD_TIME, '').trim();
  return [
    ...(name ? [{ field, value: name }] : []),
    ...(time ? [{ field: 'publishedAt' as const, value: time }] : []),
  ];
}

/** 开封手机报 04-27 23:03; 2023-08-17 07:14; 20120704 */
function readMasthead(text: string, folded: string): MetadataFact[] | undefined {
  if (folded.length > MAX_MASTHEAD_LINE || /[,。;!?]/u.test(folded)) return undefined;
  if (/^(?:19|20)\d{6}$/u.test(folded)) return [{ field: 'publishedAt', value: text }];
  const time = MASTHEAD_TIME.exec(folded);
  if (time === null || findDates(time[0]).length === 0) return undefined;
  const name = text.slice(0, time.index).trim();
  const rest = folded.slice(time.index + time[0].length).trim();
  if (name.length > 20 || rest.length > 30 || /会议|召开/u.test(folded)) return undefined;
  const facts: MetadataFact[] = [{ field: 'publishedAt', value: time[0] }];
  if (/^[^\d:()]{2,20}$/u.test(name)) facts.push({ field: 'origin', value: name });
  return facts;
}

/**
 * The facts of a line of metadata, none for one that tells nothing of the source (文号: 无);
 * undefined for a line that is no metadata.
 */
export function readMetadata(line: PageLine): MetadataLine | undefined {
  const folded = line.folded.trim();
  if (folded.length > MAX_METADATA_LINE || folded.includes('。')) return undefined;
  const keyed = readKeys(line);
  if (keyed) return keyed;
  const facts = readMasthead(line.text.trim(), folded);
  return facts && { facts };
}

/** True for 时间：…, which may be the time of a meeting as well as of a publication. */
export function isBareTimeLine(folded: string): boolean {
  return /^\s*(?:时\s*间|日\s*期)\s*:/u.test(folded) && findKeys(folded).length === 1;
}
