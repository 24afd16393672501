import { describe, expect, it } from 'vitest';
import { CleanTextBuilder, composeOffsets, toOriginalRange } from '../../src/text/offsets.js';

/** '會(huì)議?yún)^域。' → '會議區域。' */
function buildExample() {
  const original = '會(huì)議?yún)^域。';
  const builder = new CleanTextBuilder(original);
  builder.keepTo(1);
  builder.dropTo(6);
  builder.keepTo(7);
  builder.replaceTo(13, '區');
  builder.keepTo(original.length);
  return { original, builder };
}

function sliceOriginal(start: number, end: number): string {
  const { original, builder } = buildExample();
  const range = toOriginalRange(builder.offsets, original.length, start, end);
  return original.slice(range.start, range.end);
}

describe('toOriginalRange', () => {
  it('gives a character together with the note behind it', () => {
    expect(sliceOriginal(0, 1)).toBe('會(huì)');
  });

  it('keeps notes inside the range', () => {
    expect(sliceOriginal(0, 2)).toBe('會(huì)議');
  });

  it('gives the whole of a mend for the character that it became', () => {
    expect(sliceOriginal(2, 3)).toBe('?yún)^');
  });

  it('leaves a mend out that only follows the range', () => {
    expect(sliceOriginal(1, 2)).toBe('議');
  });

  it('gives the whole of a mend for any part of it', () => {
    const original = '績?yōu)椤昂谩?,現';
    const builder = new CleanTextBuilder(original);
    builder.keepTo(1);
    builder.replaceTo(10, '為“好”');
    builder.keepTo(original.length);
    for (const [start, end] of [
      [1, 2],
      [2, 4],
      [4, 5],
      [1, 5],
    ] as const) {
      const range = toOriginalRange(builder.offsets, original.length, start, end);
      expect(original.slice(range.start, range.end)).toBe('?yōu)椤昂谩?');
    }
    expect(toOriginalRange(builder.offsets, original.length, 5, 6)).toEqual({ start: 10, end: 11 });
  });

  it('includes a note at the very end of the text', () => {
    const builder = new CleanTextBuilder('會(huì)');
    builder.keepTo(1);
    builder.dropTo(6);
    expect(toOriginalRange(builder.offsets, 6, 0, 1)).toEqual({ start: 0, end: 6 });
  });

  it('gives an empty range for an empty one, and cuts ranges at the end of the original', () => {
    expect(toOriginalRange([], 3, 2, 2)).toEqual({ start: 2, end: 2 });
    expect(toOriginalRange([{ clean: 0, original: 0 }], 3, 1, 9)).toEqual({ start: 1, end: 3 });
  });
});

describe('composeOffsets', () => {
  it('leads through both maps to the original of every character', () => {
    const { original, builder } = buildExample();
    const outer = new CleanTextBuilder(builder.text);
    outer.dropTo(1);
    outer.keepTo(3);
    outer.dropTo(4);
    outer.keepTo(5);
    expect(outer.text).toBe('議區。');
    const composed = composeOffsets(outer.offsets, builder.offsets);
    const slices = [0, 1, 2].map((at) => {
      const { start, end } = toOriginalRange(composed, original.length, at, at + 1);
      return original.slice(start, end);
    });
    expect(slices).toEqual(['議', '?yún)^域', '。']);
  });

  it('takes an empty map for one that changes nothing', () => {
    const { builder } = buildExample();
    expect(composeOffsets([], builder.offsets)).toEqual(builder.offsets);
  });

  it('keeps the note of the last character when the text behind it was cut off', () => {
    const original = '會(huì)  ';
    const inner = new CleanTextBuilder(original);
    inner.keepTo(1);
    inner.dropTo(6);
    inner.keepTo(8);
    const outer = new CleanTextBuilder(inner.text);
    outer.keepTo(1);
    const composed = composeOffsets(outer.offsets, inner.offsets);
    expect(toOriginalRange(composed, original.length, 0, 1)).toEqual({ start: 0, end: 6 });
  });
});
