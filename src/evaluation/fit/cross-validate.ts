/**
 * Judges every real example by a model that never saw its question, and counts the two errors at
 * each threshold.
 */
import type { AnswerabilityExample } from './answerability-examples.js';
import { type Example, fitLogistic, predict } from './logistic-regression.js';

const FOLDS = 10;

export interface JudgedExample {
  example: AnswerabilityExample;
  /** Estimated probability that the record answers, 0…1. */
  score: number;
}

export function toExample({ features, answerable, weight }: AnswerabilityExample): Example {
  return { features: Object.values(features), label: answerable ? 1 : 0, weight };
}

/** Only real questions are judged; those made of them are fitted on in their questions' folds. */
export function crossValidate(examples: readonly AnswerabilityExample[]): JudgedExample[] {
  const questions = [...new Set(examples.map(({ question }) => question))];
  const foldOf = new Map(questions.map((question, at) => [question, at % FOLDS]));
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const isHere = ({ question }: AnswerabilityExample) => foldOf.get(question) === fold;
    const model = fitLogistic(examples.filter((one) => !isHere(one)).map(toExample));
    return examples
      .filter((one) => isHere(one) && one.weight === 1)
      .map((example) => ({
        example,
        score: predict(model, Object.values(example.features)),
      }));
  });
}

/** Shares in percent; NaN where there is no such question. */
export interface ErrorsAtThreshold {
  threshold: number;
  /** Of answerable questions in the record's wording, refused. */
  overRefusal: number;
  /** Of answerable questions in other words, refused. */
  overRefusalColloquial: number;
  /** Of unanswerable questions, refused. */
  refusal: number;
}

export function errorsAt(threshold: number, judged: readonly JudgedExample[]): ErrorsAtThreshold {
  const refused = (of: readonly JudgedExample[]) =>
    (100 * of.filter(({ score }) => score < threshold).length) / of.length;
  const isColloquial = ({ example }: JudgedExample) => example.kind === 'colloquial';
  const answerable = judged.filter(({ example }) => example.answerable);
  return {
    threshold,
    overRefusal: refused(answerable.filter((one) => !isColloquial(one))),
    overRefusalColloquial: refused(answerable.filter(isColloquial)),
    refusal: refused(judged.filter(({ example }) => !example.answerable)),
  };
}
