/** Whether what a model wrote is in the language that it was asked in. Scripts are not told apart. */
import type { AnswerLanguage } from '../wording.js';

/** Words of the record keep their language whatever the answer's. */
const OF_THE_RECORD = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|《[^》]*》/g;

/** Addresses, names of files, keys, ANSI codes: no words of any language. */
const LATIN_TOKEN = /[A-Za-z0-9@_./\\:;#%&=?+~[-]+/g;
const NO_WORD = /[0-9@_/\\=]|[a-z][A-Z]|\.[A-Za-z]|[A-Za-z]{21}/;

const HAN_RUN = /\p{Script=Han}+/gu;
const OTHER_WORD = /(?:(?!\p{Script=Han})\p{L})+/gu;
const OTHER_ASIAN = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** GDP, CPI: at home in every language. */
const ACRONYM = /^\p{Lu}{1,6}$/u;

/** 'Wi-Fi等技术' is Chinese, 'held by 楚雄市人民政府' English: so many times more words betray another. */
const MARGIN = 2;

/** True also where there is nothing to tell it by: numbers, quotes, addresses. */
export function isInLanguage(text: string, language: AnswerLanguage): boolean {
  const own = text
    .replace(OF_THE_RECORD, ' ')
    .replace(LATIN_TOKEN, (token) => (NO_WORD.test(token) ? ' ' : token));
  const han = own.match(HAN_RUN)?.length ?? 0;
  const others = (own.match(OTHER_WORD) ?? []).filter((word) => !ACRONYM.test(word));
  if (others.some((word) => OTHER_ASIAN.test(word))) return false;
  if (language === 'en') return han <= MARGIN * others.length;
  return others.length <= MARGIN * han || others.length < MARGIN;
}
