/**
 * Lines of standard input, one at a time as the caller takes them: nothing is read ahead of the
 * answers, and a line without end cannot fill the memory.
 */
import type { Readable } from 'node:stream';

/** One line without its line break. */
export interface InputLine {
  /** From 1. */
  number: number;
  text: string;
  /** True where the line had more than `maxChars`; `text` is its beginning. */
  cut: boolean;
}

/** UTF-8 with or without BOM; bytes that are not UTF-8 become U+FFFD. CRLF counts as one break. */
export async function* readLines(input: Readable, maxChars: number): AsyncGenerator<InputLine> {
  const decoder = new TextDecoder('utf-8');
  const line = new LineBuffer(maxChars);
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    yield* line.push(text);
  }
  yield* line.push(decoder.decode());
  if (!line.isEmpty) yield line.take();
}

class LineBuffer {
  private number = 0;
  private text = '';
  private cut = false;

  constructor(private readonly maxChars: number) {}

  get isEmpty(): boolean {
    return this.text === '' && !this.cut;
  }

  *push(text: string): Generator<InputLine> {
    const pieces = text.split('\n');
    for (const [index, piece] of pieces.entries()) {
      this.append(piece);
      if (index < pieces.length - 1) yield this.take();
    }
  }

  take(): InputLine {
    this.number += 1;
    const { cut } = this;
    const text = this.text.endsWith('\r') ? this.text.slice(0, -1) : this.text;
    this.text = '';
    this.cut = false;
    return { number: this.number, text, cut };
  }

  private append(piece: string): void {
    // One more than allowed is kept: the '\r' of a line that is just long enough.
    const room = this.maxChars + 1 - this.text.length;
    this.text += piece.slice(0, Math.max(0, room));
    if (piece.length > room) this.cut = true;
    if (this.cut) this.text = this.text.slice(0, this.maxChars);
  }
}
