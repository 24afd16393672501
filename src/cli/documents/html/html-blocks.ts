/** The blocks of a page as HTML, those of plain text; paragraphs and pairs have files of their own. */
import type { Block, Document, Entry, Field, Line } from '../document.js';
import { escapeHtml, langAttribute } from './escape.js';
import { htmlLine } from './html-line.js';

/** Languages of the page: of the record, and of what is said about it. */
export type Languages = Pick<Document, 'lang' | 'labelLang'>;

export function htmlHeading(text: string, { lang, labelLang }: Languages): string {
  return `<h2${langAttribute(labelLang, lang)}>${escapeHtml(text)}</h2>`;
}

export function htmlNote(
  { text, isWarning }: Extract<Block, { type: 'note' }>,
  { lang, labelLang }: Languages,
): string {
  const kind = isWarning ? 'note warning' : 'note';
  return `<p class="${kind}"${langAttribute(labelLang, lang)}>${escapeHtml(text)}</p>`;
}

export function htmlFields(rows: readonly Field[], { lang, labelLang }: Languages): string {
  const label = langAttribute(labelLang, lang);
  const fields = rows.map(({ label: name, lines }) => {
    const values = lines.map((line) => `<dd>${htmlLine(line, lang)}</dd>`).join('');
    return `<div><dt${label}>${escapeHtml(name)}</dt><div>${values}</div></div>`;
  });
  return `<dl>\n${fields.join('\n')}\n</dl>`;
}

export function htmlItems(items: readonly (readonly Line[])[], { lang }: Languages): string {
  const written = items.map((lines) => {
    const [first = [], ...others] = lines;
    const rest = others.map((line) => `<br>${htmlLine(line, lang)}`).join('');
    return `<li>${htmlLine(first, lang)}${rest}</li>`;
  });
  return `<ol class="items">\n${written.join('\n')}\n</ol>`;
}

export function htmlEntries(entries: readonly Entry[], { lang }: Languages): string {
  const written = entries.map(
    (entry) => `<li>
<div class="when">${escapeHtml(entry.when)}</div>
<div${langAttribute(entry.lang, lang)}>
<h3>${escapeHtml(entry.name)}</h3>
<blockquote>“${escapeHtml(entry.quote)}”</blockquote>
<p class="place">${htmlLine(entry.place, entry.lang)}</p>
</div>
</li>`,
  );
  return `<ol class="entries">\n${written.join('\n')}\n</ol>`;
}
