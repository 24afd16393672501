/**
 * Owns code page 936 (GBK) as a table of byte pairs, both ways. Which characters are likely in
 * a text is not known here.
 */
import { loadIconv, once } from './load-table.js';

/** First and last byte that can lead a pair, and first that can trail one. */
export const LEAD_MIN = 0x81;
export const LEAD_MAX = 0xfe;
export const TRAIL_MIN = 0x40;
const TRAIL_MAX = 0xfe;
const DELETE = 0x7f;

const PRIVATE_USE_FIRST = 0xe000;
const PRIVATE_USE_LAST = 0xe765;

interface PairTable {
  /** By `lead << 8 | trail`; '' where nothing is assigned. */
  characters: string[];
  pairs: Map<string, number>;
}

const pairTable = once((): PairTable => {
  const iconv = loadIconv();
  const characters: string[] = new Array<string>(0x10000).fill('');
  const pairs = new Map<string, number>();
  for (let lead = LEAD_MIN; lead <= LEAD_MAX; lead += 1) {
    for (let trail = TRAIL_MIN; trail <= TRAIL_MAX; trail += 1) {
      if (trail === DELETE) continue;
      const character = iconv.decode(Buffer.from([lead, trail]), 'cp936');
      if (character.includes('\uFFFD')) continue;
      characters[(lead << 8) | trail] = character;
      pairs.set(character, (lead << 8) | trail);
    }
  }
  return { characters, pairs };
});

/** The character of a pair, '' where code page 936 assigns none. */
export function characterOf(lead: number, trail: number): string {
  return pairTable().characters[(lead << 8) | trail] ?? '';
}

/** The pair `lead << 8 | trail` of a character; undefined where it has none. */
export function pairOf(character: string): number | undefined {
  return pairTable().pairs.get(character);
}

/**
 * The pair behind a private-use character: Windows shows the user-defined areas AAA1–AFFE,
 * F8A1–FEFE (94 a row) and A240–A7A0 (96 a row) as U+E000–U+E765.
 */
export function privateUsePair(codePoint: number): number | undefined {
  if (codePoint < PRIVATE_USE_FIRST || codePoint > PRIVATE_USE_LAST) return undefined;
  const index = codePoint - PRIVATE_USE_FIRST;
  if (index < 564) return ((0xaa + Math.floor(index / 94)) << 8) | (0xa1 + (index % 94));
  if (index < 1222) {
    const second = index - 564;
    return ((0xf8 + Math.floor(second / 94)) << 8) | (0xa1 + (second % 94));
  }
  const third = index - 1222;
  const column = third % 96;
  // 0x7F is skipped in the trail bytes.
  return ((0xa1 + Math.floor(third / 96)) << 8) | (column < 63 ? 0x40 + column : 0x41 + column);
}

const privateUseCharacters = once((): Map<number, string> => {
  const characters = new Map<number, string>();
  for (let code = PRIVATE_USE_FIRST; code <= PRIVATE_USE_LAST; code += 1) {
    const pair = privateUsePair(code);
    if (pair !== undefined) characters.set(pair, String.fromCodePoint(code));
  }
  return characters;
});

/** The private-use character that Windows shows for a pair of the user-defined areas; '' for others. */
export function privateUseOf(lead: number, trail: number): string {
  return privateUseCharacters().get((lead << 8) | trail) ?? '';
}

/** A pair as NFKC shows it: A3AC (',') as ',', A2C5 ('⑴') as '(1)'. */
export interface NormalisedForm {
  shown: string;
  pair: number;
}

const normalisedForms = once((): Map<string, NormalisedForm[]> => {
  const forms = new Map<string, NormalisedForm[]>();
  for (const [character, pair] of pairTable().pairs) {
    const shown = character.normalize('NFKC');
    if (shown === character) continue;
    const first = shown.charAt(0);
    forms.set(first, [...(forms.get(first) ?? []), { shown, pair }]);
  }
  return forms;
});

/** The pairs that NFKC turns into what stands in `text` at `position`. */
export function normalisedFormsAt(text: string, position: number): NormalisedForm[] {
  const forms = normalisedForms().get(text.charAt(position)) ?? [];
  return forms.filter(({ shown }) => text.startsWith(shown, position));
}

/** Bytes as a reader writes them: 'C8EB'. */
export function formatBytes(...bytes: number[]): string {
  return bytes.map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('');
}
