/** What was asked, once understood. Types only; understand-query.ts makes them. */

/** Limits read from the question or given by the caller; shown with every answer. */
export interface Filters {
  place?: string;
  body?: string;
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
}

export type QuestionType =
  | 'chair'
  | 'date'
  | 'venue'
  | 'attendees'
  | 'observers'
  | 'documents'
  | 'outcome'
  | 'meetings'
  | 'agenda'
  | 'yesNo'
  | 'content';

export type Script = 'hans' | 'hant' | 'en';

export interface Query {
  question: string;
  script: Script;
  type: QuestionType;
  /** The question without the words that became filters and without question words. */
  topic: string;
  filters: Filters;
}
