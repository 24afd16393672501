/** How sure one was that the record answers, and what made it so, for `--explain`. Judges nothing. */
import {
  ANSWER_THRESHOLD,
  ANSWERABILITY_WEIGHTS,
  type AnswerabilityFeatures,
} from './judge-answerability.js';

export interface ExplainedAnswerability {
  features: Readonly<Record<string, number>>;
  /** What each feature adds to the log-odds, and `bias`, the constant. */
  contributions: Readonly<Record<string, number>>;
  /** 0…1; 0 without contributions where no sentence was found. */
  probability: number;
  /** From which on an answer is given. */
  threshold: number;
}

export function explainAnswerability(
  features: AnswerabilityFeatures,
  probability: number,
): ExplainedAnswerability {
  const { bias, ...weights } = ANSWERABILITY_WEIGHTS;
  const names = Object.keys(weights) as (keyof AnswerabilityFeatures)[];
  const added = names.map((name) => [name, weights[name] * features[name]] as const);
  return {
    features: { ...features },
    contributions: probability === 0 ? {} : { bias, ...Object.fromEntries(added) },
    probability,
    threshold: ANSWER_THRESHOLD,
  };
}
