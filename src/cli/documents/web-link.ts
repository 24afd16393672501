/** Which addresses become links: a record may hold 'javascript:' or a path of somebody's disk. */

/** The address where it is one of the web; undefined for any other. */
export function webLink(url: string | null): string | undefined {
  if (url === null || !/^https?:\/\//i.test(url.trim())) return undefined;
  return URL.canParse(url.trim()) ? url.trim() : undefined;
}
