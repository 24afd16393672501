/** Numbered items, each wrapped under itself. */
import type { Page } from '../../rendering/page.js';
import type { Line } from '../document.js';
import { styledLines } from './styled-lines.js';

export function terminalItems(items: readonly (readonly Line[])[], page: Page): string[] {
  const width = `${items.length}. `.length;
  return items.flatMap((lines, index) => {
    const number = `${index + 1}. `.padStart(width);
    return lines
      .flatMap((line) => styledLines(line, page.columns - width, page.style))
      .map((text, at) => (at === 0 ? number : ' '.repeat(width)) + text);
  });
}
