/** Reads titles of documents out of a question: '《…方案》通过了吗'. */
import type { Detection } from '../query.js';

const TITLE = /《([^《》]{2,80})》/g;

/** Works that minutes quote but do not decide on are still looked for by their title. */
export function detectDocuments(folded: string): Detection[] {
  return [...folded.matchAll(TITLE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    filters: { document: match[1] ?? '' },
    binding: false,
  }));
}
