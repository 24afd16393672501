/**
 * Questions about what was said: answered by the sentences of the record that say it, quoted
 * verbatim, or not at all.
 */
import type { Task } from './answering-context.js';
import { gatherEvidence } from './gather-evidence.js';
import { judgeAnswerability } from './judge-answerability.js';
import type { Draft, Statement } from './statement.js';
import { type Passage, widenQuotes } from './widen-quotes.js';

/** Never undefined: with no evidence the draft is empty and its confidence 0. */
export async function answerContent(task: Task): Promise<Draft> {
  const { sentences, terms, features, near } = await gatherEvidence(task);
  if (sentences.length === 0) return { statements: [], confidence: 0 };
  const passages = widenQuotes(sentences, task.query, terms);
  return {
    statements: passages.flatMap((passage) => statementOf(passage, task)),
    confidence: judgeAnswerability(features),
    ...(near ? { near } : {}),
  };
}

/** A quote for each part of the passage, in one line. */
function statementOf({ paragraph, spans }: Passage, { context }: Task): Statement[] {
  const meeting = context.store.meeting(paragraph.meetingId);
  if (!meeting) return [];
  const parts = spans.map(({ start, end }) => ({ verbatim: paragraph.text.slice(start, end) }));
  const quotes = spans.map((span) => ({ meeting, paragraph, ...span }));
  return [{ meeting, parts, quotes }];
}
