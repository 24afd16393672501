/** An answer to the question as it was read → the answer to the question as it was asked. */
import type { Answer } from './answer.js';

/** `standaloneQuestion` tells how a follow-up was read; absent where it was read as it was asked. */
export function asAsked(answer: Answer, { question }: { question: string }): Answer {
  if (answer.question === question) return answer;
  return { ...answer, question, standaloneQuestion: answer.question };
}
