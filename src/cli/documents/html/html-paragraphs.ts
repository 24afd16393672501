/**
 * Paragraphs of the record, each with an anchor '#p12' that marks it when it is opened, and a number
 * that is a link to it.
 */
import type { NumberedParagraph } from '../document.js';
import { escapeHtml, langAttribute } from './escape.js';

const FLAGS = { mended: '*', damaged: '!' } as const;

/** `publishedLabel`: what stands above the words as published, in the language `labelLang`. */
export interface ParagraphLabels {
  published: string;
  lang: string;
  labelLang: string;
}

export function htmlParagraphs(
  paragraphs: readonly NumberedParagraph[],
  labels: ParagraphLabels,
): string {
  return paragraphs.map((paragraph) => htmlParagraph(paragraph, labels)).join('\n');
}

function htmlParagraph(
  { number, text, flag, published, lang, isMeant }: NumberedParagraph,
  labels: ParagraphLabels,
): string {
  const id = `p${number}`;
  const shown = `${number}${flag ? FLAGS[flag] : ''}`;
  const original = published === null ? '' : `\n${htmlPublished(published, labels)}`;
  return `<div class="paragraph${isMeant ? ' meant' : ''}" id="${id}"${langAttribute(lang, labels.lang)}>
<a class="number" href="#${id}">${shown}</a>
<div><p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>${original}</div>
</div>`;
}

function htmlPublished(published: string, { published: label, lang, labelLang }: ParagraphLabels) {
  const summary = `<summary${langAttribute(labelLang, lang)}>${escapeHtml(label)}</summary>`;
  return `<details>${summary}<p>${escapeHtml(published)}</p></details>`;
}
