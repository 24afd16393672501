import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withPauses } from '../../../src/answering/chain/with-pauses.js';

/** The pieces, each after so many milliseconds; `ended` is called however it ends. */
async function* stream(pieces: readonly [string, number][], ended = () => {}) {
  try {
    for (const [piece, afterMs] of pieces) {
      if (afterMs > 0) await wait(afterMs);
      yield piece;
    }
  } finally {
    ended();
  }
}

describe('the pieces of a stream with its pauses', () => {
  it('tells a pause once, before the piece that was late', async () => {
    const told: (string | undefined)[] = [];
    const pieces = stream([
      ['a', 0],
      ['b', 200],
      ['c', 0],
    ]);
    for await (const piece of withPauses(pieces, 40)) told.push(piece);
    expect(told).toEqual(['a', undefined, 'b', 'c']);
  });

  it('passes on what the stream throws', async () => {
    async function* failing() {
      yield 'a';
      throw new Error('cut');
    }
    const told: (string | undefined)[] = [];
    const reading = async () => {
      for await (const piece of withPauses(failing(), 40)) told.push(piece);
    };
    await expect(reading()).rejects.toThrow('cut');
    expect(told).toEqual(['a']);
  });

  it('ends the stream where the reader ends early', async () => {
    let ended = false;
    const pieces = stream(
      [
        ['a', 0],
        ['b', 0],
      ],
      () => {
        ended = true;
      },
    );
    for await (const _ of withPauses(pieces, 40)) break;
    await expect.poll(() => ended).toBe(true);
  });
});
