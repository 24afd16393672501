/** An id as a model hands it over: alone, with its label, or as the address of a resource. */
import type { McpTexts } from '../wording.js';
import { oneLine } from './written-text.js';

/** As jiyao makes ids (docs/decisions, ids): of a meeting, with '-12' of a paragraph. */
const ID = /(?<![\w-])m[a-z2-7]{12}(?:-[1-9]\d{0,5})?(?![\w-])/;

/** The first id in the text; the text itself where there is none. @throws JiyaoError 'usage' */
export function pastedId(text: string, texts: McpTexts): string {
  const line = oneLine(text, texts);
  return ID.exec(line)?.[0] ?? line;
}
