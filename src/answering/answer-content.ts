/**
 * Questions about what was said: answered by the sentences of the record that say it, quoted
 * verbatim, or not at all.
 */
import type { Task } from './answering-context.js';
import type { ChosenSentence } from './choose-sentences.js';
import { gatherEvidence } from './gather-evidence.js';
import { judgeAnswerability } from './judge-answerability.js';
import type { Draft, Statement } from './statement.js';

/** Never undefined: with no evidence the draft is empty and its confidence 0. */
export async function answerContent(task: Task): Promise<Draft> {
  const { sentences, features } = await gatherEvidence(task);
  if (sentences.length === 0) return { statements: [], confidence: 0 };
  return {
    statements: sentences.flatMap((sentence) => statementOf(sentence, task)),
    confidence: judgeAnswerability(features),
  };
}

function statementOf({ paragraph, start, end }: ChosenSentence, { context }: Task): Statement[] {
  const meeting = context.store.meeting(paragraph.meetingId);
  if (!meeting) return [];
  const verbatim = paragraph.text.slice(start, end);
  return [{ meeting, parts: [{ verbatim }], quotes: [{ meeting, paragraph, start, end }] }];
}
