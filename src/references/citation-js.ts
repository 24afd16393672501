/**
 * The only module that knows citation-js: loads it when it is first wanted (150 ms), with our style
 * and our settings. Its `Cite` is not used: it would fetch what looks like an address.
 */
import { readFile } from 'node:fs/promises';
import type { BibtexEntry } from '@citation-js/core';
import type { CslItem } from './csl-item.js';

/** GB/T 7714—2015, by us. */
const GB_STYLE = new URL('../../data/csl/gb-t-7714.csl', import.meta.url);

/** APA is a style of English texts; ours of GB/T 7714 has no words at all. */
const LOCALE = 'en-US';

export interface CitationFormatter {
  /** One entry of a list of references, without a line break. */
  bibliography(item: CslItem, style: 'apa' | 'gb-t-7714'): string;
  /** One entry; its texts must be escaped for TeX already, its key is the item's id. */
  bibtex(item: CslItem): string;
}

let loaded: Promise<CitationFormatter> | undefined;

export function loadCitationJs(): Promise<CitationFormatter> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<CitationFormatter> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  await import('@citation-js/plugin-bibtex');
  plugins.config.get('@csl').templates.add('gb-t-7714', await readFile(GB_STYLE, 'utf8'));
  // By default every character that is not ASCII is dropped, and keys lose their '-'.
  Object.assign(plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    checkLabel: false,
    useIdAsLabel: true,
  });
  return {
    bibliography: (item, template) =>
      plugins.output
        .format('bibliography', [item], { template, lang: LOCALE, format: 'text' })
        .trim(),
    bibtex: (item) =>
      plugins.output.format('bibtex', [item], { format: 'object' }).map(printEntry).join('\n\n'),
  };
}

/**
 * citation-js's own print would do but for 'howpublished': without a publisher it repeats the address
 * there, as text, in which a '%' hides the rest of the line from TeX.
 */
function printEntry({ type, label, properties }: BibtexEntry): string {
  const fields = Object.entries(properties)
    .filter(([name]) => name !== 'howpublished')
    .map(([name, value]) => `\t${name} = {${value}},\n`);
  return `@${type}{${label},\n${fields.join('')}}`;
}
