/**
 * The words of a topic → what is looked for, and which meetings are meant: '楚雄市 2021年 教育' names
 * a place and a year beside the topic. Looks into no meeting.
 */
import { MEETING_LIMITS } from '../retrieval/meeting-limits.js';
import type { Filters } from '../retrieval/query.js';
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

/** '教育的要求' leaves '教育的'; 目的 and 标的 are words. */
const LEFT_OVER = /(?<![目标])的(?= |$)/g;

/** `given` wins over what the words name, and is never dropped. */
export function readTopic(text: string, given: Filters, context: TopicContext): Topic {
  const asked = text.trim();
  const folded = fold(asked);
  const query = understandQuery(asked, { ...context, given });
  const detections = query.detections.filter(
    // A place, or a year to come, of which nothing is held is part of the topic.
    (one) => isLimit(one.filters) && context.store.counts(one.filters).meetings > 0,
  );
  const named: Filters = {};
  for (const detection of detections) Object.assign(named, detection.filters);
  const rest = topicOf(folded, detections).replace(LEFT_OVER, '');
  // A place, or a word by which one asks, is the topic where nothing stands beside it.
  const words = rest || topicOf(folded, []) || folded;
  return {
    words,
    written: asWritten(words, asked),
    filters: rest === '' ? given : { ...named, ...given },
    namesPerson: query.persons.length > 0,
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
  return fields.length > 0 && fields.every((field) => MEETING_LIMITS.some((one) => one === field));
}
