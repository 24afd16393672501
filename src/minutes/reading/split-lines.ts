/**
 * Owns the division of a byte stream into lines: LF, CRLF and CR end a line, nothing else does. In
 * UTF-8, GB18030 and Big5 the bytes 0A and 0D are never part of another character, so that lines
 * are found before anything is decoded and a broken character damages no other line.
 */

/** A line's bytes without its break, or only its size where it was longer than the limit. */
export type ByteLine =
  | { line: number; bytes: Buffer; tooLong: false }
  | { line: number; length: number; tooLong: true };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Collects the pieces of one line; forgets them once the limit is passed. */
class LineCollector {
  private pieces: Buffer[] = [];
  private length = 0;
  private line = 1;

  constructor(private readonly maxBytes: number) {}

  get isEmpty(): boolean {
    return this.length === 0;
  }

  add(piece: Buffer): void {
    this.length += piece.length;
    if (this.length > this.maxBytes) this.pieces = [];
    else if (piece.length > 0) this.pieces.push(piece);
  }

  finish(): ByteLine {
    const line = this.line;
    const length = this.length;
    const tooLong = length > this.maxBytes;
    const result: ByteLine = tooLong
      ? { line, length, tooLong }
      : { line, bytes: Buffer.concat(this.pieces), tooLong };
    this.pieces = [];
    this.length = 0;
    this.line += 1;
    return result;
  }
}

/** Position of the next line break from `from` on, remembering the last CR and LF found. */
class BreakFinder {
  private lineFeed = -2;
  private carriageReturn = -2;

  constructor(private readonly chunk: Buffer) {}

  next(from: number): number {
    this.lineFeed = this.advance(this.lineFeed, LINE_FEED, from);
    this.carriageReturn = this.advance(this.carriageReturn, CARRIAGE_RETURN, from);
    if (this.lineFeed < 0) return this.carriageReturn;
    if (this.carriageReturn < 0) return this.lineFeed;
    return Math.min(this.lineFeed, this.carriageReturn);
  }

  private advance(known: number, byte: number, from: number): number {
    // -1: there is none in this chunk; searching again for each line would cost the square.
    if (known === -1 || known >= from) return known;
    return this.chunk.indexOf(byte, from);
  }
}

/**
 * Divide bytes into lines in bounded memory.
 * @param maxBytes a longer line is given as `tooLong`, without its bytes
 */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  maxBytes: number,
): AsyncIterable<ByteLine> {
  const collector = new LineCollector(maxBytes);
  let afterReturn = false;
  for await (const chunk of chunks) {
    const finder = new BreakFinder(chunk);
    // The LF of a CRLF whose CR ended the previous chunk.
    let start = afterReturn && chunk[0] === LINE_FEED ? 1 : 0;
    if (chunk.length > 0) afterReturn = false;
    for (let end = finder.next(start); end >= 0; end = finder.next(start)) {
      collector.add(chunk.subarray(start, end));
      yield collector.finish();
      const isReturn = chunk[end] === CARRIAGE_RETURN;
      afterReturn = isReturn && end + 1 === chunk.length;
      start = isReturn && chunk[end + 1] === LINE_FEED ? end + 2 : end + 1;
    }
    collector.add(chunk.subarray(start));
  }
  if (!collector.isEmpty) yield collector.finish();
}
