/** A line of spans → lines of the terminal, each span in its style where lines break inside it. */
import type { Style } from '../../rendering/style.js';
import { wrapText } from '../../rendering/wrap-text.js';
import type { Line, Span } from '../document.js';

export function styledLines(line: Line, width: number, style: Style): string[] {
  const [only] = line;
  // In one piece, whatever its length: a broken address cannot be opened or copied.
  if (only?.href?.startsWith('http') && only.text === only.href) return [only.text];
  const texts = line.map(textOf);
  const wrapped = wrapText(texts.join(''), width);
  const spans = line.flatMap((span, at) => [...(texts[at] ?? '')].map(() => span));
  let next = 0;
  return wrapped.map((text) => {
    const characters = [...text];
    const from = indexFrom(characters, [...texts.join('')], next);
    next = from + characters.length;
    return paint(characters, spans.slice(from, next), style);
  });
}

/** The text of a line without its styles. */
export function lineText(line: Line): string {
  return line.map(textOf).join('');
}

function textOf({ text, style }: Span): string {
  return style === 'quote' ? `“${text}”` : text;
}

/** Where a wrapped line goes on in the text: behind the blanks at which it was broken. */
function indexFrom(characters: readonly string[], all: readonly string[], start: number): number {
  const [first] = characters;
  let at = start;
  while (first !== undefined && at < all.length && all[at] !== first) at++;
  return at;
}

function paint(
  characters: readonly string[],
  spans: readonly (Span | undefined)[],
  style: Style,
): string {
  let painted = '';
  let run = '';
  let current: Span | undefined;
  const flush = () => {
    painted += paintSpan(run, current, style);
    run = '';
  };
  for (const [at, character] of characters.entries()) {
    if (spans[at] !== current) flush();
    current = spans[at];
    run += character;
  }
  flush();
  return painted;
}

function paintSpan(text: string, span: Span | undefined, style: Style): string {
  const styled = styleOf(span?.style, style)(text);
  if (span?.file !== undefined) return style.file(styled, span.file);
  return span?.href === undefined ? styled : style.link(styled, span.href);
}

function styleOf(kind: Span['style'], style: Style): (text: string) => string {
  if (kind === 'strong') return style.bold;
  if (kind === 'quiet' || kind === 'code') return style.dim;
  return (text) => text;
}
