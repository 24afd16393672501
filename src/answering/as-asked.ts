/** A follow-up is read as another question than it was asked as: telling how, before and with the answer. */
import type { Answer } from './answer.js';
import type { AnswerListener } from './events.js';
import type { Asked } from './read-question.js';

/** Before the answer; nothing where it was read as it was asked. */
export function tellRewritten(
  asked: Asked,
  question: string,
  onEvent: AnswerListener | undefined,
): void {
  if (asked.question === question) return;
  onEvent?.({ type: 'rewritten', question: asked.question, filters: asked.scope.filters });
}

/** An answer to the question as it was read → one to the question as it was asked. */
export function asAsked(answer: Answer, { question }: { question: string }): Answer {
  if (answer.question === question) return answer;
  return { ...answer, question, standaloneQuestion: answer.question };
}
