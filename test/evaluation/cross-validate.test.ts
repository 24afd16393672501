/** Cross-validation of answerability: no example is judged by a model that saw its question. */
import { describe, expect, it } from 'vitest';
import type { AnswerabilityExample } from '../../src/evaluation/fit/answerability-examples.js';
import { crossValidate, errorsAt } from '../../src/evaluation/fit/cross-validate.js';

function example(number: number, fields: Partial<AnswerabilityExample> = {}): AnswerabilityExample {
  const answerable = number % 2 === 0;
  const share = answerable ? 1 : 0;
  return {
    question: `d${number}`,
    kind: answerable ? 'close' : 'unanswerable-topic',
    features: {
      sentenceCoverage: share,
      documentCoverage: share,
      similarity: share,
      quantityMissing: 0,
      otherFactMissing: 0,
      focusMissing: 0,
    },
    answerable,
    weight: 1,
    ...fields,
  };
}

const EXAMPLES = Array.from({ length: 40 }, (_, number) => example(number));

describe('cross-validation', () => {
  it('judges each real example once, and those made of questions never', () => {
    const made = example(0, { answerable: false, weight: 0.3 });
    const judged = crossValidate([...EXAMPLES, made]).map((one) => one.example);
    expect(new Set(judged)).toEqual(new Set(EXAMPLES));
    expect(judged).toHaveLength(EXAMPLES.length);
  });

  it('counts both errors at a threshold, colloquial questions apart', () => {
    const colloquial = example(40, { kind: 'colloquial', answerable: true });
    const low = { ...colloquial, features: { ...example(1).features } };
    const judged = crossValidate([...EXAMPLES, low]);
    expect(errorsAt(0.5, judged)).toEqual({
      threshold: 0.5,
      overRefusal: 0,
      overRefusalColloquial: 100,
      refusal: 100,
    });
  });
});
