/** Text inside HTML: nothing in a record becomes markup. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Serves inside elements and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** ' lang="…"' where it is not that of what stands around it; else ''. */
export function langAttribute(lang: string | undefined, around: string): string {
  return lang === undefined || lang === around ? '' : ` lang="${escapeHtml(lang)}"`;
}
