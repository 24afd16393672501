/** A page for the terminal: wrapped by display columns, nothing wider than the screen. */
import type { Page } from '../../rendering/page.js';
import { wrapText } from '../../rendering/wrap-text.js';
import type { Block, Document } from '../document.js';
import { terminalEntries } from './terminal-entries.js';
import { terminalFields } from './terminal-fields.js';
import { terminalItems } from './terminal-items.js';
import { terminalPair } from './terminal-pair.js';
import { terminalParagraphs } from './terminal-paragraphs.js';

/** With a line break at its end. */
export function writeTerminal({ title, blocks }: Document, page: Page): string {
  const heading = wrapText(title, page.columns).map(page.style.bold);
  const sections = blocks.map((block, index) => {
    const lines = blockLines(block, page).join('\n');
    return isApart(block, blocks[index - 1]) ? `\n${lines}` : lines;
  });
  return `${[...heading, ...sections].join('\n')}\n`;
}

/** A blank line before a heading, and before what follows a block of another kind. */
function isApart(block: Block, before: Block | undefined): boolean {
  if (block.type === 'heading') return true;
  if (before?.type === 'heading') return false;
  if (before === undefined) return block.type !== 'note';
  return before.type !== block.type;
}

function blockLines(block: Block, page: Page): string[] {
  const { style, columns } = page;
  switch (block.type) {
    case 'heading':
      return wrapText(block.text, columns).map(style.bold);
    case 'note':
      return wrapText(block.text, columns).map(block.isWarning ? style.yellow : style.dim);
    case 'fields':
      return terminalFields(block.rows, page);
    case 'items':
      return terminalItems(block.items, page);
    case 'paragraphs':
      return terminalParagraphs(block.paragraphs, page);
    case 'entries':
      return terminalEntries(block.entries, page);
    case 'pair':
      return terminalPair(block, page);
  }
}
