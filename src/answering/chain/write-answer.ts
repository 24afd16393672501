/**
 * Evidence → the model's words, checked: asks for an answer, shows each statement that is supported,
 * asks once for those that are not to be put right, and tells what was left out or went wrong.
 */
import { AIMessage, type BaseMessage } from '@langchain/core/messages';
import { ChatModelFault } from '../../chat-model/chat-model-fault.js';
import type { ChatFault } from '../answer.js';
import { composeAnswer } from '../composing/compose-answer.js';
import type { GivenEvidence } from '../verifying/composed-statement.js';
import type { ChainContext, Evidenced, RejectedStatement } from './chain-context.js';
import { CompletionChecker, WrongLanguage } from './check-completion.js';
import { completionTokens, composeMessages } from './compose-messages.js';
import { explainEvidence } from './explain-evidence.js';
import { loadPrompt } from './prompts.js';
import type { VerifiedText } from './verified-text.js';
import { LANGUAGE_NAMES, wordReason } from './wording.js';

/** What came of asking the model. */
export interface Written {
  text: VerifiedText;
  /** Statements that stayed unsupported. */
  leftOut: number;
  /** Those that were put right when the model was asked to. */
  mended: number;
  fault: ChatFault | null;
}

/** @throws what the user ended the question with; faults of the model are in `fault` */
export async function writeAnswer(input: Evidenced, context: ChainContext): Promise<Written> {
  const { script } = input.asked.query;
  const corrections = input.recorded.statements.filter(({ corrects }) => corrects);
  const checker = new CompletionChecker(script, composeAnswer(corrections, script), context);
  const written = await writeChecked(input, checker, context);
  const { leftOut, mended, fault } = written;
  context.explainTo?.wrote({ shown: checker.shown, leftOut, mended, fault });
  return written;
}

async function writeChecked(
  input: Evidenced,
  checker: CompletionChecker,
  context: ChainContext,
): Promise<Written> {
  const { text, rejected } = checker;
  if (input.rewriting.fault) return { text, leftOut: 0, mended: 0, fault: input.rewriting.fault };
  try {
    const composed = await compose(input, checker, context);
    const { length } = rejected;
    const repaired =
      length > 0 ? await repair(composed, input.asked.query.script, checker, context) : NO_REPAIR;
    const fault = text.text === '' ? 'nothingSupported' : null;
    const { mended } = repaired;
    return { text, leftOut: length - mended, mended, fault: repaired.fault ?? fault };
  } catch (thrown) {
    return { text, leftOut: rejected.length, mended: 0, fault: faultOf(thrown) };
  }
}

/** What was asked and answered. */
interface Composed {
  messages: BaseMessage[];
  given: readonly GivenEvidence[];
  completion: string;
}

/** Shares of the room for evidence: where the server finds it too much, half of it once. */
const EVIDENCE_SHARES = [1, 0.5];

async function compose(
  input: Evidenced,
  checker: CompletionChecker,
  context: ChainContext,
): Promise<Composed> {
  for (const share of EVIDENCE_SHARES) {
    const { messages, given } = await composeMessages(input, context.model.contextTokens, share);
    if (given.length === 0) break;
    context.explainTo?.gave(explainEvidence(input.passages, given, share));
    context.onEvent?.({ type: 'evidence', paragraphs: given.length });
    checker.prepare(given);
    try {
      const completion = await checker.take(askModel(messages, context), given);
      return { messages, given, completion };
    } catch (thrown) {
      const isTooLong = thrown instanceof ChatModelFault && thrown.kind === 'contextTooLong';
      if (!isTooLong || checker.shown > 0) throw thrown;
    }
  }
  throw new ChatModelFault('contextTooLong');
}

interface Repair {
  /** How many of the rejected statements it put right, at most all. */
  mended: number;
  fault: ChatFault | null;
}

const NO_REPAIR: Repair = { mended: 0, fault: null };

/** What goes wrong with the model here leaves the answer as it is; that the time is up is told. */
async function repair(
  { messages, given, completion }: Composed,
  script: keyof typeof LANGUAGE_NAMES,
  checker: CompletionChecker,
  context: ChainContext,
): Promise<Repair> {
  const { length } = checker.rejected;
  const before = checker.shown;
  const prompt = await loadPrompt('repair-statements');
  const request = await prompt.formatMessages({
    statements: checker.rejected.map(describeRejected).join('\n'),
    language: LANGUAGE_NAMES[script],
  });
  let fault: ChatFault | null = null;
  try {
    const conversation = [...messages, new AIMessage(completion), ...request];
    await checker.take(askModel(conversation, context), given);
  } catch (thrown) {
    if (faultOf(thrown) === 'timeout') fault = 'timeout';
  }
  return { mended: Math.min(length, checker.shown - before), fault };
}

/** '- 储备种子999吨。(材料中没有这个数字:999吨)' */
function describeRejected({ text, reason, detail }: RejectedStatement): string {
  return `- ${text}(${wordReason(reason, detail)})`;
}

function askModel(messages: BaseMessage[], { model }: ChainContext): AsyncGenerator<string> {
  return model.complete(messages, completionTokens(model.contextTokens));
}

/** @throws what is no fault of the model */
function faultOf(thrown: unknown): ChatFault {
  if (thrown instanceof ChatModelFault) return thrown.kind;
  if (thrown instanceof WrongLanguage) return 'wrongLanguage';
  throw thrown;
}
