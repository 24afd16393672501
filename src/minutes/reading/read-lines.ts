/**
 * Owns the way from a text file to its decoded lines, streaming: encoding, lines too long and bytes
 * that cannot be decoded. What the lines mean is for the readers of the formats.
 */
import { type Decoded, decodeBytes, recodeToUtf8 } from './decode.js';
import { UnreadableSource } from './describe-fault.js';
import { detectEncoding, type Encoding } from './detect-encoding.js';
import { formatMegabytes, MAX_LINE_BYTES } from './limits.js';
import { readSample, streamBytes } from './open-source.js';
import type { SourceLine } from './source-document.js';
import { type ByteLine, splitLines } from './split-lines.js';

/** A decoded line, or what is wrong with a line; a damaged line gives both, fault first. */
export type LineItem = SourceLine | { line: number; reason: string };

/** Names for readers. */
const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030',
  big5: 'Big5',
};

/** Say how many places of a text could not be decoded; null for none. */
export function describeDecoding(decoded: Decoded, encoding: Encoding): string | null {
  if (decoded.faults === 0) return null;
  const places = decoded.faults === 1 ? 'one place is' : `${decoded.faults} places are`;
  return `${places} not valid ${ENCODING_NAMES[encoding]} and shown as \ufffd`;
}

function* decodeLine(item: ByteLine, encoding: Encoding): Iterable<LineItem> {
  if (item.tooLong) {
    const size = formatMegabytes(item.length);
    const limit = formatMegabytes(MAX_LINE_BYTES);
    yield { line: item.line, reason: `line of ${size} skipped (limit ${limit})` };
    return;
  }
  const decoded = decodeBytes(item.bytes, encoding);
  const reason = describeDecoding(decoded, encoding);
  if (reason !== null) yield { line: item.line, reason };
  yield { text: decoded.text, line: item.line };
}

/**
 * The lines of a text file, in bounded memory whatever its size.
 * @throws UnreadableSource for an empty or binary file or an unknown encoding; the system's errors
 */
export async function* readLines(path: string): AsyncIterable<LineItem> {
  const detection = await detectEncoding(await readSample(path));
  if ('unknown' in detection) throw new UnreadableSource(detection.unknown);
  const { encoding, markLength } = detection;
  const bytes = streamBytes(path, markLength);
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const narrow = isWide ? recodeToUtf8(bytes, encoding) : bytes;
  for await (const item of splitLines(narrow, MAX_LINE_BYTES)) {
    yield* decodeLine(item, isWide ? 'utf-8' : encoding);
  }
}
