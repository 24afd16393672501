/** What was asked, once understood. Types only; understand-query.ts makes them. */

/** Limits read from the question or given by the caller; shown with every answer. */
export interface Filters {
  place?: string;
  body?: string;
  /** '九届' */
  term?: string;
  sessionNumber?: number;
  /** YYYY-MM-DD, inclusive. */
  from?: string;
  /** YYYY-MM-DD, inclusive. */
  to?: string;
  person?: string;
  document?: string;
  /** '最近一次' / '第一次': only the last or first meeting of those that match. */
  order?: 'latest' | 'earliest';
  /** A day without a year, 'MM-DD': '9月8日的会议'. */
  monthDay?: string;
  /** The question names several meetings: each entry holds what sets one apart. */
  anyOf?: Filters[];
}

/** Fields of `Filters` that hold one plain value. */
export type FilterField = Exclude<keyof Filters, 'anyOf'>;

/**
 * What kind of answer is wanted. The metadata types are answered from parsed fields, 'content'
 * by sentences of the record.
 */
export type QuestionType =
  | 'chair'
  | 'date'
  | 'publication'
  | 'venue'
  | 'attendees'
  | 'observers'
  /** Who holds an office, or which office a person holds. */
  | 'office'
  | 'documents'
  | 'outcome'
  | 'meetings'
  | 'agenda'
  | 'content';

/** What a sentence must hold to answer: 'how much' wants a number with that unit. */
export type ExpectedFact =
  | { kind: 'quantity'; unit: string | null }
  | { kind: 'date' }
  /** A date to the day: '哪天开幕'. */
  | { kind: 'day' }
  /** Named: '谁负责'. */
  | { kind: 'person' }
  /** Of a sort, not by name: '哪些人可以参加'. */
  | { kind: 'people' }
  | { kind: 'place' }
  | { kind: 'contact' }
  /** The members of a list, so many where the question says it: '哪五个', '哪几类'. */
  | { kind: 'members'; count: number | null };

/** What sort of sentence answers: one that says why, what is to be done, what was decided. */
export type Aspect = 'reason' | 'measure' | 'decision';

export type Script = 'hans' | 'hant' | 'en';

/** A stretch of the question that was read as a filter. Offsets are of the question, end exclusive. */
export interface Detection {
  start: number;
  end: number;
  filters: Filters;
  /**
   * True where the words name a meeting ('昆明市政府常务会议'): without such a meeting there is no
   * answer. False where they may as well be part of the matter ('四川'): then they only narrow.
   */
  binding: boolean;
  /** True where the question asks whether it is so ('是8月1日召开的吗'): no filter, but to be checked. */
  claim?: boolean;
}

export interface Query {
  question: string;
  script: Script;
  type: QuestionType;
  /** What is asked of the same meetings beside: '哪天开的,谁主持的'. Mostly empty. */
  typesBeside: QuestionType[];
  /** Asked as yes or no ('…吗', '是否…'). */
  yesNo: boolean;
  /** Asked how many. */
  count: boolean;
  expected: ExpectedFact | null;
  /** Null where any sentence on the topic answers. */
  aspect: Aspect | null;
  /** Asked for all of several: '哪些措施', '五个一是哪五个'. */
  list: boolean;
  /** Asked to set side by side what several meetings say. */
  comparison: boolean;
  filters: Filters;
  detections: Detection[];
  /** Persons that the question names, as held. */
  persons: string[];
  /** Names of people in the question that the index does not hold. */
  unknownPersons: string[];
}
