/**
 * A question with the turns before it: rewritten to one that stands alone, answered as such, and
 * remembered. How it is rewritten and answered is for those who are handed in.
 */
import type { ConversationStore, Turn } from '../conversation/turn.js';
import type { Answer } from './answer.js';

export interface Conversation {
  /** Its name in the store. */
  name: string;
  store: ConversationStore;
  /** The question as it would have been asked without the turns; itself where it stands alone. */
  rewrite: (question: string, turns: readonly Turn[]) => Promise<string>;
}

/** An answer that failed is not remembered. */
export async function answerInConversation<Given extends Answer>(
  question: string,
  { name, store, rewrite }: Conversation,
  answer: (standaloneQuestion: string) => Promise<Given>,
): Promise<Given> {
  const standaloneQuestion = await rewrite(question, store.turns(name));
  const given = await answer(standaloneQuestion);
  store.append(name, turnOf(question, standaloneQuestion, given));
  if (standaloneQuestion === question) return given;
  return { ...given, question, standaloneQuestion };
}

function turnOf(question: string, standaloneQuestion: string, given: Answer): Turn {
  const { status, filters, answer, citations } = given;
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
