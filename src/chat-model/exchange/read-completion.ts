/**
 * The answer of a completion out of what its protocol tells, piece by piece, held to its limits: it
 * must come to an end, and in time. What the model thinks is left out, and not counted.
 */
import { AnswerText } from '../answer-text.js';
import { ChatModelFault } from '../chat-model-fault.js';
import type { Protocol, Told } from '../protocols/protocol.js';
import { readLines, readWhole } from './read-body.js';

export interface CompletionLimits {
  /** UTF-16 units of text. */
  maxCharacters: number;
  /** How long the server may fall silent once it has begun to write, milliseconds. */
  stallMs: number;
}

/**
 * Pieces of text, none empty; ends where the completion says so, whatever follows.
 * @throws ChatModelFault 'interrupted', 'timeout', 'endless', 'requestRefused', and what the
 *   protocol throws
 */
export async function* readCompletion(
  response: Response,
  protocol: Protocol,
  { maxCharacters, stallMs }: CompletionLimits,
): AsyncGenerator<string, void> {
  const told = tell(response, protocol);
  const answer = new AnswerText();
  let characters = 0;
  while (true) {
    const next = told.next();
    const { value } = await (characters > 0 ? inTime(next, stallMs) : next);
    if (!value) throw new ChatModelFault('interrupted', { retryable: true });
    const said = answer.push(value.text?.replace(UNPRINTABLE, '') ?? '');
    const all = value.end === undefined ? said : said + answer.end();
    const text = all.slice(0, maxCharacters - characters);
    characters += text.length;
    if (text !== '') yield text;
    if (text.length < all.length) throw new ChatModelFault('endless');
    if (value.end !== undefined) return checkEnd(value.end);
  }
}

/**
 * Control characters but tab and line break, which would reach a terminal, and those that turn the
 * direction of writing, which let a text look like another.
 */
const UNPRINTABLE = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** @throws ChatModelFault 'invalidResponse' for a content type that is none of the protocol's */
async function* tell(response: Response, protocol: Protocol): AsyncGenerator<Told, void> {
  const type = response.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  // Without a type the lines themselves must tell.
  if (['', protocol.contentType, ...protocol.lineTypes].includes(type)) {
    for await (const { text, isWhole } of readLines(response.body)) {
      yield isWhole ? protocol.readLine(text) : readLastLine(text, protocol);
    }
  } else if (type === 'application/json') {
    yield protocol.readWhole(await readWhole(response.body));
  } else {
    throw new ChatModelFault('invalidResponse');
  }
}

/** A line that was cut off is no fault of the protocol; an error that it reports in full is told. */
function readLastLine(line: string, protocol: Protocol): Told {
  try {
    return protocol.readLine(line);
  } catch (thrown) {
    if (thrown instanceof ChatModelFault && thrown.kind !== 'invalidResponse') throw thrown;
    throw new ChatModelFault('interrupted', { retryable: true });
  }
}

/** @throws ChatModelFault where the completion did not end by itself */
function checkEnd(end: NonNullable<Told['end']>): void {
  if (end === 'length') throw new ChatModelFault('endless');
  if (end === 'withheld') throw new ChatModelFault('requestRefused');
}

/** @throws ChatModelFault 'timeout' */
async function inTime<T>(promise: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ChatModelFault('timeout')), timeoutMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
