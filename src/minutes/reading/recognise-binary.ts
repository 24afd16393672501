/**
 * Owns the recognition of files that are no text, whatever their name says. It opens nothing.
 */

/** First bytes of the kinds that people rename or drop into a folder of minutes. */
const SIGNATURES: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'ZIP or Office', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'old Office', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b, 0x08] },
  { kind: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'ELF program', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { kind: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { kind: 'Windows program', bytes: [0x4d, 0x5a, 0x90, 0x00] },
];

/** The kind of binary file that these first bytes announce ('PNG'), null for none that is known. */
export function recogniseSignature(head: Uint8Array): string | null {
  const found = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  return found?.kind ?? null;
}

/**
 * Share of bytes that no text in a multi-byte encoding holds (NUL and controls other than tab,
 * line breaks, form feed, escape and the end-of-file mark of DOS), from 0 to 1; 0 for no bytes.
 * UTF-16 text is full of such bytes: ask only after UTF-16 is excluded.
 */
export function controlByteShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) {
    const isText = byte >= 0x20 || (byte >= 9 && byte <= 13) || byte === 0x1b || byte === 0x1a;
    if (!isText) controls += 1;
  }
  return bytes.length === 0 ? 0 : controls / bytes.length;
}
