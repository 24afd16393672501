/**
 * Owns the reading of one damaged stretch: from a lost byte with a note to where every reading
 * is back on the boundaries of characters. It tells the one true text, or that none or several
 * fit. What is done with the answer is repair-paragraph's.
 */

import { findProvenClosing } from './close-quotation.js';
import { describeProof } from './describe-proof.js';
import { extendPath, type Surroundings } from './extend-path.js';
import { normalisedFormsAt, pairOf } from './gbk.js';
import { findNotes, type PinyinNote } from './pinyin-note.js';
import { readLastBytes, readUnit, type Unit } from './read-damage.js';
import { ALIGNED, type ReadingPath, startPath, stepsOf } from './reading-path.js';
import { isShownAs, type PlacedNote } from './replay-proxy.js';

/** Real damage leaves one to five readings at a time; more means that nothing proves any. */
const MAX_READINGS = 64;
/** A run off its boundaries ends after some ten characters; a bound for made-up input. */
const MAX_UNITS = 2000;

/** The published text around a stretch. */
export interface PublishedText {
  text: string;
  /** All that look like notes, by their start. */
  notes: Map<number, PinyinNote>;
  /** Whether full-width punctuation was normalised to ASCII in it. */
  normalised: boolean;
}

/** What became of a stretch. `end` is where the reading went on to. */
export type Solution =
  | { kind: 'mended'; end: number; text: string; proof: string }
  /** Several readings fit, or bytes are lost that nothing proves; behind `end` all is aligned. */
  | { kind: 'ambiguous'; end: number }
  /** No reading fits; whether the text behind `end` is aligned is not known. */
  | { kind: 'contradicted'; end: number };

/** What stands before the stretch, clean: the last character is the one that the proxy read on from. */
export interface StretchStart {
  cleanBefore: string;
  start: number;
}

/**
 * Before one of these only a closing mark can stand, not another stop: '“好?,'. Before several
 * ('“好?...') one more of them may have been swallowed with the lost byte.
 */
const STOP = /^[,.;:!?)](?![,.;:!?)])/;

function lookAround(published: PublishedText, unit: Unit, cleanBefore: string): Surroundings {
  return {
    forms: published.normalised ? normalisedFormsAt(published.text, unit.start) : [],
    findClosing: (path) => {
      const after = published.text.slice(unit.end);
      if (!STOP.test(after)) return undefined;
      const read = stepsOf(path)
        .map(({ text }) => text)
        .join('');
      const proven = findProvenClosing(cleanBefore + read, after);
      if (proven === undefined) return undefined;
      const reason = `末字節已失,僅因未閉合的${proven.opening}知其為${proven.closing}`;
      return { mark: proven.closing, reason };
    },
  };
}

/** The steps of a path as text and the places of its notes in the bytes of that text. */
function collectReading(path: ReadingPath): { text: string; notes: PlacedNote[] } {
  let text = '';
  let bytes = 0;
  const notes: PlacedNote[] = [];
  for (const step of stepsOf(path)) {
    text += step.text;
    for (const character of step.text) bytes += pairOf(character) === undefined ? 1 : 2;
    if (step.match !== null) {
      notes.push({
        byteOffset: bytes + (step.pending === ALIGNED ? 0 : 1),
        syllable: step.match.syllable,
      });
    }
  }
  return { text, notes };
}

/** The end of a stretch and of its mended text without what both show alike: '現(xiàn)', '現'. */
function trimAlike(
  published: string,
  mended: string,
  notes: readonly PinyinNote[],
): { published: string; mended: string } {
  const note = notes.find(({ end, bracketed }) => bracketed && end === published.length);
  const bare = note === undefined ? published : published.slice(0, note.start);
  const last = Array.from(mended).at(-1) ?? '';
  if (last === '' || !bare.endsWith(last)) return { published, mended };
  const shorter = bare.slice(0, bare.length - last.length);
  return trimAlike(shorter, mended.slice(0, mended.length - last.length), notes);
}

function judge(paths: ReadingPath[], stretch: string, end: number, normalised: boolean): Solution {
  const readings = new Map(paths.map((path) => [collectReading(path).text, path]));
  const [path] = readings.values();
  if (path === undefined) return { kind: 'contradicted', end };
  if (readings.size > 1 || paths.some(({ open }) => open)) return { kind: 'ambiguous', end };
  const { text, notes } = collectReading(path);
  if (!isShownAs(text, notes, stretch)) return { kind: 'ambiguous', end };
  const mended = normalised ? text.normalize('NFKC') : text;
  const trimmed = trimAlike(stretch, mended, findNotes(stretch));
  const removed = stretch.length - trimmed.published.length;
  const proof = describeProof(path, trimmed.mended);
  return { kind: 'mended', end: end - removed, text: trimmed.mended, proof };
}

/** Whether the stretch may end before `next`: all readings are aligned, and no note of it follows. */
function isSettled(paths: ReadingPath[], next: Unit): boolean {
  if (paths.some(({ pending, at }) => pending !== ALIGNED || at !== next.start)) return false;
  if (next.kind === 'note') return false;
  const told = paths.length === 1 && paths[0]?.open === false;
  return told || next.kind !== 'loss' || next.note === null;
}

/** Reads the stretch that begins with the lost byte at `stretch.start`. */
export function solveDamage(published: PublishedText, stretch: StretchStart): Solution {
  const { text, normalised } = published;
  const { cleanBefore, start } = stretch;
  let paths = [startPath(readLastBytes(cleanBefore, normalised), start)];
  let position = start;
  for (let count = 0; count < MAX_UNITS; count += 1) {
    position = Math.min(...paths.map(({ at }) => at));
    if (position >= text.length || text[position] === '\n') break;
    const unit = readUnit(text, position, published.notes);
    if (count > 0 && isSettled(paths, unit)) break;
    const around = lookAround(published, unit, cleanBefore);
    paths = paths.flatMap((path) => (path.at > position ? [path] : extendPath(path, unit, around)));
    if (paths.length === 0 || paths.length > MAX_READINGS)
      return { kind: 'contradicted', end: unit.end };
  }
  const complete = paths.filter(({ pending, at }) => pending === ALIGNED && at === position);
  return judge(complete, text.slice(start, position), position, normalised);
}
