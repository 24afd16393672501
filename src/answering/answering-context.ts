/** What every answerer is given. Types only. */
import type { Meeting } from '../minutes/meeting.js';
import type { Filters, Query } from '../retrieval/query.js';
import type { RankingContext } from '../retrieval/ranking/rank-paragraphs.js';
import type { AnsweringListener } from './explanation.js';
import type { Draft } from './statement.js';
import type { AnswerLanguage } from './wording.js';

/** What answering is done with. */
export interface AnswererContext extends RankingContext {
  /** Told what was done; absent where nobody asks. */
  explainTo?: AnsweringListener | undefined;
}

/** A question within the meetings that it is about. */
export interface Task {
  query: Query;
  /** Folded question without filter words and question words. */
  topic: string;
  /** By date. Null = the whole index. */
  meetings: readonly Meeting[] | null;
  /** What the question says of the one meeting and the record does not; empty where all agrees. */
  contradicted: Filters;
  language: AnswerLanguage;
  context: AnswererContext;
  /** How many paragraphs are retrieved as evidence. */
  limit: number;
}

/** Undefined where this answerer has nothing to say, and another may try. */
export type Answerer = (task: Task) => Promise<Draft | undefined>;
