/**
 * A follow-up → a question that stands alone: asked of the model where the question may depend on
 * the turns before it, checked, and else made by the rules of src/conversation.
 */
import { ChatModelFault, type ChatModelFaultKind } from '../../chat-model/chat-model-fault.js';
import { rewriteFollowUp } from '../../conversation/rewrite-follow-up.js';
import type { Turn } from '../../conversation/turn.js';
import { detectScript, toScript } from '../../text/script.js';
import type { QuestionInTurn } from '../answer-question.js';
import { describeMeeting } from '../composing/describe-meeting.js';
import type { ChainContext, Rewritten } from './chain-context.js';
import { checkRewriting } from './check-rewriting.js';
import { fenceFor, inOneLine } from './fence.js';
import { mayDependOnTurns } from './may-depend-on-turns.js';
import { loadPrompt } from './prompts.js';

/** A question of this length is enough; a model that writes more does not rewrite. */
const MAX_TOKENS = 200;

/** Turns and characters of an answer that the model is shown: a follow-up seldom reaches further. */
const TURNS_SHOWN = 4;
const ANSWER_CHARS_SHOWN = 300;

export async function rewriteQuestion(
  { question, turns }: QuestionInTurn,
  context: ChainContext,
): Promise<Rewritten['rewriting']> {
  if (turns.length === 0) return { standaloneQuestion: question, fault: null };
  const byRules = rewriteFollowUp(question, turns, context);
  if (byRules === question && !mayDependOnTurns(question, turns, context)) {
    return { standaloneQuestion: question, fault: null };
  }
  try {
    const rewritten = await askModel(question, turns, context);
    if (rewritten !== undefined && rewritten !== question) {
      context.explainTo?.followedUp({ asked: question, read: rewritten, rules: [] });
    }
    return { standaloneQuestion: rewritten ?? byRules, fault: null };
  } catch (thrown) {
    if (!(thrown instanceof ChatModelFault)) throw thrown;
    const fault = OF_THE_REQUEST.has(thrown.kind) ? null : thrown.kind;
    return { standaloneQuestion: byRules, fault };
  }
}

/** What went wrong with this request says nothing of the next; any other fault would come again. */
const OF_THE_REQUEST: ReadonlySet<ChatModelFaultKind> = new Set([
  'empty',
  'endless',
  'contextTooLong',
]);

/** Undefined where what the model wrote cannot be used. */
async function askModel(
  question: string,
  turns: readonly Turn[],
  context: ChainContext,
): Promise<string | undefined> {
  const shown = turns.slice(-TURNS_SHOWN).map((turn) => describeTurn(turn, context));
  const prompt = await loadPrompt('rewrite-question');
  const messages = await prompt.formatMessages({
    fence: fenceFor(`${shown.join()}${question}`),
    turns: shown.join('\n'),
    question,
  });
  let written = '';
  for await (const piece of context.model.complete(messages, MAX_TOKENS)) {
    written += piece;
  }
  const checked = checkRewriting(written, question, shown);
  return checked && toScript(checked, detectScript(question));
}

/** '问:…' and, where it was answered, '答:…' with the meetings that the answer cites. */
function describeTurn(turn: Turn, { store }: ChainContext): string {
  const meetings = turn.meetingIds.flatMap((id) => store.meeting(id) ?? []);
  const cited = meetings.map((meeting) => describeMeeting(meeting, 'zh')).join('、');
  return [
    `问:${inOneLine(turn.standaloneQuestion)}`,
    ...(turn.answer === '' ? [] : [`答:${inOneLine(turn.answer).slice(0, ANSWER_CHARS_SHOWN)}`]),
    ...(cited === '' ? [] : [`所引会议:${cited}`]),
  ].join('\n');
}
