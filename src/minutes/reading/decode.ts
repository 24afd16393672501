/**
 * Owns the way from bytes to text. The only module that loads iconv-lite; which encoding it is, is
 * decided in detect-encoding.ts.
 */
import iconv from 'iconv-lite';
import type { Encoding } from './detect-encoding.js';

/** A decoded text, and how many places in it could not be decoded (each shows as U+FFFD). */
export interface Decoded {
  text: string;
  faults: number;
}

const REPLACEMENT = /\ufffd/g;
/** The replacement character itself, written in UTF-8: published damage, no fault of the bytes. */
const REPLACEMENT_UTF8 = Buffer.from('\ufffd');

function countReplacements(text: string): number {
  return text.includes('\ufffd') ? (text.match(REPLACEMENT)?.length ?? 0) : 0;
}

function countPublishedReplacements(bytes: Buffer): number {
  let count = 0;
  let at = bytes.indexOf(REPLACEMENT_UTF8);
  while (at >= 0) {
    count += 1;
    at = bytes.indexOf(REPLACEMENT_UTF8, at + REPLACEMENT_UTF8.length);
  }
  return count;
}

/** Decode whole bytes (a line, a page) without a byte order mark. Never throws. */
export function decodeBytes(bytes: Buffer, encoding: Encoding): Decoded {
  if (encoding === 'utf-8') {
    const text = bytes.toString('utf8');
    const replaced = countReplacements(text);
    const faults = replaced === 0 ? 0 : replaced - countPublishedReplacements(bytes);
    return { text, faults: Math.max(0, faults) };
  }
  const text = iconv.decode(bytes, encoding, { stripBOM: false });
  return { text, faults: countReplacements(text) };
}

/** Decode the beginning of a longer text: a character cut off at the end is left out. */
export function decodeSample(bytes: Buffer, encoding: Encoding): string {
  return iconv.getDecoder(encoding, { stripBOM: false }).write(bytes);
}

/** Turn a stream of UTF-16 bytes into one of UTF-8 bytes, in which line breaks are single bytes. */
export async function* recodeToUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncIterable<Buffer> {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  for await (const chunk of chunks) yield Buffer.from(decoder.write(chunk), 'utf8');
  const rest = decoder.end();
  if (rest) yield Buffer.from(rest, 'utf8');
}
