/**
 * All that the stages tell of one question, put together: what `--explain` shows. What each tells is
 * described beside the stage. Types only.
 */
import type { ExplainedFollowUp } from '../../conversation/explanation.js';
import type { Explanation } from '../../retrieval/explanation.js';
import type { Filters } from '../../retrieval/query.js';
import type { QuestionReading } from '../../retrieval/scope/question-reading.js';
import type { ExplainedContent } from '../drafting/explain-content.js';
import type { ExplainedDecision } from '../explain-decision.js';
import type { RejectedStatement } from './chain-context.js';
import type { ExplainedCompletion, ExplainedEvidence, ExplainedStatement } from './explanation.js';

// Who shows it needs only this module.
export type { ExplainedFollowUp, FollowUpRule } from '../../conversation/explanation.js';
export type { ExplainedHit, ExplainedList, Explanation } from '../../retrieval/explanation.js';
export type {
  DetectionUse,
  QuestionReading,
  ReadDetection,
} from '../../retrieval/scope/question-reading.js';
export type { QueryTerm, TermOrigin } from '../../retrieval/terms/query-terms.js';
export type { ExplainedPlace, ExplainedSentence } from '../choosing/explain-choice.js';
export type { ExplainedContent } from '../drafting/explain-content.js';
export type { ExplainedAnswerability } from '../evidence/explain-answerability.js';
export type { ExplainedDecision, ExplainedField } from '../explain-decision.js';
export type {
  ExplainedCompletion,
  ExplainedEvidence,
  ExplainedStatement,
  StatementVerdict,
} from './explanation.js';

/**
 * How a question was read and answered, stage by stage; part of `--json` with `--explain`. Absent is
 * what the question did not come to: `search` reads and ranks only.
 */
export interface QuestionExplanation {
  /** Folded: as it was read. */
  question: string;
  /** What was understood and applied. */
  filters: Filters;
  /** Where it was read as one that follows up on another. */
  followUp?: ExplainedFollowUp;
  reading?: QuestionReading;
  /** In the order in which they were made; empty where parsed fields answered. */
  rankings: Explanation[];
  /** Each choice of sentences, in the order in which they were made. */
  choices?: ExplainedContent[];
  decision?: ExplainedDecision;
  /** What a chat model was given; of the last request. */
  evidence?: ExplainedEvidence;
  /** Every statement of the chat model with its verdict. */
  statements?: ExplainedStatement[];
  /** What came of asking the chat model. */
  completion?: ExplainedCompletion;
  /** Of the statements those that were not shown. */
  rejected?: RejectedStatement[];
}

/** Only where it was asked for. */
export interface Explained {
  explanation?: QuestionExplanation;
}
