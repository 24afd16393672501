/**
 * What the stages of the chain tell of themselves where somebody asks (`--explain`): the evidence that
 * the model was given, the verdict on each of its statements, and what came of it. Types only.
 */
import type { ChatFault } from '../answer.js';
import type { ExplainedPlace } from '../choosing/explain-choice.js';
import type { AnsweringListener } from '../explanation.js';
import type { UnsupportedReason } from '../verifying/composed-statement.js';

/** What a chat model was given to read. */
export interface ExplainedEvidence {
  /** In the order of reading; `cut`: not the whole paragraph was given. */
  given: readonly { marker: number; paragraphId: string; cut: boolean }[];
  /** Paragraphs that did not fit, best first. */
  leftOut: readonly string[];
  /** Of the room for evidence the share that was used: less where the server found it too much, 0…1. */
  share: number;
}

/** A statement as the model wrote it, and what became of it. */
export interface ExplainedStatement {
  /** Without its markers. */
  text: string;
  markers: readonly number[];
  verdict: StatementVerdict;
  /** The sentences that support it; empty where it is not shown, or needs none. */
  support: readonly (ExplainedPlace & { marker: number })[];
  /** Why it was rejected, and the words at fault; null and '' else. */
  reason: UnsupportedReason | null;
  detail: string;
}

export type StatementVerdict =
  | 'accepted'
  /** Accepted after the model was asked to put right what was rejected. */
  | 'mended'
  /** Leads to the next one and claims nothing: shown with it, or not at all. */
  | 'lead'
  /** A courtesy, or the words that the evidence does not answer: no part of an answer. */
  | 'passedOver'
  /** Supported, but there already. */
  | 'repeated'
  | 'rejected';

/** What came of asking the model. */
export interface ExplainedCompletion {
  /** Statements that are in the answer. */
  shown: number;
  /** Rejected, and not put right. */
  leftOut: number;
  /** Rejected, and put right when the model was asked to. */
  mended: number;
  fault: ChatFault | null;
}

export interface ChainListener extends AnsweringListener {
  /** Each time that the model is asked for an answer. */
  gave(evidence: ExplainedEvidence): void;
  /** Of each statement, in the order of writing. */
  checked(statement: ExplainedStatement): void;
  /** Once, where the model was to be asked. */
  wrote(completion: ExplainedCompletion): void;
}
