/**
 * A question with the turns before it: answered in their light, and remembered. How is for whoever is
 * handed in.
 */
import type { ConversationStore, Turn } from '../conversation/turn.js';
import type { Answer } from './answer.js';
import type { AnswerEvent, AnswerListener } from './events.js';

export interface Conversation {
  /** Its name in the store. */
  name: string;
  store: ConversationStore;
}

/** What was asked, who listens, and what the reader stops it with. */
export interface AskedInConversation {
  question: string;
  onEvent?: AnswerListener | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * A question that the reader stopped is remembered without an answer: the next one may follow up on
 * it. One that failed is not remembered.
 */
export async function answerInConversation<Given extends Answer>(
  { name, store }: Conversation,
  { question, onEvent, signal }: AskedInConversation,
  answer: (turns: readonly Turn[], onEvent: AnswerListener) => Promise<Given>,
): Promise<Given> {
  let stopped = stoppedTurn(question);
  const listen = (event: AnswerEvent) => {
    if (event.type === 'rewritten') stopped = stoppedTurn(question, event);
    onEvent?.(event);
  };
  try {
    const given = await answer(store.turns(name), listen);
    store.append(name, turnOf(given));
    return given;
  } catch (thrown) {
    if (signal?.aborted) store.append(name, stopped);
    throw thrown;
  }
}

function turnOf(given: Answer): Turn {
  const { question, standaloneQuestion = question, status, filters, answer, citations } = given;
  return {
    question,
    standaloneQuestion,
    status,
    filters,
    answer: answer.replace(/\[\d+\]/g, ''),
    meetingIds: [...new Set(citations.map(({ meeting }) => meeting.id))],
    paragraphIds: [...new Set(citations.map(({ id }) => id))],
  };
}

/** `readAs`: how it was understood, where that was told before it was stopped. */
function stoppedTurn(
  question: string,
  readAs: { question: string; filters: Turn['filters'] } = { question, filters: {} },
): Turn {
  return {
    question,
    standaloneQuestion: readAs.question,
    status: 'stopped',
    filters: readAs.filters,
    answer: '',
    meetingIds: [],
    paragraphIds: [],
  };
}
