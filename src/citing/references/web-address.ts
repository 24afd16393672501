/** Which addresses may stand in a reference: sources keep theirs as they were given. */

/**
 * The address in the form in which it can be printed and opened: ASCII, without a user's name or
 * password. Undefined for anything that is not http or https.
 */
export function webAddress(given: string | null | undefined): string | undefined {
  if (!given || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  url.username = '';
  url.password = '';
  return url.href;
}
