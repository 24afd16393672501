/**
 * A watch → how it is read: as a question, or as words beside limits on the meeting ('楚雄市 教师待遇').
 * Looks into no meeting.
 */
import { MEETING_LIMITS } from '../retrieval/meeting-limits.js';
import type { Filters } from '../retrieval/query.js';
import { topicOf } from '../retrieval/scope/topic.js';
import { readEnglish } from '../retrieval/understanding/english/read-english.js';
import { understandQuery } from '../retrieval/understanding/understand-query.js';
import type { MeetingFilter, MinutesStore } from '../store/store.js';
import { fold } from '../text/fold.js';
import { TITLE } from './watched-parts.js';

export interface WatchReading {
  /** Asks something: what matches is what answers it. */
  isQuestion: boolean;
  /**
   * Which meetings are meant: one entry for each meeting or set of meetings that is named; empty
   * where none is. Persons and titles are no limits: paragraphs name them.
   */
  limits: MeetingFilter[];
  /** The words beside the limits, folded; '' where nothing else was written. */
  rest: string;
  /** All words, folded. */
  words: string;
}

export interface ReadingContext {
  store: Pick<MinutesStore, 'heldNames' | 'meetings' | 'counts'>;
  /** What 'last year' is counted from. */
  today: Date;
}

/** '哪些', '谁', '是否', '多少', '怎么', 'who …?'. Folded. */
const ASKS =
  /[?]|什么|甚么|啥|哪(?!怕|吒)|谁|多少|几(?=[个份件名位次项条月号天年所家])|怎么|怎样|如何|为何|何时|何处|何人|是否|有没有|是不是|有无|能否|[吗呢]$|^(?:who|what|when|where|which|how|why|did|does|do|is|are|was|were)\b/;

export function readWatch(watch: string, context: ReadingContext): WatchReading {
  const words = fold(readEnglish(watch, context.store) ?? watch).trim();
  // The place in the title of a document is part of its name.
  const beside = words.replace(TITLE, ' ');
  const { filters, detections } = understandQuery(beside, context);
  const limits = (filters.anyOf ?? [filters]).map(onlyLimits).filter(isLimited);
  const titles = words.match(TITLE) ?? [];
  const rest = limits.length > 0 ? [...titles, topicOf(beside, detections)].join(' ') : words;
  return { isQuestion: ASKS.test(words), limits, rest: rest.trim(), words };
}

function onlyLimits(filters: Filters): MeetingFilter {
  const entries = Object.entries(filters).filter(([field]) =>
    MEETING_LIMITS.some((one) => one === field),
  );
  return Object.fromEntries(entries);
}

function isLimited(limits: MeetingFilter): boolean {
  return Object.keys(limits).length > 0;
}
