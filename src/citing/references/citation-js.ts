/**
 * The only module that knows citation-js: loads what is wanted when it is first wanted (some
 * 100 ms), with our style and settings. Its `Cite` is not used: it would fetch what looks like an address.
 */
import { readFile } from 'node:fs/promises';
import type { BibtexEntry } from '@citation-js/core';
import type { CslItem } from './csl-item.js';

/** GB/T 7714—2015, by us. */
const GB_STYLE = new URL('../../../data/csl/gb-t-7714.csl', import.meta.url);

/** APA is a style of English texts; ours of GB/T 7714 has no words at all. */
const LOCALE = 'en-US';

type Plugins = typeof import('@citation-js/core')['plugins'];

let styles: Promise<Plugins> | undefined;
let bibtex: Promise<Plugins> | undefined;

/** One entry of a list of references, without a line break. */
export async function writeEntry(item: CslItem, style: 'apa' | 'gb-t-7714'): Promise<string> {
  styles ??= loadStyles();
  const { output } = await styles;
  const options = { template: style, lang: LOCALE, format: 'text' } as const;
  return output.format('bibliography', [item], options).trim();
}

/** One entry; its texts must be escaped for TeX already, its key is the item's id. */
export async function writeBibtex(item: CslItem): Promise<string> {
  bibtex ??= loadBibtex();
  const { output } = await bibtex;
  return output.format('bibtex', [item], { format: 'object' }).map(printEntry).join('\n\n');
}

async function loadStyles(): Promise<Plugins> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-csl');
  plugins.config.get('@csl').templates.add('gb-t-7714', await readFile(GB_STYLE, 'utf8'));
  return plugins;
}

async function loadBibtex(): Promise<Plugins> {
  const { plugins } = await import('@citation-js/core');
  await import('@citation-js/plugin-bibtex');
  // By default every character that is not ASCII is dropped, and keys lose their '-'.
  Object.assign(plugins.config.get('@bibtex').format, {
    asciiOnly: false,
    checkLabel: false,
    useIdAsLabel: true,
  });
  return plugins;
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
