/** A cited paragraph → a reference ready to print, in one of six formats. */
import { bibtexItem } from './bibtex-item.js';
import { writeBibtex, writeEntry } from './citation-js.js';
import type { CitedParagraph, ReferenceFormat, ReferenceOptions } from './cited-paragraph.js';
import { type CslItem, cslItem } from './csl-item.js';
import { formatMarkdown } from './markdown.js';
import { formatPlainText } from './plain-text.js';

/**
 * Text without a line break at its end. Tells what the record tells and no more; `csl-json` is a list
 * of one item. Only `gbt7714`, `apa` and `bibtex` load the library that writes them.
 */
export async function formatReference(
  cited: CitedParagraph,
  format: ReferenceFormat,
  options: ReferenceOptions,
): Promise<string> {
  switch (format) {
    case 'text':
      return formatPlainText(cited, options);
    case 'markdown':
      return formatMarkdown(cited, options);
    case 'csl-json':
      return JSON.stringify([cslItem(cited, options)], null, 2);
    case 'gbt7714':
      return formatInStyle(cited, 'gb-t-7714', options);
    case 'apa':
      return formatInStyle(cited, 'apa', options);
    case 'bibtex': {
      const item = entryFields(cslItem(cited, options));
      return writeBibtex(bibtexItem(item, cited, options));
    }
  }
}

async function formatInStyle(
  cited: CitedParagraph,
  style: 'gb-t-7714' | 'apa',
  options: ReferenceOptions,
): Promise<string> {
  const item = entryFields(cslItem(cited, options));
  return writeEntry(item, style);
}

/**
 * What an entry of a list of references tells. The paragraph belongs to the mark in the text, in both
 * styles; a venue and a session number would be printed as those of a conference paper.
 */
function entryFields(item: CslItem): CslItem {
  const { locator, number, custom, ...rest } = item;
  const { 'event-title': title, 'event-date': date, 'event-place': place, ...entry } = rest;
  return entry;
}
