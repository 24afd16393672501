/**
 * An English statement word for word in the words of the record, so that the checks of a Chinese one
 * hold for it. It is no translation and never shown: only whether its facts and things are told is
 * judged. Quotes and titles stay as they are; what is not known stays in Latin letters.
 */
import { fold } from '../../../text/fold.js';
import type { GivenEvidence } from '../composed-statement.js';
import { findQuotes, findTitles } from '../reading/quoted-spans.js';
import { chineseFor, MAX_WORDS } from './glossary.js';
import { chineseNames } from './pinyin-names.js';

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|\\.|t\\.?)?`).join('|')})`;
const DAY = '(?<day>[0-9]{1,2})(?:st|nd|rd|th)?';

const DATE_FORMS = [
  new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?:,?\\s+(?<year>[12][0-9]{3})\\b)?`, 'giu'),
  new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}\\b(?:,?\\s+(?<year>[12][0-9]{3})\\b)?`, 'giu'),
];

const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(
  ' ',
);
const ORDINAL_WORDS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** `evidence`: whose persons and places the statement may name in pinyin. */
export function glossEnglish(text: string, evidence: readonly GivenEvidence[]): string {
  const spans = [...findQuotes(text), ...findTitles(text)].sort((a, b) => a.start - b.start);
  let glossed = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    glossed += glossPart(text.slice(at, start), evidence) + text.slice(start, end);
    at = end;
  }
  return glossed + glossPart(text.slice(at), evidence);
}

function glossPart(text: string, evidence: readonly GivenEvidence[]): string {
  const record = evidence.map(({ paragraph }) => fold(paragraph.text)).join(' ');
  return glossCounts(glossWords(glossNumbers(glossDates(chineseNames(text, evidence))), record));
}

function glossDates(text: string): string {
  return DATE_FORMS.reduce(
    (dated, form) =>
      dated.replace(form, (...match) => {
        const { month, day, year } = match.at(-1) as Record<string, string | undefined>;
        const number = MONTHS.findIndex((name) =>
          name.startsWith((month ?? '').toLowerCase().slice(0, 3)),
        );
        return `${year ? `${year}年` : ''}${number + 1}月${day}日`;
      }),
    text,
  ).replace(/\b(?:in|of)\s+((?:19|20)[0-9]{2})\b(?!年)/giu, '$1年');
}

function glossNumbers(text: string): string {
  return text
    .replace(/\b([0-9]+)(?:st|nd|rd|th)\b/giu, '第$1')
    .replace(/([0-9.]+)\s*(?:percent|per cent)\b/giu, '$1%')
    .replace(/([0-9.,]+)\s*(thousand|million|billion)\b/giu, (_, digits: string, scale: string) => {
      const factor = { thousand: 1e3, million: 1e6, billion: 1e9 }[scale.toLowerCase()] ?? 1;
      return String(Math.round(Number(digits.replaceAll(',', '')) * factor));
    });
}

/** 'three', 'third'; behind the phrases that hold them ('first three quarters'). */
function glossCounts(text: string): string {
  return text.replace(/\b[a-z]+\b/giu, (word) => {
    const count = NUMBER_WORDS.indexOf(word.toLowerCase());
    if (count > 1) return `${count}个`;
    const ordinal = ORDINAL_WORDS.indexOf(word.toLowerCase());
    return ordinal > 2 ? `第${ordinal}` : word;
  });
}

/** The longest phrases that the glossary knows, from left to right; of several words that of the record. */
function glossWords(text: string, record: string): string {
  const tokens = text.split(/(?<=\s)|(?=\s)|(?=[,.;:!?()"])|(?<=[,.;:!?()"])/u);
  let glossed = '';
  for (let at = 0; at < tokens.length; ) {
    const found = /[a-z]/iu.test(tokens[at] ?? '') ? longestPhrase(tokens, at) : undefined;
    const word = found?.chinese.find((one) => record.includes(one)) ?? found?.chinese[0] ?? '';
    glossed += found ? `${word} ` : tokens[at];
    at += found?.length ?? 1;
  }
  return glossed.replace(/,\s/gu, ',').replace(/\.(?=\s|$)/gu, '。');
}

/** `length` in tokens, blanks among them. */
function longestPhrase(
  tokens: readonly string[],
  at: number,
): { chinese: readonly string[]; length: number } | undefined {
  for (let length = 2 * MAX_WORDS - 1; length >= 1; length -= 2) {
    const phrase = tokens.slice(at, at + length).join('');
    const chinese = chineseFor(phrase.replace(/\s+/gu, ' '));
    if (chinese) return { chinese, length };
  }
  return undefined;
}
