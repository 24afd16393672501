/**
 * Owns what one published unit can have been, for one path of reading: the ways to go on. All
 * ways are given, none is preferred.
 */

import { isLegitimate } from './converted-characters.js';
import { characterOf, LEAD_MIN, type NormalisedForm, pairOf } from './gbk.js';
import type { PinyinNote } from './pinyin-note.js';
import { isTrailShownAlone, lastBytesBehind, type Unit } from './read-damage.js';
import { ALIGNED, complete, type ReadingPath, step, UNKNOWN } from './reading-path.js';
import { isAnnotated, secondBytesReadAs } from './readings.js';

/** The bytes of '?', which a decoder shows like a lost byte. */
const QUESTION_LEAD = 0xa3;
const QUESTION_TRAIL = 0xbf;

/** What the surroundings of a unit tell. */
export interface Surroundings {
  /** On a normalised page: the pairs that what stands here may have been. */
  forms: readonly NormalisedForm[];
  /** The closing mark that only this place can hold, asked for when a byte behind A1 is lost. */
  findClosing: (path: ReadingPath) => { mark: string; reason: string } | undefined;
}

function extendOverNote(path: ReadingPath, unit: Unit & { kind: 'note' }): ReadingPath[] {
  const { syllable, toned } = unit.note;
  if (path.pending === UNKNOWN) return [step(path, {})];
  const real = path.pending === ALIGNED;
  const pair = real ? path.last : ((path.last & 0xff) << 8) | path.pending;
  if (path.open && pair >> 8 === 0) return [step(path, {})];
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
  return [...ways, closed];
}

/**
 * ASCII. A letter can be what the proxy took for a second byte ('“A(láo)'); punctuation of a
 * normalised page can have been a full-width form, whose second byte the proxy read on from.
 */
function extendOverByte(
  path: ReadingPath,
  unit: Unit & { kind: 'byte' },
  forms: readonly NormalisedForm[],
): ReadingPath[] {
  if (path.pending === ALIGNED)
    return [step(path, { text: unit.shown, last: lastBytesBehind(path.last, unit.shown, forms) })];
  const way = isTrailShownAlone(unit.byte) ? complete(path, unit.byte) : undefined;
  return way === undefined ? [] : [way];
}

function extendOverPair(path: ReadingPath, unit: Unit & { kind: 'pair' }): ReadingPath[] {
  if (path.pending !== ALIGNED) return shiftOverPair(path, unit.pair);
  return isLegitimate(unit.shown) ? [step(path, { text: unit.shown, last: unit.pair })] : [];
}

/** Off the boundaries: the first byte ends a character, the second leads the next. */
function shiftOverPair(path: ReadingPath, pair: number): ReadingPath[] {
  if ((pair & 0xff) < LEAD_MIN) return [];
  const way = complete(path, pair >> 8, pair & 0xff);
  return way === undefined ? [] : [way];
}

function extendOverUnit(path: ReadingPath, unit: Unit, around: Surroundings): ReadingPath[] {
  switch (unit.kind) {
    case 'note':
      return extendOverNote(path, unit);
    case 'loss':
      return unit.note === null
        ? extendOverLoss(path, unit.shown, around)
        : extendOverNotedLoss(path, unit.note);
    case 'byte':
      return extendOverByte(path, unit, around.forms);
    case 'pair':
      return extendOverPair(path, unit);
    case 'opaque':
      return path.pending === ALIGNED ? [step(path, { text: unit.shown, last: 0 })] : [];
  }
}

/** Every way in which `path` can go on over `unit`; none where the unit contradicts it. */
export function extendPath(path: ReadingPath, unit: Unit, around: Surroundings): ReadingPath[] {
  const ways = extendOverUnit(path, unit, around).map((way) => ({ ...way, at: unit.end }));
  if (path.pending === ALIGNED || unit.kind === 'loss') return ways;
  const normalised = around.forms.flatMap(({ shown, pair }) =>
    shiftOverPair(path, pair).map((way) => ({ ...way, at: unit.start + shown.length })),
  );
  return [...ways, ...normalised];
}
