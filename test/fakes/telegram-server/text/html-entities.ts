/** Character references in Telegram's HTML: four names and numbers; no others. */

const NAMES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
]);

const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/iy;

/** The character at `at`, and where what stands for it ends; undefined where there is none. */
export function decodeEntity(html: string, at: number): { text: string; end: number } | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(html);
  if (!match) return undefined;
  const [whole, decimal, hexadecimal, name] = match;
  const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
  const isCharacter = code > 0 && code < 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  const text = name ? NAMES.get(name) : isCharacter ? String.fromCodePoint(code) : undefined;
  return text === undefined ? undefined : { text, end: at + whole.length };
}
