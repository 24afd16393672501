/**
 * Questions about what was said: answered by the sentences of the record that say it, quoted
 * verbatim, or not at all.
 */
import type { Task } from './answering-context.js';
import type { ChosenSentence } from './choose-sentences.js';
import { laterItems } from './enumerated-items.js';
import { gatherEvidence } from './gather-evidence.js';
import { judgeAnswerability } from './judge-answerability.js';
import type { Draft, Statement } from './statement.js';

/** Never undefined: with no evidence the draft is empty and its confidence 0. */
export async function answerContent(task: Task): Promise<Draft> {
  const { sentences, features } = await gatherEvidence(task);
  if (sentences.length === 0) return { statements: [], confidence: 0 };
  const [best] = sentences;
  const items = task.query.measures && best ? laterItems(best.paragraph, best) : [];
  const places: Place[] =
    best && items.length > 0
      ? [best, ...items.map((item) => ({ paragraph: best.paragraph, ...item }))]
      : sentences;
  return {
    statements: places.flatMap((place) => statementOf(place, task)),
    confidence: judgeAnswerability(features),
  };
}

type Place = Pick<ChosenSentence, 'paragraph' | 'start' | 'end'>;

function statementOf({ paragraph, start, end }: Place, { context }: Task): Statement[] {
  const meeting = context.store.meeting(paragraph.meetingId);
  if (!meeting) return [];
  const verbatim = paragraph.text.slice(start, end);
  return [{ meeting, parts: [{ verbatim }], quotes: [{ meeting, paragraph, start, end }] }];
}
