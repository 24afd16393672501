/**
 * Owns how a pinyin note looks in a published text: '會(huì)議', '我們(men)'. Whether a note
 * belongs to the character before it is asked of the readings; what damage notes did is the
 * solver's.
 */
import { isReadAs, normaliseSyllable } from './readings.js';

const TONED_VOWELS = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ';
/** 'zhuāng' is the longest syllable. */
const SYLLABLE = `[a-zɑɡü${TONED_VOWELS}]{1,6}`;

/**
 * '(huì)', the same in full-width brackets, and 'huì)' behind a lost byte whose decoder swallowed the bracket. Group 1:
 * bracket, group 2: syllable.
 */
const NOTE = new RegExp(`([(\\uFF08]?)(${SYLLABLE})[)\\uFF09]`, 'gu');

/** No table and no scan of every bracket: a toned vowel, few letters, a closing bracket. */
const TONED_NOTE = new RegExp(`[${TONED_VOWELS}][a-zɑɡ]{0,4}[)\\uFF09]`, 'u');

const TONED = new RegExp(`[${TONED_VOWELS}]`, 'u');
const HAN = /\p{Script=Han}/u;

/** One note as published. */
export interface PinyinNote {
  /** Offsets with the brackets, end exclusive. */
  start: number;
  end: number;
  /** In the tables' spelling. */
  syllable: string;
  /** Whether the opening bracket is there. */
  bracketed: boolean;
  toned: boolean;
}

/** Whether the text carries a note with a tone mark. Quick: for texts of any size. */
export function hasPinyinNote(text: string): boolean {
  return TONED_NOTE.test(text);
}

/** Everything in the text that looks like a note, with and without its opening bracket. */
export function findNotes(text: string): PinyinNote[] {
  return Array.from(text.matchAll(NOTE), (match) => {
    const syllable = normaliseSyllable(match[2] ?? '');
    return {
      start: match.index,
      end: match.index + match[0].length,
      syllable,
      bracketed: match[1] !== '',
      toned: TONED.test(syllable),
    };
  });
}

/** The text without anything that looks like a note: '?yún)' and '(an)' are gone. */
export function withoutNotes(text: string): string {
  return text.replace(NOTE, '');
}

/** The character that ends at `end`, a surrogate pair taken as one; '' at the start. */
export function characterBefore(text: string, end: number): string {
  return end <= 0 ? '' : (Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? '');
}

export function isHan(character: string): boolean {
  return HAN.test(character);
}

/**
 * Whether the note tells the reading of the character: '議(yì)', '們(men)'. The tone need not be
 * one of the tables' ('績(jī)'), but '(a)', '(WTO)', '(送审稿)' are no notes: a note of a single
 * letter without tone mark is taken for text.
 */
export function annotates(note: PinyinNote, character: string): boolean {
  if (!note.bracketed || !isHan(character)) return false;
  if (!note.toned && note.syllable.length < 2) return false;
  return isReadAs(character, note.syllable);
}
