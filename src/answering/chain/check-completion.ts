/**
 * A completion as it comes in → statements checked one by one: what is supported is shown at once,
 * what is not is collected. What is cut off in mid-statement is never judged.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Script } from '../../retrieval/query.js';
import type { ComposedAnswer } from '../composing/compose-answer.js';
import type {
  ComposedStatement,
  GivenEvidence,
  Support,
  Verdict,
} from '../verifying/composed-statement.js';
import { StatementSplitter } from '../verifying/split-statements.js';
import { prepareVerification, verifyStatement } from '../verifying/verify-statement.js';
import type { ChainContext, RejectedStatement } from './chain-context.js';
import { isInLanguage } from './check-language.js';
import { isCourtesy } from './courtesies.js';
import { explainStatement, type VerdictGrounds } from './explain-statement.js';
import type { StatementVerdict } from './explanation.js';
import { saysNotInRecord } from './not-in-record.js';
import { inReadersScript } from './readers-script.js';
import { VerifiedText } from './verified-text.js';
import { leadsIn, WaitingLeads } from './waiting-leads.js';
import { withPauses } from './with-pauses.js';

/**
 * When the model has written nothing for so long, milliseconds, what looks complete is shown if it
 * holds. A reader is to see a statement within 50 ms; checking one takes a few.
 */
const PAUSE_MS = 12;

/** Statements by which checking is rehearsed: what is gained levels off. */
const REHEARSALS = 3;

/** The model wrote most of its answer in another language than it was asked in. */
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
  /** Of the completion that is being read: statements in another language, and how many are not. */
  #foreign: RejectedStatement[] = [];
  #inLanguage = 0;
  /** How many completions were begun: the second one mends the first. */
  #completions = 0;
  /** The last one, and what it was of. */
  #verdict: { of: string; verdict: Verdict } | undefined;

  /** `opening`: what is said of our own before the first statement. */
  constructor(script: Script, opening: ComposedAnswer, context: ChainContext) {
    this.text = new VerifiedText(script, opening);
    this.#script = script;
    this.#context = context;
  }

  /**
   * Reads the evidence before the model is asked, and rehearses: the first statement of a process takes
   * ten times as long to check as the next one.
   */
  prepare(given: readonly GivenEvidence[]): void {
    prepareVerification(given, { embedder: this.#context.sentenceEmbedder });
    const splitter = new StatementSplitter();
    for (const { marker, paragraph } of given.slice(0, REHEARSALS)) {
      const sentence = /^[^。]*。?/u.exec(paragraph.text)?.[0] ?? '';
      splitter.push(`${sentence}[${marker}]\n${sentence}[${marker}]`);
      splitter.settle((statement) => this.#foresee(statement, given));
      inReadersScript(sentence, this.#script, [paragraph.text]);
    }
  }

  /**
   * Gives all that the model wrote.
   * @throws WrongLanguage where most of it is in another one, or what the completion throws, or where
   *   the time is up; what was shown by then stays shown
   */
  async take(pieces: AsyncIterable<string>, given: readonly GivenEvidence[]): Promise<string> {
    this.#completions++;
    this.#foreign = [];
    this.#inLanguage = 0;
    this.#verdict = undefined;
    const splitter = new StatementSplitter();
    let completion = '';
    for await (const piece of withPauses(pieces, PAUSE_MS)) {
      if (piece === undefined) {
        splitter.settle((statement) => this.#showEarly(statement, given));
        continue;
      }
      completion += piece;
      await this.#checkAll(splitter.push(piece), given);
      splitter.settle((statement) => this.#foresee(statement, given));
    }
    await this.#checkAll(splitter.end(), given);
    if (this.#foreign.length > this.#inLanguage) throw new WrongLanguage();
    this.rejected.push(...this.#foreign);
    return completion;
  }

  /** Timers and the reader's word have a turn between two statements. */
  async #checkAll(
    statements: readonly ComposedStatement[],
    given: readonly GivenEvidence[],
  ): Promise<void> {
    for (const statement of statements) {
      this.#check(statement, given);
      await nextTurn();
      this.#context.model.checkTime();
    }
  }

  /** Verified while it is waited for more of it. */
  #foresee(statement: ComposedStatement, given: readonly GivenEvidence[]): false {
    if (this.#isInLanguage(statement)) this.#verify(statement, given);
    return false;
  }

  /** A statement of which a marker may still be missing: only where it needs none. */
  #showEarly(statement: ComposedStatement, given: readonly GivenEvidence[]): boolean {
    if (!this.#isInLanguage(statement)) return false;
    const verdict = this.#verify(statement, given);
    if (!verdict.supported || verdict.support.length === 0) return false;
    this.#inLanguage++;
    this.#show(statement, verdict.support);
    return true;
  }

  #check(statement: ComposedStatement, given: readonly GivenEvidence[]): void {
    if (saysNotInRecord(statement.text) || isCourtesy(statement)) {
      this.#tell(statement, 'passedOver');
      return;
    }
    if (!this.#isInLanguage(statement)) {
      this.#foreign.push(this.#leaveOut(statement, 'language', statement.text));
      return;
    }
    this.#inLanguage++;
    const verdict = this.#verify(statement, given);
    if (!verdict.supported) this.#reject(statement, verdict);
    else if (verdict.support.length === 0) {
      this.#leads.wait(statement);
      this.#tell(statement, 'lead');
    } else this.#show(statement, verdict.support);
  }

  #isInLanguage({ text }: ComposedStatement): boolean {
    return isInLanguage(text, this.#script === 'en' ? 'en' : 'zh');
  }

  #verify(statement: ComposedStatement, given: readonly GivenEvidence[]): Verdict {
    const of = JSON.stringify(statement);
    if (this.#verdict?.of === of) return this.#verdict.verdict;
    const verdict = verifyStatement(statement, given, { embedder: this.#context.sentenceEmbedder });
    this.#verdict = { of, verdict };
    return verdict;
  }

  #show(statement: ComposedStatement, support: Support): void {
    const added = this.text.add(statement, support, this.#leads.take());
    const accepted = this.#completions > 1 ? 'mended' : 'accepted';
    this.#tell(statement, added ? accepted : 'repeated', { support });
    if (!added) return;
    this.shown++;
    this.#context.onEvent?.({ type: 'statement', ...added });
  }

  #reject(
    statement: ComposedStatement,
    { reason, detail }: Pick<RejectedStatement, 'reason' | 'detail'>,
  ): void {
    const rejected = this.#leaveOut(statement, reason, detail);
    if (!leadsIn(rejected)) this.rejected.push(rejected);
  }

  #leaveOut(
    statement: ComposedStatement,
    reason: RejectedStatement['reason'],
    detail: string,
  ): RejectedStatement {
    const { text, markers } = statement;
    const rejected = { text, markers, reason, detail };
    this.text.leaveOut(statement);
    this.#leads.passOver();
    this.#tell(statement, 'rejected', rejected);
    return rejected;
  }

  #tell(statement: ComposedStatement, verdict: StatementVerdict, why: VerdictGrounds = {}): void {
    this.#context.explainTo?.checked(explainStatement(statement, verdict, why));
  }
}
