/**
 * What a protocol of chat models has to say to an exchange: how its stream reads, and how it is
 * written for LangChain's client of it. Knows nothing of HTTP.
 */
import { ChatModelFault } from '../chat-model-fault.js';

/** What one line of a completion tells; nothing where it only keeps the connection alive. */
export interface Told {
  text?: string;
  /** Why the completion ends here. */
  end?: 'stop' | 'length' | 'withheld';
}

export interface Protocol {
  /** What its streams are sent as. */
  readonly contentType: string;
  /** Other content types whose bodies read line by line as a stream does. */
  readonly lineTypes: readonly string[];
  /**
   * One line of a stream, without its line break.
   * @throws ChatModelFault where it is not of the protocol, or reports an error
   */
  readLine(line: string): Told;
  /**
   * A completion that came whole, as JSON, although a stream was asked for.
   * @throws ChatModelFault likewise
   */
  readWhole(body: string): Told;
  /** A piece of text as the client reads it. */
  writeText(text: string): string;
  /** The end of a completion as the client reads it. */
  writeEnd(): string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws ChatModelFault 'invalidResponse' where it is not one object in JSON */
export function parseObject(text: string): JsonObject {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
  }
  if (isObject(parsed)) return parsed;
  throw new ChatModelFault('invalidResponse');
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Text that may be missing.
 * @throws ChatModelFault 'invalidResponse' where it is there and no text
 */
export function optionalText(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  throw new ChatModelFault('invalidResponse');
}

/** Whether a completion ends because its server takes it back: content_filter, sensitive, safety. */
export function isWithheld(reason: string): boolean {
  return /filter|sensitive|safety|refus|moderation/i.test(reason);
}
