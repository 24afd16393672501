/**
 * Examples for fitting answerability, from the developing questions: what the record answers, what
 * it does not, and answerable questions asked of the other meetings only, where it is silent too.
 */

import type { AnswererContext } from '../../answering/answering-context.js';
import { gatherEvidence } from '../../answering/evidence/gather-evidence.js';
import type { AnswerabilityFeatures } from '../../answering/evidence/judge-answerability.js';
import type { Meeting } from '../../minutes/meeting.js';
import { resolveScope } from '../../retrieval/scope/resolve-scope.js';
import { understandQuery } from '../../retrieval/understanding/understand-query.js';
import type { Question } from '../questions/question.js';

export interface AnswerabilityExample {
  /** Id of the question that it is made of. */
  question: string;
  kind: Question['kind'];
  features: AnswerabilityFeatures;
  answerable: boolean;
  /** Real questions count more than those asked of the wrong meetings. */
  weight: number;
}

/** Kinds that are answered by sentences of the record, or by none. */
const CONTENT_KINDS = new Set<Question['kind']>([
  'close',
  'colloquial',
  'count',
  'yesno',
  'unanswerable-topic',
]);

const WEIGHT_OF_REMOVED = 0.3;

const LIMIT = 10;

export async function collectExamples(
  questions: readonly Question[],
  context: AnswererContext,
  today: Date,
): Promise<AnswerabilityExample[]> {
  const examples: AnswerabilityExample[] = [];
  const all = context.store.meetings();
  for (const question of questions) {
    if (!CONTENT_KINDS.has(question.kind)) continue;
    const query = understandQuery(question.question, { store: context.store, today });
    const { groups, topic } = resolveScope(query, context.store);
    const [group] = groups;
    if (query.type !== 'content' || groups.length !== 1 || !group) continue;
    const featuresWithin = async (meetings: Meeting[] | null) =>
      (await gatherEvidence({ query, topic, meetings, context, limit: LIMIT })).features;
    const { id, kind, answerable } = question;
    const features = await featuresWithin(group.meetings);
    examples.push({ question: id, kind, features, answerable, weight: 1 });
    const silent = all.filter(({ source }) =>
      question.paragraphs.every((paragraph) => paragraph.source !== source.path),
    );
    if (!answerable || silent.length === 0) continue;
    const without = await featuresWithin(silent);
    examples.push({
      question: id,
      kind,
      features: without,
      answerable: false,
      weight: WEIGHT_OF_REMOVED,
    });
  }
  return examples;
}
