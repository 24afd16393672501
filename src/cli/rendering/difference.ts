/**
 * A difference between two texts for a person: what was taken out and what was put in, in colour on a
 * terminal, as `[-旧-]{+新+}` elsewhere. What differs was found before.
 */
import type { DiffPart } from '../../app-types.js';
import type { Page } from './page.js';
import type { Style } from './style.js';
import { wrapText } from './wrap-text.js';

/** Wrapped, every line behind `indent`; without a line break at its end. */
export function renderDifference(parts: readonly DiffPart[], indent: string, page: Page): string {
  const { columns, style } = page;
  const width = columns - indent.length;
  const lines = style.isColoured
    ? paintLines(wrapText(joinTexts(parts), width), parts, style)
    : wrapText(joinTexts(parts.map((part) => ({ ...part, text: mark(part, style) }))), width);
  return lines.map((line) => indent + line).join('\n');
}

/** '[-only in the quote-] {+only in the record+}': how to read a difference. */
export function renderDifferenceKey(deleted: string, inserted: string, { style }: Page): string {
  return `${style.deleted(deleted)} ${style.inserted(inserted)}`;
}

/** Whether there is anything to be marked. */
export function isDifferent(parts: readonly DiffPart[]): boolean {
  return parts.some(({ op }) => op !== 'equal');
}

function joinTexts(parts: readonly DiffPart[]): string {
  return parts.map(({ text }) => text).join('');
}

function mark({ op, text }: DiffPart, style: Style): string {
  if (text === '' || op === 'equal') return text;
  return op === 'delete' ? style.deleted(text) : style.inserted(text);
}

/** Colours take no columns: they are put on after wrapping, which may have taken blanks away. */
function paintLines(lines: readonly string[], parts: readonly DiffPart[], style: Style): string[] {
  const characters = parts.flatMap(({ op, text }) => Array.from(text, (text) => ({ op, text })));
  let next = 0;
  return lines.map((line) => {
    const painted: DiffPart[] = [];
    for (const text of line) {
      while (next < characters.length && characters[next]?.text !== text) next++;
      const op = characters[next++]?.op ?? 'equal';
      const last = painted.at(-1);
      if (last?.op === op) last.text += text;
      else painted.push({ op, text });
    }
    return joinTexts(painted.map((part) => ({ ...part, text: mark(part, style) })));
  });
}
