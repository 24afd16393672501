/**
 * The words of a topic → what is looked for, and which meetings are meant: '楚雄市 2021年 教育' names
 * a place and a year beside the topic. Looks into no meeting.
 */
import type { FilterField, Filters } from '../retrieval/query.js';
import { topicOf } from '../retrieval/scope/topic.js';
import { understandQuery } from '../retrieval/understanding/understand-query.js';
import type { MinutesStore } from '../store/store.js';
import { fold } from '../text/fold.js';

export interface Topic {
  /** Folded; all words where nothing but limits was written. */
  words: string;
  /** The same words as they were written. */
  written: string;
  /** Limits that were set, and those that the words name. */
  filters: Filters;
  /** Whether somebody is named: then who was there is what was asked. */
  namesPerson: boolean;
}

export interface TopicContext {
  store: MinutesStore;
  /** What 'last year' is counted from. */
  today: Date;
}

/** Persons and titles are no limits here: paragraphs tell of them. */
const LIMITS: readonly FilterField[] = [
  'place',
  'body',
  'term',
  'sessionNumber',
  'from',
  'to',
  'monthDay',
];

/** `given` wins over what the words name, and is never dropped. */
export function readTopic(text: string, given: Filters, context: TopicContext): Topic {
  const query = understandQuery(text.trim(), { ...context, given });
  const detections = query.detections.filter(
    // A place, or a year to come, of which nothing is held is part of the topic.
    (one) => isLimit(one.filters) && context.store.counts(one.filters).meetings > 0,
  );
  const named = Object.assign({}, ...detections.map((one) => one.filters)) as Filters;
  const filters = { ...named, ...given };
  const asked = text.trim();
  const words = topicOf(fold(asked), detections);
  const namesPerson = query.persons.length > 0;
  // What names nothing but a place is asked for itself.
  const isAll = words === '';
  const kept = isAll ? topicOf(fold(asked), []) : words;
  return {
    words: kept,
    written: asWritten(kept, asked),
    filters: isAll ? given : filters,
    namesPerson,
  };
}

/** The parts of a folded text, parted by blanks, as they stand in the text: a fold keeps its length. */
function asWritten(words: string, text: string): string {
  const folded = fold(text);
  let end = 0;
  const parts = words.split(' ').map((part) => {
    const start = folded.indexOf(part, end);
    if (start < 0) return part;
    end = start + part.length;
    return text.slice(start, end);
  });
  return parts.join(' ');
}

function isLimit(filters: Filters): boolean {
  const fields = Object.keys(filters);
  return fields.length > 0 && fields.every((field) => LIMITS.some((one) => one === field));
}
