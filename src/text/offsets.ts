/**
 * Owns maps between the offsets of a clean text and of the original it was made from: building,
 * composing and asking them. What is removed or replaced is decided elsewhere.
 */
import type { OffsetMap } from '../minutes/meeting.js';

type Segment = OffsetMap[number];

/** A half-open range of UTF-16 offsets. */
export interface OffsetRange {
  start: number;
  end: number;
}

/** Index of the last segment that begins at or before `offset`; -1 where there is none. */
function findSegment(offsets: OffsetMap, offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as Segment).clean <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function mapOffset(offsets: OffsetMap, offset: number): number {
  const segment = offsets[findSegment(offsets, offset)];
  return segment === undefined ? offset : segment.original + (offset - segment.clean);
}

/**
 * The original range of the clean range `[start, end)`: from the first character's own place to
 * where the next kept character begins when something was removed or mended right behind the
 * last one, so that a character's pinyin note and the whole of a mend belong to it. An empty
 * range gives an empty one; offsets beyond the text are cut to `originalLength`.
 */
export function toOriginalRange(
  offsets: OffsetMap,
  originalLength: number,
  start: number,
  end: number,
): OffsetRange {
  const from = Math.min(mapOffset(offsets, Math.max(0, start)), originalLength);
  if (end <= start) return { start: from, end: from };
  const last = mapOffset(offsets, end - 1);
  let index = findSegment(offsets, end - 1) + 1;
  // Characters of one mend share its start: whichever is the last, the whole mend belongs to it.
  const first = index;
  while (index < offsets.length && (offsets[index] as Segment).original <= last) index += 1;
  const next = offsets[index];
  const touches = next !== undefined && (index > first || next.clean === end);
  return { start: from, end: Math.min(touches ? next.original : last + 1, originalLength) };
}

/** The inner offsets at which a step of the outer map must be split, as clean offsets. */
function splitSegment(outer: OffsetMap, index: number, inner: OffsetMap): Segment[] {
  const { clean, original } = outer[index] as Segment;
  const next = outer[index + 1]?.clean ?? Number.POSITIVE_INFINITY;
  const composed: Segment[] = [{ clean, original: mapOffset(inner, original) }];
  for (let at = findSegment(inner, original) + 1; at < inner.length; at += 1) {
    const step = inner[at] as Segment;
    const position = clean + (step.clean - original);
    if (position >= next) break;
    composed.push({ clean: position, original: step.original });
  }
  return composed;
}

/**
 * The map from clean to original text where `outer` leads from clean to an intermediate text and
 * `inner` from there to the original. An empty map stands for "nothing changed". Steps behind
 * the end of the clean text may remain: they tell where the last character's note ends.
 */
export function composeOffsets(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const steps = outer.length === 0 ? [{ clean: 0, original: 0 }] : outer;
  return steps.flatMap((_, index) => splitSegment(steps, index, inner));
}

/** Builds a clean text from its original, left to right, together with the map between them. */
export class CleanTextBuilder {
  readonly #original: string;
  readonly #offsets: Segment[] = [{ clean: 0, original: 0 }];
  #position = 0;
  #text = '';

  constructor(original: string) {
    this.#original = original;
  }

  /** The clean text so far. */
  get text(): string {
    return this.#text;
  }

  /** How far into the original the text has come. */
  get position(): number {
    return this.#position;
  }

  get offsets(): OffsetMap {
    return this.#offsets;
  }

  /** Takes the original over up to `end`. */
  keepTo(end: number): void {
    if (end <= this.#position) return;
    this.#text += this.#original.slice(this.#position, end);
    this.#position = end;
  }

  /** Leaves the original out up to `end`. */
  dropTo(end: number): void {
    if (end <= this.#position) return;
    this.#position = end;
    this.#mark(end);
  }

  /** Puts `text` in the place of the original up to `end`; every character of it maps to the whole. */
  replaceTo(end: number, text: string): void {
    const start = this.#position;
    for (let index = 1; index < text.length; index += 1) {
      this.#offsets.push({ clean: this.#text.length + index, original: start });
    }
    this.#text += text;
    this.#position = end;
    this.#mark(end);
  }

  #mark(original: number): void {
    const clean = this.#text.length;
    if (this.#offsets.at(-1)?.clean === clean) this.#offsets.pop();
    this.#offsets.push({ clean, original });
  }
}
