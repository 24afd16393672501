/**
 * Owns one way of reading damaged bytes, grown unit by unit: the characters so far and a leading
 * byte that waits for its second. Every step returns a new path or none; nothing is ranked.
 */

import { isLegitimate } from './converted-characters.js';
import { characterOf } from './gbk.js';

/** No leading byte waits. */
export const ALIGNED = 0;
/** A leading byte waits whose value is lost with no note to prove it. */
export const UNKNOWN = -1;

export interface ReadingPath {
  readonly parent: ReadingPath | null;
  /** Offset in the published text up to which it was read. */
  readonly at: number;
  /** What this step added to the true text; '' for none. */
  readonly text: string;
  /**
   * The last two bytes, `first << 8 | second`: what a note behind them annotates. Behind a
   * character that could not be told, the first is 0.
   */
  readonly last: number;
  /** The waiting leading byte, `ALIGNED` or `UNKNOWN`. */
  readonly pending: number;
  /** A character on the way could not be told: the path only shows that others are possible. */
  readonly open: boolean;
  /** The character that a note of this step matched, for the proof; with whether it was real. */
  readonly match: { pair: number; syllable: string; real: boolean } | null;
  /** A reason of this step besides bytes, for the proof. */
  readonly reason: string | null;
}

/** Where reading begins: aligned, behind a character of the undamaged text. */
export function startPath(lastPair: number, at: number): ReadingPath {
  return {
    parent: null,
    at,
    text: '',
    last: lastPair,
    pending: ALIGNED,
    open: false,
    match: null,
    reason: null,
  };
}

/** The next step of a path; what is not given stays as it was. */
export function step(
  parent: ReadingPath,
  change: Partial<Omit<ReadingPath, 'parent'>>,
): ReadingPath {
  return {
    parent,
    at: change.at ?? parent.at,
    text: change.text ?? '',
    last: change.last ?? parent.last,
    pending: change.pending ?? parent.pending,
    open: parent.open || (change.open ?? false),
    match: change.match ?? null,
    reason: change.reason ?? null,
  };
}

/**
 * The waiting byte gets its second: undefined where the two are no character that a converted
 * page holds. With an unknown waiting byte the path goes on as open.
 */
export function complete(
  path: ReadingPath,
  trail: number,
  pending: number = ALIGNED,
): ReadingPath | undefined {
  if (path.pending === UNKNOWN) return step(path, { last: trail, pending, open: true });
  const character = characterOf(path.pending, trail);
  if (!isLegitimate(character)) return undefined;
  return step(path, { text: character, last: (path.pending << 8) | trail, pending });
}

/** All steps of a path, first to last. */
export function stepsOf(path: ReadingPath): ReadingPath[] {
  const steps: ReadingPath[] = [];
  for (let at: ReadingPath | null = path; at !== null; at = at.parent) steps.push(at);
  return steps.reverse();
}
