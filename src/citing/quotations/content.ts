/**
 * What of a text must stand the same for a quote to be word for word: its letters, digits and
 * symbols, folded. White space and punctuation are left out, but for a mark within a number.
 */
import { fold } from '../../text/fold.js';

export interface Content {
  /** Folded; one unit for each character, so that a position in it counts characters. */
  characters: string;
  /** Of each character: its offset in the text, UTF-16 units. */
  offsets: Int32Array;
}

/** What a unit is: not yet worked out, content, none, or content between two digits only. */
const UNKNOWN = 0;
const COUNTED = 1;
const IGNORED = 2;
const IN_NUMBER = 3;

/** By unit; worked out once. */
const roles = new Uint8Array(0x10000);

/** 3.5, 10:30, 2020-2021 */
const IN_NUMBERS = new Set('.:/-~');
const CONTENT_MARKS = new Set('%‰&@');
const PASSED_OVER = new Set("`^|'");
const CONTENT = /[\p{L}\p{M}\p{N}\p{S}\p{Cs}\p{Co}]/u;

/** Where characters outside the BMP are put: a private area, as one unit each. */
const PRIVATE_AREA = 0xe000;
const PRIVATE_AREA_SIZE = 0x1900;

function workOutRole(character: string): number {
  if (IN_NUMBERS.has(character)) return IN_NUMBER;
  if (PASSED_OVER.has(character)) return IGNORED;
  return CONTENT_MARKS.has(character) || CONTENT.test(character) ? COUNTED : IGNORED;
}

function roleOf(unit: number): number {
  const known = roles[unit] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const role = workOutRole(String.fromCharCode(unit));
  roles[unit] = role;
  return role;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether the unit at `at` of a folded text counts. */
function counts(folded: string, at: number): boolean {
  const role = roleOf(folded.charCodeAt(at));
  if (role !== IN_NUMBER) return role === COUNTED;
  return isDigit(folded.charCodeAt(at - 1)) && isDigit(folded.charCodeAt(at + 1));
}

function isPair(folded: string, at: number): boolean {
  const unit = folded.charCodeAt(at);
  return unit >= 0xd800 && unit < 0xdc00 && /[\udc00-\udfff]/.test(folded.charAt(at + 1));
}

/** The content of a text in either script. Empty for a text of punctuation and blanks. */
export function contentOf(text: string): Content {
  const folded = fold(text);
  const units = new Uint16Array(folded.length);
  const offsets = new Int32Array(folded.length);
  let length = 0;
  for (let at = 0; at < folded.length; at++) {
    if (!counts(folded, at)) continue;
    offsets[length] = at;
    if (isPair(folded, at)) {
      units[length] = PRIVATE_AREA + ((folded.codePointAt(at) ?? 0) % PRIVATE_AREA_SIZE);
      at++;
    } else {
      units[length] = folded.charCodeAt(at);
    }
    length++;
  }
  const characters = Buffer.from(units.buffer, 0, length * 2).toString('utf16le');
  return { characters, offsets: offsets.subarray(0, length) };
}

/** What converters write for the same character, beyond the fold: '覆' for 复, '象' for 像. */
const CONVERTED: ReadonlyMap<string, string> = new Map(
  ['覆复', '象像', '薰熏', '俱具', '彷仿', '痺痹', '揹背', '鍊链', '炼链', '簷檐', '座坐', '暱昵']
    .concat(['么幺', '钟锺', '巨钜', '澂澄', '枱台', '敍叙'])
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** For comparing texts in two scripts: characters that are written for each other count as one. */
export function acrossScripts({ characters, offsets }: Content): Content {
  return { characters: characters.replace(/./gsu, (one) => CONVERTED.get(one) ?? one), offsets };
}

/** Offset behind the character at `offset` of a text. */
export function endOfCharacter(text: string, offset: number): number {
  return offset + (isPair(text, offset) ? 2 : 1);
}

/** What parts the character at a position from the next one: its marks, folded, without blanks. */
export function marksBehind(text: string, { offsets }: Content, position: number): string {
  const here = offsets[position];
  const next = offsets[position + 1];
  if (here === undefined || next === undefined) return '';
  return fold(text.slice(endOfCharacter(text, here), next)).replace(/\s/gu, '');
}
