/** The pieces of a stream, and when it pauses. */

/**
 * The pieces as they come; `undefined` once wherever the next one is not there after `pauseMs`, of
 * which what the reader does with a piece is a part. Ending early ends the stream, at the latest when
 * its next piece comes.
 */
export async function* withPauses<Piece>(
  pieces: AsyncIterable<Piece>,
  pauseMs: number,
): AsyncGenerator<Piece | undefined> {
  const iterator = pieces[Symbol.asyncIterator]();
  let cameAt = performance.now();
  try {
    for (;;) {
      const next = iterator.next();
      if (await isLate(next, cameAt + pauseMs - performance.now())) yield undefined;
      const { done, value } = await next;
      if (done) return;
      cameAt = performance.now();
      yield value;
    }
  } finally {
    // Not awaited: it waits for a piece that may never come.
    iterator.return?.().catch(() => undefined);
  }
}

/** Whether it is not settled after so many milliseconds; the event loop has a turn at least. */
async function isLate(promise: Promise<unknown>, afterMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<true>((resolve) => {
    timer = setTimeout(resolve, afterMs, true);
  });
  const settled = promise.then(
    () => false,
    () => false,
  );
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}
