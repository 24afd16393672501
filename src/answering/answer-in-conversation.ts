/**
 * A question with the turns before it: answered in their light, and remembered. How is for whoever is
 * handed in.
 */
import type { ConversationStore, Turn } from '../conversation/turn.js';
import type { Answer } from './answer.js';

export interface Conversation {
  /** Its name in the store. */
  name: string;
  store: ConversationStore;
}

/** An answer that failed is not remembered. */
export async function answerInConversation<Given extends Answer>(
  { name, store }: Conversation,
  answer: (turns: readonly Turn[]) => Promise<Given>,
): Promise<Given> {
  const given = await answer(store.turns(name));
  store.append(name, turnOf(given));
  return given;
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
