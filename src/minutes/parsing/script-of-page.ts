/**
 * Puts the few words that parsing writes itself (kinds, offices, suffixes of places) into the
 * script of the page. Texts of the page are sliced from it and never converted.
 */
import type { FoldedText } from './meeting-text.js';

/** Simplified and Traditional of the characters in kinds, offices and suffixes of places. */
const TRADITIONAL_FORMS = new Map(
  [
    '会會',
    '议議',
    '务務',
    '专專',
    '题題',
    '区區',
    '县縣',
    '镇鎮',
    '乡鄉',
    '党黨',
    '组組',
    '体體',
    '办辦',
    '长長',
    '国國',
    '协協',
    '处處',
    '论論',
    '学學',
    '习習',
    '导導',
    '纪紀',
    '东東',
    '盟盟',
    '贵貴',
    '云雲',
    '发發',
    '届屆',
    '录錄',
    '开開',
  ].map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Share of converted characters from which a page counts as Traditional; Simplified ones have none. */
const TRADITIONAL_SHARE = 0.05;

/** Characters looked at; the script does not change within a page. */
const SAMPLE_CHARS = 2000;

/** True for a page in Traditional characters. */
export function isTraditional(texts: readonly FoldedText[]): boolean {
  let han = 0;
  let changed = 0;
  for (const { text, folded } of texts) {
    for (let at = 0; at < text.length && han < SAMPLE_CHARS; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit < 0x4e00 || unit > 0x9fff) continue;
      han += 1;
      if (unit !== folded.charCodeAt(at)) changed += 1;
    }
  }
  return changed > han * TRADITIONAL_SHARE;
}

/** A word of the parser's own vocabulary in the script of the page. */
export function toPageScript(word: string, traditional: boolean): string {
  if (!traditional) return word;
  return [...word].map((character) => TRADITIONAL_FORMS.get(character) ?? character).join('');
}
