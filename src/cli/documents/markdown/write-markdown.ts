/** A page as Markdown (GFM), for notes and repositories. */
import type { Block, Document, Entry, Field, Line, NumberedParagraph } from '../document.js';
import { markdownLine, markdownText } from './markdown-text.js';

/** With a line break at its end. */
export function writeMarkdown({ title, blocks }: Document): string {
  return `${[`# ${markdownText(title)}`, ...blocks.map(markdownBlock)].join('\n\n')}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `## ${markdownText(block.text)}`;
    case 'note':
      return markdownText(block.text);
    case 'fields':
      return block.rows.map(markdownField).join('\n');
    case 'items':
      return block.items.map(markdownItem).join('\n');
    case 'paragraphs':
      return block.paragraphs.map(markdownParagraph).join('\n\n');
    case 'entries':
      return block.entries.map(markdownEntry).join('\n\n');
    case 'pair':
      return markdownPair(block);
  }
}

function markdownField({ label, lines }: Field): string {
  return `- **${markdownText(label)}** ${lines.map(markdownLine).join(' · ')}`;
}

function markdownItem(lines: readonly Line[], index: number): string {
  return `${index + 1}. ${lines.map(markdownLine).join('  \n   ')}`;
}

const FLAGS = { mended: '\\*', damaged: '!' } as const;

/** The number stands in the text: a list would be numbered anew. */
function markdownParagraph({ number, flag, text, isMeant }: NumberedParagraph): string {
  const label = `${number}${flag ? FLAGS[flag] : ''}`;
  const paragraph = `<a id="p${number}"></a>**${label}** ${markdownText(text)}`;
  return isMeant ? `> ${paragraph}` : paragraph;
}

function markdownEntry({ when, name, quote, place }: Entry): string {
  const head = [when, name].filter((part) => part !== '').map(markdownText);
  return `**${head.join(' ')}**\n\n> “${markdownText(quote)}”  \n> ${markdownLine(place)}`;
}

function markdownPair({ heads, rows }: Extract<Block, { type: 'pair' }>): string {
  const head = ['', ...heads.map(markdownText)];
  const lines = rows.map(({ label, cells }) => [
    `**${markdownText(label)}**`,
    ...cells.map((cell) => cell.map(markdownLine).join('<br>')),
  ]);
  return [head, ['---', '---', '---'], ...lines].map(markdownRow).join('\n');
}

/** A row of a table; what is in the cells is escaped already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
