/**
 * Owns what one published unit can have been, for one path of reading: the ways to go on. All
 * ways are given, none is preferred.
 */
import { characterOf, LEAD_MIN, pairOf } from './gbk.js';
import type { PinyinNote } from './pinyin-note.js';
import { isTrailShownAlone, type Unit } from './read-damage.js';
import { ALIGNED, complete, type ReadingPath, step, UNKNOWN } from './reading-path.js';
import { isReadAs, secondBytesReadAs } from './readings.js';
import { isLegitimate, simplifiedOf } from './script-tables.js';

/** The bytes of '?', which a decoder shows like a lost byte. */
const QUESTION_LEAD = 0xa3;
const QUESTION_TRAIL = 0xbf;

/** What the surroundings of a unit tell. */
export interface Surroundings {
  /** Whether full-width punctuation was normalised to ASCII. */
  normalised: boolean;
  /**
   * The closing mark that only this place can hold, asked for when a byte behind A1 is lost at
   * the end of a run; `certain` where no shown character can have been swallowed with it.
   */
  findClosing: (
    path: ReadingPath,
  ) => { mark: string; reason: string; certain: boolean } | undefined;
}

function isAnnotated(pair: number, syllable: string): boolean {
  const character = characterOf(pair >> 8, pair & 0xff);
  return simplifiedOf(character) !== undefined && isReadAs(character, syllable);
}

function extendOverNote(path: ReadingPath, unit: Unit & { kind: 'note' }): ReadingPath[] {
  const { syllable, toned } = unit.note;
  if (path.pending === UNKNOWN) return [step(path, {})];
  const real = path.pending === ALIGNED;
  const pair = real ? path.last : ((path.last & 0xff) << 8) | path.pending;
  if (isAnnotated(pair, syllable)) return [step(path, { match: { pair, syllable, real } })];
  // '(an)': words in brackets, not a note.
  return real && !toned ? [step(path, { text: `(${syllable})`, last: 0x29 })] : [];
}

/** '?yún)': a leading byte that stood alone before the note. */
function extendOverNotedLoss(path: ReadingPath, note: PinyinNote): ReadingPath[] {
  const { syllable, bracketed } = note;
  // '?(yún)' may also be a whole pair that no character has, with its note.
  const wholePair =
    bracketed && path.pending !== ALIGNED ? [step(path, { pending: UNKNOWN, open: true })] : [];
  if (path.pending === UNKNOWN) return [step(path, { pending: ALIGNED, open: true }), ...wholePair];
  const real = path.pending !== ALIGNED;
  const first = real ? path.pending : path.last & 0xff;
  const ways = secondBytesReadAs(first, syllable).map((byte) => {
    const pair = (first << 8) | byte;
    const match = { pair, syllable, real };
    return real
      ? step(path, { text: characterOf(first, byte), last: pair, pending: ALIGNED, match })
      : step(path, { pending: byte, match });
  });
  return [...ways, ...wholePair];
}

function extendOverLoss(path: ReadingPath, shown: string, around: Surroundings): ReadingPath[] {
  if (path.pending === ALIGNED) {
    return shown === '\uFFFD'
      ? []
      : [step(path, { text: shown, last: (QUESTION_LEAD << 8) | QUESTION_TRAIL })];
  }
  const wholePair = step(path, { pending: UNKNOWN, open: true });
  const anyByte = step(path, { pending: ALIGNED, open: true });
  if (path.pending === UNKNOWN) return [wholePair, anyByte];
  const question = shown === '\uFFFD' ? undefined : complete(path, QUESTION_LEAD, QUESTION_TRAIL);
  const ways = question === undefined ? [wholePair] : [wholePair, question];
  const closing = around.findClosing(path);
  const pair = closing === undefined ? undefined : pairOf(closing.mark);
  if (closing === undefined || pair === undefined || pair >> 8 !== path.pending)
    return [...ways, anyByte];
  const closed = step(path, {
    text: closing.mark,
    last: pair,
    pending: ALIGNED,
    reason: closing.reason,
  });
  return closing.certain ? [...ways, closed] : [...ways, closed, anyByte];
}

function extendOverByte(
  path: ReadingPath,
  unit: Unit & { kind: 'byte' },
  normalised: boolean,
): ReadingPath[] {
  const pair = normalised ? unit.pair : undefined;
  if (path.pending === ALIGNED) return [step(path, { text: unit.shown, last: pair ?? unit.byte })];
  const ways = [
    isTrailShownAlone(unit.byte) ? complete(path, unit.byte) : undefined,
    pair === undefined ? undefined : complete(path, pair >> 8, pair & 0xff),
  ];
  return ways.filter((way) => way !== undefined);
}

function extendOverPair(path: ReadingPath, unit: Unit & { kind: 'pair' }): ReadingPath[] {
  if (path.pending === ALIGNED) {
    return isLegitimate(unit.shown) ? [step(path, { text: unit.shown, last: unit.pair })] : [];
  }
  // The second byte leads the next pair of the true text.
  if ((unit.pair & 0xff) < LEAD_MIN) return [];
  const way = complete(path, unit.pair >> 8, unit.pair & 0xff);
  return way === undefined ? [] : [way];
}

/** Every way in which `path` can go on over `unit`; none where the unit contradicts it. */
export function extendPath(path: ReadingPath, unit: Unit, around: Surroundings): ReadingPath[] {
  switch (unit.kind) {
    case 'note':
      return extendOverNote(path, unit);
    case 'loss':
      return unit.note === null
        ? extendOverLoss(path, unit.shown, around)
        : extendOverNotedLoss(path, unit.note);
    case 'byte':
      return extendOverByte(path, unit, around.normalised);
    case 'pair':
      return extendOverPair(path, unit);
    case 'opaque':
      return path.pending === ALIGNED ? [step(path, { text: unit.shown, last: 0 })] : [];
  }
}
