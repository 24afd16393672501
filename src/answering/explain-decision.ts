/**
 * Whether the record answers and with what, for `--explain`: how sure each group of meetings is, which
 * parsed fields were told and where they stand. Decides nothing.
 */

import type { Filters } from '../retrieval/query.js';
import type { NotFoundReason } from './answer.js';
import type { Drafted, RecordAnswer } from './answer-question.js';
import { type ExplainedPlace, explainPlace } from './choosing/explain-choice.js';
import { ANSWER_THRESHOLD } from './evidence/judge-answerability.js';
import type { MeetingField, Statement } from './statement.js';

/** What a parsed field told. */
export interface ExplainedField {
  meetingId: string;
  field: MeetingField;
  /** As it is said. */
  said: string;
  /** Where the record tells it. */
  places: readonly ExplainedPlace[];
}

export interface ExplainedGroup {
  filters: Filters;
  /** How many; null = all. */
  meetings: number | null;
  confidence: number;
  /** From which confidence on it is told: less where several are compared and one is sure. */
  threshold: number;
  told: boolean;
}

export interface ExplainedDecision {
  status: 'answered' | 'notFound';
  /** Null where it is answered. */
  reason: NotFoundReason | null;
  confidence: number;
  /** From which confidence on an answer is given. */
  threshold: number;
  /** The meetings, or sets of meetings, that were looked at each for itself. */
  groups: readonly ExplainedGroup[];
  /** Empty where the record's own sentences answer. */
  fields: readonly ExplainedField[];
  /** What the question takes for granted and was set right, as it is said. */
  corrections: readonly string[];
}

/** @param threshold from which a draft among these is told, where any is */
export function explainDecision(
  { answer, statements }: RecordAnswer,
  drafted: readonly Drafted[],
  threshold: number,
): ExplainedDecision {
  const { status, reason = null, confidence } = answer;
  return {
    status,
    reason,
    confidence,
    threshold: ANSWER_THRESHOLD,
    groups: drafted.map(({ group: { filters, meetings }, draft: { confidence: sure } }) => ({
      filters,
      meetings: meetings?.length ?? null,
      confidence: sure,
      threshold,
      told: status === 'answered' && sure >= threshold,
    })),
    fields: statements.flatMap(explainField),
    corrections: statements.filter(({ corrects }) => corrects).map(said),
  };
}

function explainField(statement: Statement): ExplainedField[] {
  const { meeting, field, quotes } = statement;
  if (!meeting || !field) return [];
  return [
    { meetingId: meeting.id, field, said: said(statement), places: quotes.map(explainPlace) },
  ];
}

function said({ parts }: Statement): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return 'verbatim' in part ? part.verbatim : part.published;
    })
    .join('');
}
