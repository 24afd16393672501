/** What is put into the outbox of the watches, and what is taken out of it. Types only. */
import type { WatchMatch } from '../../app-types.js';
import type { ChatPlace } from '../api/bot-api.js';
import type { Language } from '../reader.js';

/** A paragraph that a watch is about. */
export interface Finding {
  watchId: number;
  /** The same for the same paragraph of a corrected page; see watches/paragraph-digest.ts. */
  digest: string;
  match: WatchMatch;
}

/** For which a paragraph is told. */
export interface EntryWatch {
  text: string;
  /** Of who made it. */
  language: Language;
}

/** One paragraph to be told. */
export interface OutboxEntry {
  id: number;
  match: WatchMatch;
  /** That found it, in the order in which they were made; never empty. */
  watches: EntryWatch[];
  failures: number;
  refusals: number;
}

/** A place for which something waits. */
export interface WaitingPlace {
  place: ChatPlace;
  /** When its first entry may go out, milliseconds since 1970. */
  notBefore: number;
}
