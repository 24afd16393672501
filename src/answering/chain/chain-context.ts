/** What the stages of the chain share, and what each adds to what it was given. Types only. */
import type { ChatFault } from '../answer.js';
import type { QuestionInTurn, RecordAnswer } from '../answer-question.js';
import type { AnswerListener } from '../events.js';
import type { EvidencePassage } from '../evidence/select-passages.js';
import type { AnsweringContext, Asked } from '../read-question.js';
import type { UnsupportedReason } from '../verifying/composed-statement.js';
import type { ChainListener } from './explanation.js';
import type { ModelWithinTime } from './model-within-time.js';

/** A statement that was not shown, and why. */
export interface RejectedStatement {
  /** As the model wrote it, without its markers. */
  text: string;
  markers: readonly number[];
  reason: UnsupportedReason;
  /** The words at fault. */
  detail: string;
}

export interface ChainContext extends AnsweringContext {
  model: ModelWithinTime;
  onEvent?: AnswerListener | undefined;
  /** Told what was done; absent where nobody asks. */
  explainTo?: ChainListener | undefined;
}

/** After rewriting. */
export interface Rewritten extends QuestionInTurn {
  rewriting: {
    /** To be read without the turns; the question itself where it stands alone. */
    standaloneQuestion: string;
    /** What went wrong with the model; it is not asked again then. */
    fault: ChatFault | null;
  };
}

/** After reading: filters. */
export interface Read extends Rewritten {
  asked: Asked;
}

/** After looking it up: what the record says, without a model. */
export interface Retrieved extends Read {
  recorded: RecordAnswer;
}

/** Where the record is not silent: what a model is to be given, best first. */
export interface Evidenced extends Retrieved {
  passages: readonly EvidencePassage[];
}
