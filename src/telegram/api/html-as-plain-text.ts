/** A message in Telegram's HTML as the text that a reader would see, for where HTML is refused. */

/** Telegram's limit for a message, in UTF-16 units. */
const MAX_CHARS = 4096;

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** @returns at most 4096 UTF-16 units, never half a character; cut with '…' */
export function htmlAsPlainText(html: string): string {
  const text = html.replace(/<\/?[a-z][^<>]*>/gi, '').replace(/&(#x?[\da-f]+|[a-z]+);/gi, decode);
  if (text.length <= MAX_CHARS) return text;
  return `${text.slice(0, MAX_CHARS - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

function decode(entity: string, name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
