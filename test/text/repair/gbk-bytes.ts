/** GBK for the tests, from iconv-lite itself and not from the code under test. */
import iconv from 'iconv-lite';

/** Bytes of a text; undefined where GBK (code page 936) does not hold all of it. */
export function encodeGbk(text: string): Uint8Array | undefined {
  const bytes = iconv.encode(text, 'cp936');
  return iconv.decode(bytes, 'cp936') === text ? bytes : undefined;
}

/** The character of one pair of bytes, undefined where none is assigned. */
export function decodePair(lead: number, trail: number): string | undefined {
  const shown = iconv.decode(Buffer.from([lead, trail]), 'cp936');
  return shown.length === 1 && shown !== '\uFFFD' ? shown : undefined;
}

/** What Windows shows for a pair of the two large user-defined areas: U+E000 and up, 94 a row. */
export function decodeUserDefined(lead: number, trail: number): string | undefined {
  if (trail < 0xa1 || trail > 0xfe) return undefined;
  if (lead >= 0xaa && lead <= 0xaf) {
    return String.fromCodePoint(0xe000 + (lead - 0xaa) * 94 + trail - 0xa1);
  }
  if (lead >= 0xf8 && lead <= 0xfe) {
    return String.fromCodePoint(0xe234 + (lead - 0xf8) * 94 + trail - 0xa1);
  }
  return undefined;
}
