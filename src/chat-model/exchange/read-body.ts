/** Bodies as text: line by line, or whole, and never more of them than a limit. */
import { ChatModelFault } from '../chat-model-fault.js';

type Body = ReadableStream<Uint8Array> | null;

export interface Line {
  text: string;
  /** False for what stands behind the last line break. */
  isWhole: boolean;
}

/** A completion of 1,000 tokens takes half a megabyte; one that reasons for long, a few. */
const MAX_BYTES = 16_000_000;

/** A server that does not stream sends all in one line; a piece of a stream has some hundred. */
const MAX_LINE_CHARACTERS = 1_000_000;

/**
 * Each line without its break.
 * @throws ChatModelFault 'endless' above 16 MB, 'invalidResponse' for a line above a million
 *   characters; whatever reading the body throws
 */
export async function* readLines(body: Body): AsyncGenerator<Line, void> {
  let rest = '';
  for await (const text of decode(body, MAX_BYTES)) {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield { text: line.replace(/\r$/, ''), isWhole: true };
    if (rest.length > MAX_LINE_CHARACTERS) throw new ChatModelFault('invalidResponse');
  }
  if (rest !== '') yield { text: rest, isWhole: false };
}

/** The whole body. @throws as `readLines` */
export async function readWhole(body: Body): Promise<string> {
  let whole = '';
  for await (const text of decode(body, MAX_BYTES)) whole += text;
  return whole;
}

/** What of an error's body is looked at, and for how long its end is waited for. */
const MAX_ERROR_CHARACTERS = 20_000;
const MAX_ERROR_MS = 1_000;

/** As much of an error's body as comes in a second; '' where it cannot be read. Never throws. */
export async function readBeginning(body: Body): Promise<string> {
  let beginning = '';
  const read = async () => {
    for await (const text of decode(body, Number.POSITIVE_INFINITY)) {
      beginning += text;
      if (beginning.length > MAX_ERROR_CHARACTERS) return;
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, MAX_ERROR_MS);
  });
  await Promise.race([read().catch(() => undefined), late]);
  clearTimeout(timer);
  return beginning;
}

async function* decode(body: Body, maxBytes: number): AsyncGenerator<string, void> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new ChatModelFault('endless');
    yield decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}
