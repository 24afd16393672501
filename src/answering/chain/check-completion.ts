/**
 * A completion as it comes in → statements checked one by one: what is supported is shown at once,
 * what is not is collected. What is cut off in mid-statement is never judged.
 */
import type { Script } from '../../retrieval/query.js';
import type { ComposedAnswer } from '../composing/compose-answer.js';
import type { Quote } from '../statement.js';
import type { ComposedStatement, GivenEvidence, Verdict } from '../verifying/composed-statement.js';
import { StatementSplitter } from '../verifying/split-statements.js';
import { prepareVerification, verifyStatement } from '../verifying/verify-statement.js';
import type { ChainContext, RejectedStatement } from './chain-context.js';
import { isInLanguage } from './check-language.js';
import { saysNotInRecord } from './not-in-record.js';
import { VerifiedText } from './verified-text.js';
import { WaitingLeads } from './waiting-leads.js';
import { withPauses } from './with-pauses.js';

/**
 * When the model has written nothing for so long, milliseconds, what looks complete is shown if it
 * holds. A reader is to see a statement within 50 ms; checking one takes a few.
 */
const PAUSE_MS = 12;

/** The model writes in another language than it was asked in. */
export class WrongLanguage extends Error {
  override readonly name = 'WrongLanguage';
}

/** Checks all completions of one question; their statements go into one text. */
export class CompletionChecker {
  readonly text: VerifiedText;
  /** In the order in which they came; without what only leads to others. */
  readonly rejected: RejectedStatement[] = [];
  /** How many statements were put into the text. */
  shown = 0;
  readonly #script: Script;
  readonly #context: ChainContext;
  readonly #leads = new WaitingLeads();

  /** `opening`: what is said of our own before the first statement. */
  constructor(script: Script, opening: ComposedAnswer, context: ChainContext) {
    this.text = new VerifiedText(script, opening);
    this.#script = script;
    this.#context = context;
  }

  /** Reads the evidence before the model is asked, so that its first statement is checked at once. */
  prepare(given: readonly GivenEvidence[]): void {
    prepareVerification(given, { embedder: this.#context.sentenceEmbedder });
  }

  /**
   * Gives all that the model wrote.
   * @throws WrongLanguage, or what the completion throws; what was shown by then stays shown
   */
  async take(pieces: AsyncIterable<string>, given: readonly GivenEvidence[]): Promise<string> {
    const splitter = new StatementSplitter();
    let completion = '';
    for await (const piece of withPauses(pieces, PAUSE_MS)) {
      if (piece === undefined) {
        splitter.settle((statement) => this.#showEarly(statement, given));
        continue;
      }
      completion += piece;
      for (const statement of splitter.push(piece)) this.#check(statement, given);
    }
    for (const statement of splitter.end()) this.#check(statement, given);
    return completion;
  }

  /** A statement of which a marker may still be missing: only where it needs none. */
  #showEarly(statement: ComposedStatement, given: readonly GivenEvidence[]): boolean {
    if (!this.#isInLanguage(statement)) return false;
    const verdict = this.#verify(statement, given);
    if (!verdict.supported || verdict.support.length === 0) return false;
    this.#show(statement, verdict.support);
    return true;
  }

  #check(statement: ComposedStatement, given: readonly GivenEvidence[]): void {
    if (saysNotInRecord(statement.text)) return;
    if (!this.#isInLanguage(statement)) throw new WrongLanguage();
    const verdict = this.#verify(statement, given);
    if (!verdict.supported) this.#reject(statement, verdict);
    else if (verdict.support.length === 0) this.#leads.wait(statement);
    else this.#show(statement, verdict.support);
  }

  #isInLanguage({ text }: ComposedStatement): boolean {
    return isInLanguage(text, this.#script === 'en' ? 'en' : 'zh');
  }

  #verify(statement: ComposedStatement, given: readonly GivenEvidence[]): Verdict {
    return verifyStatement(statement, given, { embedder: this.#context.sentenceEmbedder });
  }

  #show(statement: ComposedStatement, support: readonly Quote[]): void {
    const added = this.text.add(statement, support, this.#leads.take());
    if (!added) return;
    this.shown++;
    this.#context.onEvent?.({ type: 'statement', ...added });
  }

  #reject(
    statement: ComposedStatement,
    { reason, detail }: Pick<RejectedStatement, 'reason' | 'detail'>,
  ): void {
    const { text, markers } = statement;
    const rejected = { text, markers, reason, detail };
    this.text.leaveOut(statement);
    this.#leads.passOver();
    if (!leadsIn(rejected)) this.rejected.push(rejected);
    this.#context.onRejected?.(rejected);
  }
}

/** '芦淞区要求:' is not shown either, but is no statement that a reader misses. */
function leadsIn({ text, reason }: RejectedStatement): boolean {
  return reason === 'noMarker' && /[:：]$/.test(text);
}
