/** Owns the ids of meetings and paragraphs: content-addressed, so that a citation stays true. */
import { createHash } from 'node:crypto';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

/** 60 bits: among a million meetings two meet with a chance of about 1 in 2 million. */
const ID_CHARACTERS = 12;

/** Ends a part of what is hashed, so that ['ab', 'c'] and ['a', 'bc'] differ. */
const PART_END = '\u0000';

function toBase32(bytes: Uint8Array, length: number): string {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += BASE32.charAt((buffer >> bits) & 31);
    }
    buffer &= (1 << bits) - 1;
    if (text.length === length) break;
  }
  return text;
}

/**
 * Id of a meeting: 'm' and 12 characters of [a-z2-7], from the publisher's own id, where there is
 * one, and the published text of its paragraphs. The same on every machine, in every folder.
 */
export function meetingId(sourceId: string | null, originals: readonly string[]): string {
  const hash = createHash('sha256');
  hash.update(`${sourceId ?? ''}${PART_END}`);
  for (const original of originals) hash.update(`${original}${PART_END}`);
  return `m${toBase32(hash.digest(), ID_CHARACTERS)}`;
}

/** Id of a paragraph: `<meeting id>-<number>`, number from 1. */
export function paragraphId(meeting: string, number: number): string {
  return `${meeting}-${number}`;
}

const PARAGRAPH_ID = /^(?<meeting>[A-Za-z0-9_]+)-[0-9]+$/;

/** Whether an id has the form of a paragraph's. */
export function isParagraphId(id: string): boolean {
  return PARAGRAPH_ID.test(id);
}

/** The meeting's id in a paragraph's; any other text as it is. */
export function meetingIdOf(id: string): string {
  return PARAGRAPH_ID.exec(id)?.groups?.meeting ?? id;
}
