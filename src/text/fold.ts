/**
 * The fold under which texts are compared and searched: half width, lower case, Simplified
 * characters, one form of each punctuation mark. It keeps the length of a text. It is no
 * conversion for readers: see script.ts for that.
 */
import { CHARACTER_VARIANTS, PUNCTUATION_VARIANTS, WORD_VARIANTS } from './fold-tables.js';
import { traditionalCharacters } from './opencc.js';

/** Folded unit by unit; 0 = not yet worked out. 128 KB, so that no unit needs a Map look-up. */
const foldedUnits = new Uint16Array(0x10000);

/** Shorter texts are joined by the character: a Buffer costs more than it saves. */
const SHORT_TEXT = 24;

let variantOf: Map<string, string> | undefined;

function buildVariants(): Map<string, string> {
  const variants = new Map<string, string>();
  for (const group of [...PUNCTUATION_VARIANTS, ...CHARACTER_VARIANTS]) {
    const usual = group.charAt(group.length - 1);
    for (const variant of group) variants.set(variant, usual);
  }
  return variants;
}

/** The replacement where it is one unit as well; offsets would move otherwise ('㎡' → 'm2'). */
function ofOneUnit(replacement: string | undefined, character: string): string {
  return replacement?.length === 1 ? replacement : character;
}

function foldCharacter(character: string): string {
  variantOf ??= buildVariants();
  const punctuation = variantOf.get(character);
  if (punctuation !== undefined) return punctuation;
  let folded = ofOneUnit(character.normalize('NFKC'), character);
  folded = ofOneUnit(folded.toLowerCase(), folded);
  // Twice, as 薴 is 苧, and that is 苎.
  for (let step = 0; step < 2; step++) {
    folded = ofOneUnit(traditionalCharacters().get(folded), folded);
  }
  return variantOf.get(folded) ?? folded;
}

function foldUnit(unit: number): number {
  const known = foldedUnits[unit];
  if (known) return known;
  const folded = foldCharacter(String.fromCharCode(unit)).charCodeAt(0);
  foldedUnits[unit] = folded;
  return folded;
}

function foldUnits(text: string): string {
  if (text.length < SHORT_TEXT) {
    let folded = '';
    for (let index = 0; index < text.length; index++) {
      folded += String.fromCharCode(foldUnit(text.charCodeAt(index)));
    }
    return folded;
  }
  const units = new Uint16Array(text.length);
  for (let index = 0; index < text.length; index++) {
    units[index] = foldUnit(text.charCodeAt(index));
  }
  return Buffer.from(units.buffer).toString('utf16le');
}

/**
 * The text as compared and searched. Same length in UTF-16 units: an offset in the fold is an
 * offset in the text. Idempotent. Characters outside the BMP and lone surrogates stay.
 */
export function fold(text: string): string {
  let folded = foldUnits(text);
  for (const [spelling, usual] of WORD_VARIANTS) {
    folded = folded.replace(spelling, usual);
  }
  return folded;
}
