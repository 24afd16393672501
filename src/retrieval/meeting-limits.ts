/** The filters that say which meetings are meant, and nothing of what or whom the minutes name. */
import type { FilterField } from './query.js';

/** All but persons and titles: of those paragraphs tell. */
export const MEETING_LIMITS: readonly FilterField[] = [
  'place',
  'body',
  'term',
  'sessionNumber',
  'from',
  'to',
  'monthDay',
];
