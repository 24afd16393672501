/**
 * Collects what the stages tell of one question, in the order in which they tell it. It computes
 * nothing; a question of which nobody wants to know why has no such listener.
 */
import type { ChainListener } from '../answering/chain/explanation.js';
import type { Filters, QuestionExplanation, RejectedStatement } from '../app-types.js';

/** A listener, and what it was told. */
export interface Explaining {
  listener: ChainListener;
  /** All that was told, with the question as it was read, folded, and the filters applied. */
  explanation(question: string, filters: Filters): QuestionExplanation;
}

type Told = Omit<QuestionExplanation, 'question' | 'filters' | 'rejected'> &
  Required<Pick<QuestionExplanation, 'choices' | 'statements'>>;

export function explaining(): Explaining {
  const told: Told = { rankings: [], choices: [], statements: [] };
  return {
    listener: {
      followedUp: (followUp) => {
        told.followUp = followUp;
      },
      read: (reading) => {
        told.reading = reading;
      },
      ranked: (ranking) => told.rankings.push(ranking),
      chose: (choice) => told.choices.push(choice),
      decided: (decision) => {
        told.decision = decision;
      },
      gave: (evidence) => {
        told.evidence = evidence;
      },
      checked: (statement) => told.statements.push(statement),
      wrote: (completion) => {
        told.completion = completion;
      },
    },
    explanation: (question, filters) => ({
      question,
      filters,
      ...told,
      rejected: rejectedAmong(told.statements),
    }),
  };
}

function rejectedAmong(statements: Told['statements']): RejectedStatement[] {
  return statements.flatMap(({ text, markers, reason, detail }) =>
    reason === null ? [] : [{ text, markers, reason, detail }],
  );
}
