/**
 * Owns the step from published characters back to bytes: each becomes the byte sequences that
 * could have been shown so. Which of them is true is the solver's.
 */
import {
  LEAD_MIN,
  type NormalisedForm,
  normalisedFormsAt,
  pairOf,
  privateUsePair,
  TRAIL_MIN,
} from './gbk.js';
import type { PinyinNote } from './pinyin-note.js';

/** A published unit. */
export type Unit =
  /** A note that the proxy put in. */
  | { kind: 'note'; start: number; end: number; note: PinyinNote }
  /** '?', '?' or U+FFFD: bytes that could not be shown, with the note behind them; or a question mark. */
  | { kind: 'loss'; start: number; end: number; shown: string; note: PinyinNote | null }
  /** A shown byte: below 0x80, or 0x80 as '€'. */
  | { kind: 'byte'; start: number; end: number; shown: string; byte: number }
  /** A shown pair. */
  | { kind: 'pair'; start: number; end: number; shown: string; pair: number }
  /** No GBK character: the damage cannot reach over it. */
  | { kind: 'opaque'; start: number; end: number; shown: string };

const LOSS = /[?\uFFFD\uFF1F]/u;
const FULL_WIDTH_QUESTION = '\uFF1F';
const EURO_BYTE = 0x80;

/** Whether the character stands for bytes that the decoder could not show. */
export function isLoss(character: string): boolean {
  return LOSS.test(character);
}

/**
 * Whether full-width punctuation was normalised to ASCII (NFKC) in this text: it has none, and
 * Chinese sentences are punctuated with ASCII.
 */
export function isNormalised(text: string): boolean {
  return !/[\uFF01-\uFF5E]/u.test(text) && /[,:;!]/.test(text);
}

function readCharacter(shown: string, start: number): Unit {
  const end = start + shown.length;
  const code = shown.codePointAt(0) ?? 0;
  if (shown === '€') return { kind: 'byte', start, end, shown, byte: EURO_BYTE };
  if (code < LEAD_MIN) return { kind: 'byte', start, end, shown, byte: code };
  const pair = pairOf(shown) ?? privateUsePair(code);
  return pair === undefined
    ? { kind: 'opaque', start, end, shown }
    : { kind: 'pair', start, end, shown, pair };
}

/** The unit of `text` that begins at `start`. `notes` are those of the text, by their start. */
export function readUnit(text: string, start: number, notes: Map<number, PinyinNote>): Unit {
  const note = notes.get(start);
  if (note !== undefined) return { kind: 'note', start, end: note.end, note };
  const shown = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (!isLoss(shown)) return readCharacter(shown, start);
  const behind = notes.get(start + 1) ?? null;
  // Shown as a pair it is one, unless the note tells that a byte stood alone there.
  if (shown === FULL_WIDTH_QUESTION && behind === null) return readCharacter(shown, start);
  return { kind: 'loss', start, end: behind?.end ?? start + 1, shown, note: behind };
}

/** Whether a byte can be the second of a pair that a decoder shows alone after a note. */
export function isTrailShownAlone(byte: number): boolean {
  return byte >= TRAIL_MIN && byte <= EURO_BYTE && byte !== 0x7f;
}

/**
 * The last two bytes behind ASCII. A letter ends no pair, but can be what the proxy took for the
 * second byte of one; punctuation of a normalised page may have been full-width.
 */
export function lastBytesBehind(
  before: number,
  shown: string,
  forms: readonly NormalisedForm[],
): number {
  const fullWidth = /[@-~]/.test(shown) ? undefined : forms.find((form) => form.shown === shown);
  return fullWidth?.pair ?? ((before & 0xff) << 8) | (shown.codePointAt(0) ?? 0);
}

/** The last two bytes of an undamaged text, `first << 8 | second`; 0 where GBK does not hold it. */
export function readLastBytes(text: string, normalised: boolean): number {
  const shown = Array.from(text.slice(-2)).at(-1) ?? '';
  if (shown === '') return 0;
  if (shown.charCodeAt(0) >= LEAD_MIN) return pairOf(shown) ?? 0;
  return lastBytesBehind(0, shown, normalised ? normalisedFormsAt(shown, 0) : []);
}
