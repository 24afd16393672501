/** Which sentences were chosen, what is quoted of them and how sure that is, for `--explain`. */
import type { Task } from '../answering-context.js';
import {
  type ExplainedPlace,
  type ExplainedSentences,
  explainPlace,
} from '../choosing/explain-choice.js';
import type { Passage } from '../choosing/passage.js';
import {
  type ExplainedAnswerability,
  explainAnswerability,
} from '../evidence/explain-answerability.js';
import type { Evidence } from '../evidence/gather-evidence.js';

export interface ExplainedContent extends ExplainedSentences {
  /** What sentences were looked for, folded. */
  topic: string;
  /** In how many meetings; null = in all. */
  meetings: number | null;
  /** What is quoted: the chosen sentences, widened by what belongs to them. */
  passages: readonly (readonly ExplainedPlace[])[];
  answerability: ExplainedAnswerability;
}

export function explainContent(
  { choice, features }: Evidence,
  passages: readonly Passage[],
  confidence: number,
  { topic, meetings }: Pick<Task, 'topic' | 'meetings'>,
): ExplainedContent {
  return {
    topic,
    meetings: meetings?.length ?? null,
    ...(choice ?? { compared: 0, sentences: [] }),
    passages: passages.map((passage) => passage.map(explainPlace)),
    answerability: explainAnswerability(features, confidence),
  };
}
