/** A meeting through the times: what a store tells of texts that it held once. */
import type { Meeting } from '../minutes/meeting.js';

/**
 * One wording of a meeting's page. Ids are of the content, so that an edited page is another
 * meeting, and the two are revisions of one thing.
 */
export interface Revision {
  /** As it was told last. */
  meeting: Meeting;
  /** When it left the index, ISO 8601 in UTC; null while it is held. */
  withdrawnAt: string | null;
  /** Id of the meeting that took its place in its source; null where none did. */
  successor: string | null;
  /**
   * SHA-256 of the file that told it last, in hex. Null while it is held (see `sourcesUnder`), and
   * where reading the file had been interrupted.
   */
  sourceSha256: string | null;
}

/** The revision that is held now. */
export function asHeld(meeting: Meeting): Revision {
  return { meeting, withdrawnAt: null, successor: null, sourceSha256: null };
}
