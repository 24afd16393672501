/** Text as Markdown shows it: what would be markup is escaped. */
import type { Line, Span } from '../document.js';

/** Characters that begin markup inside a line (CommonMark 0.31, GFM tables and footnotes). */
const INLINE = /[\\`*_[\]<>|~$]/g;

/** What begins a block at the start of a line: '1. ', '- ', '# ', '+ ', '=='. */
const BLOCK = /^(\s*)(?:(\d+)([.)])|([-+#=]))/;

/** Without line breaks. */
export function markdownText(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(INLINE, '\\$&')
    .replace(BLOCK, (_, blanks: string, number?: string, dot?: string, mark?: string) =>
      mark ? `${blanks}\\${mark}` : `${blanks}${number}\\${dot}`,
    );
}

export function markdownLine(line: Line): string {
  return line.map(markdownSpan).join('');
}

function markdownSpan({ text, style, href }: Span): string {
  if (text.trim() === '') return text;
  const written = styled(text, style);
  if (href?.startsWith('http'))
    return `[${written}](<${href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
  return written;
}

function styled(text: string, style: Span['style']): string {
  if (style === 'code' && !text.includes('`')) return `\`${text}\``;
  const escaped = markdownText(text);
  if (style === 'quote') return `“${escaped}”`;
  // Emphasis must hug its words: '** x**' is no emphasis.
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(escaped) ?? [];
  return style === 'strong' ? `${before}**${inner}**${after}` : escaped;
}
