/** Writes a formatted text in Telegram's HTML (core.telegram.org/bots/api#html-style). */
import type { Format, RichText } from './rich-text.js';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Every tag is closed, in the order in which they were opened. */
export function toHtml({ text, stretches }: RichText): string {
  let html = '';
  let at = 0;
  const open: { tag: string; end: number }[] = [];
  const writeTo = (end: number) => {
    html += escaped(text.slice(at, end));
    at = end;
  };
  const closeTo = (position: number) => {
    for (let last = open.at(-1); last && last.end <= position; last = open.at(-1)) {
      writeTo(last.end);
      html += `</${last.tag}>`;
      open.pop();
    }
  };
  for (const { format, start, end } of stretches) {
    closeTo(start);
    writeTo(start);
    html += openingTag(format);
    open.push({ tag: format.tag, end });
  }
  closeTo(text.length);
  writeTo(text.length);
  return html;
}

function openingTag(format: Format): string {
  if (format.tag === 'a') return `<a href="${escaped(format.href)}">`;
  const expandable = format.tag === 'blockquote' && format.expandable;
  return `<${format.tag}${expandable ? ' expandable' : ''}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
