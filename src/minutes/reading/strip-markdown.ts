/**
 * Owns the removal of Markdown's marks from a line, so that the published words remain. Numbers of
 * ordered lists stay: '1. ' and '一、' are what the parser finds items by.
 */

/** `===` or `---` under a heading, `***`: rules between parts; no text. */
const RULE = /^\s{0,3}(?:={3,}|-{3,}|\*(?:\s*\*){2,}|_(?:\s*_){2,})\s*$/u;
/** `[1]: https://… "title"` */
const REFERENCE = /^\s{0,3}\[[^\]]+\]:\s+\S+/u;
/** '```', '```text', '~~~' */
const FENCE = /^\s{0,3}(?:```|~~~)/u;
/** `|---|:--:|` under the head of a table */
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;
const TABLE_ROW = /^\s*\|(.*)\|\s*$/u;

const BLOCK_MARKS: readonly RegExp[] = [
  /^\s{0,3}(?:>\s?)+/u, // > quotation
  /^\s{0,3}#{1,6}[ \t\u3000]+/u, // ## heading
  /^\s*[-*+][ \t]+(?:\[[ xX]\][ \t]+)?/u, // - item, - [x] done
];

/** Characters that a backslash protects; held aside while the other marks go. */
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~])/gu;
const HELD_BASE = 0xf0000;
const HELD = /[\u{f0020}-\u{f007e}]/gu;

const INLINE_MARKS: readonly (readonly [RegExp, string])[] = [
  [/<!--.*?-->/gu, ''],
  [/!\[([^\]]*)\]\([^)]*\)/gu, ''], // ![picture](address)
  [/\[([^\]]+)\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)/gu, '$1'],
  [/<(https?:\/\/[^>\s]+)>/gu, '$1'],
  [/<\/?(?:b|i|u|em|strong|span|font|sub|sup|br|p|div|a)(?:\s[^>]*)?\/?>/giu, ''],
  [/(`+)(.+?)\1/gu, '$2'],
  [/(?<!\d)(\*\*\*|\*\*|\*)(?=[^\s*])([^*]*?[^\s*])\1/gu, '$2'],
  [/(?<![\p{L}\p{N}_])(__|_)(?=[^\s_])(.*?[^\s_])\1(?![\p{L}\p{N}_])/gu, '$2'],
  [/~~(?=\S)(.*?\S)~~/gu, '$1'],
];

function stripInline(text: string): string {
  const held = text.replaceAll(ESCAPED, (_, sign: string) =>
    String.fromCodePoint(HELD_BASE + sign.charCodeAt(0)),
  );
  const stripped = INLINE_MARKS.reduce((line, [mark, rest]) => line.replaceAll(mark, rest), held);
  return stripped.replaceAll(HELD, (sign) =>
    String.fromCodePoint((sign.codePointAt(0) ?? HELD_BASE) - HELD_BASE),
  );
}

/** The cells of a table row: '| a | b |' gives ['a', 'b']; null for a line that is none. */
export function splitTableRow(line: string): string[] | null {
  const row = TABLE_ROW.exec(line);
  if (row === null) return null;
  return (row[1] ?? '').split(/(?<!\\)\|/u).map((cell) => stripInline(cell).trim());
}

/** True for lines that only arrange others: rules, fences, references, the rule of a table. */
export function isMarkupOnly(line: string): boolean {
  return RULE.test(line) || FENCE.test(line) || REFERENCE.test(line) || TABLE_RULE.test(line);
}

/** A line without its marks. Its own spaces stay where no mark stood. */
export function stripMarkdown(line: string): string {
  return stripInline(BLOCK_MARKS.reduce((text, mark) => text.replace(mark, ''), line));
}
