/**
 * What the stages of answering tell of themselves where somebody asks (`--explain`): each tells once
 * what it did, as plain data whose type lives beside the stage. Types only.
 */
import type { FollowUpListener } from '../conversation/explanation.js';
import type { RetrievalListener } from '../retrieval/explanation.js';
import type { ExplainedContent } from './drafting/explain-content.js';
import type { ExplainedDecision } from './explain-decision.js';

export interface AnsweringListener extends RetrievalListener, FollowUpListener {
  /** Sentences were looked for, for each group of meetings, and again where a draft is not sure. */
  chose(content: ExplainedContent): void;
  /** Once: whether the record answers, and with what. */
  decided(decision: ExplainedDecision): void;
}
