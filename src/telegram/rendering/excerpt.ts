/** The beginning of a text, in one line. */
import { plainLine } from './plain-text.js';

/** At most `maxChars` characters, '…' among them where something was left out. */
export function excerpt(text: string, maxChars: number): string {
  const characters = [...plainLine(text)];
  if (characters.length <= maxChars) return characters.join('');
  return `${characters.slice(0, maxChars - 1).join('')}…`;
}
