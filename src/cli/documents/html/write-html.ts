/** A page as HTML that stands alone: to be opened from a disk, mailed, printed. */
import type { Block, Document } from '../document.js';
import { escapeHtml } from './escape.js';
import { htmlEntries, htmlFields, htmlHeading, htmlItems, htmlNote } from './html-blocks.js';
import { htmlPair } from './html-pair.js';
import { htmlParagraphs } from './html-paragraphs.js';
import { closeHtml, openHtml } from './page-frame.js';

/** `publishedLabel` stands above a paragraph as it was published. */
export function writeHtml(document: Document, publishedLabel: string): string {
  const { title, lang, blocks } = document;
  const isWide = blocks.some(({ type }) => type === 'pair');
  const content = blocks.map((block) => htmlBlock(block, document, publishedLabel));
  return [
    openHtml({ title, lang, isWide }),
    `<h1>${escapeHtml(title)}</h1>\n`,
    `${content.join('\n')}\n`,
    closeHtml(),
  ].join('');
}

function htmlBlock(block: Block, document: Document, publishedLabel: string): string {
  switch (block.type) {
    case 'heading':
      return htmlHeading(block.text, document);
    case 'note':
      return htmlNote(block, document);
    case 'fields':
      return htmlFields(block.rows, document);
    case 'items':
      return htmlItems(block.items, document);
    case 'paragraphs': {
      const { lang, labelLang } = document;
      return htmlParagraphs(block.paragraphs, { published: publishedLabel, lang, labelLang });
    }
    case 'entries':
      return htmlEntries(block.entries, document);
    case 'pair':
      return htmlPair(block, document);
  }
}
