/** Owns putting one question to the system: how long it took, and whether its quotes are there. */
import { performance } from 'node:perf_hooks';
import type { Answer, Citation } from '../answering/answer.js';
import type { EvaluatedSystem } from './evaluated-system.js';

/** What came back. */
export interface AskedAnswer {
  answer: Answer;
  /** Wall time of `ask`, in milliseconds. */
  askMs: number;
  /** Per citation of the answer: whether its quote stands verbatim at its place. */
  quotesValid: readonly boolean[];
}

/** Asks once; the quotes are compared with the paragraphs as the system shows them. */
export async function askQuestion(system: EvaluatedSystem, question: string): Promise<AskedAnswer> {
  const started = performance.now();
  const answer = await system.ask(question);
  const askMs = performance.now() - started;
  const quotesValid: boolean[] = [];
  for (const citation of answer.citations) quotesValid.push(await isVerbatim(citation, system));
  return { answer, askMs, quotesValid };
}

/** True where the quote is what stands at its offsets in the paragraph, and is not empty. */
async function isVerbatim(
  { id, quote, start, end, meeting }: Citation,
  system: EvaluatedSystem,
): Promise<boolean> {
  const paragraphs = await system.paragraphsOf(meeting.id);
  const paragraph = paragraphs.find((each) => each.id === id);
  return quote !== '' && paragraph?.text.slice(start, end) === quote;
}
