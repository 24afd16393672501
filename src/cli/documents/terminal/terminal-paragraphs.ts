/** Paragraphs under their numbers; '*' behind a number that was mended, '!' behind a damaged one. */
import type { Page } from '../../rendering/page.js';
import { wrapIndented } from '../../rendering/wrap-text.js';
import type { NumberedParagraph } from '../document.js';

const FLAGS = { mended: '*', damaged: '!' } as const;

export function terminalParagraphs(
  paragraphs: readonly NumberedParagraph[],
  { columns, style }: Page,
): string[] {
  return paragraphs.flatMap(({ number, flag, text }) => {
    const label = `${`${number}${flag ? FLAGS[flag] : ''}`.padStart(4)}  `;
    return wrapIndented(text, columns, style.cyan(label), ' '.repeat(label.length)).split('\n');
  });
}
