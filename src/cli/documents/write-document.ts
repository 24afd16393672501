/** A page in the format that was asked for, or for the terminal. */
import type { Page } from '../rendering/page.js';
import type { Document } from './document.js';
import type { Format } from './format.js';
import { writeHtml } from './html/write-html.js';
import { writeMarkdown } from './markdown/write-markdown.js';
import { writeTerminal } from './terminal/write-terminal.js';

/** With a line break at its end. */
export function writeDocument(
  document: Document,
  format: Extract<Format, 'md' | 'html'> | undefined,
  page: Page,
): string {
  if (format === 'html') return writeHtml(document, page.wording.answer.published);
  if (format === 'md') return writeMarkdown(document);
  return writeTerminal(document, page);
}
