/**
 * Reads office, term, number and kind from the phrases that name the meeting itself:
 * 九届|市人民政府|第70次|常务会议. Place and date are read elsewhere.
 */
import { parseChineseNumber } from '../../text/numbers.js';
import { BODY_PATTERNS, HEAD_OF_GOVERNMENT } from './body-patterns.js';
import type { MeetingPhrases } from './find-phrases.js';
import { KIND_OF_BODY, KIND_PATTERNS } from './kind-patterns.js';
import type { FoldedText } from './meeting-text.js';

export interface MeetingName {
  /** Folded: '市人民政府', '市委常委会'. */
  body: string | null;
  /** As published: '九届'. */
  term: string | null;
  sessionNumber: number | null;
  /** Folded: '政府常务会议'. */
  kind: string | null;
}

const NUMERAL = '[0-9〇零一二三四五六七八九十百两]';

/** 九届市人民政府; 区第十七届政府; 市十七届人大常委会 */
const TERM = new RegExp(
  `第?\\s*(?<term>${NUMERAL}{1,5}\\s*届)(?=[^,。]{0,4}(?:人民政府|政府|[省市州县区旗]委|[省市州县区旗]纪委|人大|政协|党组|常委|委员会))`,
  'u',
);

/** 第70次; 第 12 次; 第二十三次(2024年第5次): the first is the meeting's own in its term */
const SESSION = new RegExp(`第\\s*(?<session>${NUMERAL}+)\\s*次`, 'u');

/** What is taken out before the office is read: 区[六届]人民政府, 区政府[2023年第十九次]党组[(扩大)]会议 */
const INSERTIONS = [
  new RegExp(`第?\\s*${NUMERAL}{1,5}\\s*届`, 'gu'),
  new RegExp(`第\\s*${NUMERAL}+\\s*次`, 'gu'),
  /(?:19|20)\d{2}年度?/gu,
  /\([^)]{0,20}\)/gu,
  /新一届|扩大|召开了?|举行了?/gu,
  /\s+/gu,
];

function stripInsertions(folded: string): string {
  return INSERTIONS.reduce((text, pattern) => text.replace(pattern, ''), folded);
}

function fill(template: string, match: RegExpExecArray, body: string | null): string {
  return template
    .replace('$&', match[0])
    .replace('$level', match.groups?.level ?? '')
    .replace('$body', body ?? '');
}

function firstOf<Value>(
  phrases: readonly FoldedText[],
  read: (phrase: FoldedText) => Value | null,
): Value | null {
  for (const phrase of phrases) {
    const value = read(phrase);
    if (value !== null) return value;
  }
  return null;
}

function readBody({ folded }: FoldedText): string | null {
  const phrase = stripInsertions(folded);
  for (const [pattern, template] of BODY_PATTERNS) {
    const match = pattern.exec(phrase);
    if (match) return fill(template, match, null);
  }
  const head = HEAD_OF_GOVERNMENT.exec(phrase);
  return head ? `${head.groups?.level}人民政府` : null;
}

/** 党工委 alone, where a title says 街道党工委. */
const BARE_BODY = /^(?:党工委|管委会)$/u;

function richestBody(phrases: readonly FoldedText[]): string | null {
  const first = firstOf(phrases, readBody);
  if (first === null || !BARE_BODY.test(first)) return first;
  const rich = (phrase: FoldedText) => {
    const body = readBody(phrase);
    return body?.endsWith(first) && body !== first ? body : null;
  };
  return firstOf(phrases, rich) ?? first;
}

function readKind(phrase: FoldedText, body: string | null): string | null {
  const stripped = stripInsertions(phrase.folded);
  for (const { pattern, body: only, kind } of KIND_PATTERNS) {
    if (only !== undefined && !only.test(body ?? '')) continue;
    const match = pattern.exec(stripped);
    if (match) return fill(kind, match, body);
  }
  return null;
}

function kindOfBody(body: string | null): string | null {
  const template = KIND_OF_BODY.find(([pattern]) => pattern.test(body ?? ''))?.[1];
  return template === undefined ? null : template.replace('$body', body ?? '');
}

function readTerm({ text, folded }: FoldedText): string | null {
  const match = TERM.exec(folded);
  const term = match?.groups?.term;
  if (match === null || term === undefined) return null;
  const start = match.index + match[0].indexOf(term);
  return text.slice(start, start + term.length).replace(/\s/gu, '');
}

function readSession({ folded }: FoldedText): number | null {
  const session = SESSION.exec(folded)?.groups?.session;
  return session === undefined ? null : (parseChineseNumber(session) ?? null);
}

/** Head of the office in the chair's title: 区委副书记、区长 chairs the 区人民政府's 常务会议. */
const HEAD = /(?<level>[省市州县区旗镇乡盟])长$/u;

/**
 * What the phrases say. `chairOffice` (folded) names the office where only 常务会议 is written;
 * `category` is the page's own class of it (信息分类: 政府常务会议).
 */
export function readMeetingName(
  phrases: MeetingPhrases,
  chairOffice: string | null,
  category: string | null,
): MeetingName {
  const { held, holders, titles } = phrases;
  const named = [...held, ...holders, ...titles];
  const told = richestBody(named);
  const classes = category === null ? [] : [{ text: category, folded: category }];
  const kind = firstOf([...named, ...classes], (phrase) => readKind(phrase, told));
  const level = kind === '政府常务会议' ? HEAD.exec(chairOffice ?? '')?.groups?.level : undefined;
  const body = told ?? (level ? `${level}人民政府` : null);
  return {
    body,
    term: firstOf(named, readTerm),
    sessionNumber: firstOf(named, readSession),
    kind: kind ?? kindOfBody(body),
  };
}
