/**
 * A checked statement as the reader is shown it: the model's words in the reader's script, quotes and
 * titles letter for letter as the record has them.
 */
import type { Script } from '../../retrieval/query.js';
import { detectScript, toScript } from '../../text/script.js';
import { findText } from '../composing/locate.js';

/** What stands in quotation marks or is the title of a document. */
const OF_THE_RECORD = /(“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|《[^》]*》)/;

/** `cited`: the texts of the paragraphs that the statement points to. */
export function inReadersScript(text: string, script: Script, cited: readonly string[]): string {
  const written = detectScript(text);
  // Converting what is in the right script already could still change a name.
  const convert = written !== script && written !== 'en' && script !== 'en';
  return text
    .split(OF_THE_RECORD)
    .map((part, at) => {
      if (at % 2 === 1) return asPublished(part, cited);
      return convert ? toScript(part, script) : part;
    })
    .join('');
}

function asPublished(part: string, cited: readonly string[]): string {
  const isTitle = part.startsWith('《');
  const words = isTitle ? part : part.slice(1, -1);
  for (const text of cited) {
    const found = findText(text, words);
    if (!found) continue;
    const published = text.slice(found.start, found.end);
    return isTitle ? published : `${part.charAt(0)}${published}${part.charAt(part.length - 1)}`;
  }
  return part;
}
