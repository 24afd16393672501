/** Moments for a person. */

/** '2026-11-22 08:05 UTC' of ISO 8601 in UTC; any other text as it is. */
export function describeMoment(iso: string): string {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(iso);
  return match ? `${match[1]} ${match[2]} UTC` : iso;
}
