/**
 * Fits the weights of a linear ranker: the probability that a right candidate comes first, by a
 * softmax over the candidates' scores, is made as great as it can be (ListNet with one right answer:
 * Cao et al., 2007). Small and deterministic.
 */

/** One question. At least one candidate must be right and one wrong. */
export interface RankingExample {
  /** Features of each candidate, in one order throughout. */
  candidates: readonly (readonly number[])[];
  isRight: readonly boolean[];
  /** How much it counts, > 0. */
  weight: number;
}

const STEPS = 400;

/** Falls to a tenth. */
const RATE = 0.05;

/** On the weights of features of deviation 1: keeps those that tell little small. */
const PENALTY = 1e-3;

/** Adam's (Kingma and Ba, 2015), with a shorter memory for the squares, as the steps are few. */
const MOMENTUM = 0.9;
const SQUARES = 0.99;
const EPSILON = 1e-8;

/** Weights ≥ 0, as each feature is made to speak for a candidate; in the order of the features. */
export function fitWeights(examples: readonly RankingExample[]): number[] {
  const features = examples[0]?.candidates[0]?.length ?? 0;
  const deviations = deviationsOf(examples, features);
  const scaled = examples.map((example) => ({
    ...example,
    candidates: example.candidates.map((values) =>
      values.map((value, at) => value / (deviations[at] ?? 1)),
    ),
  }));
  const weights = new Array<number>(features).fill(0);
  const mean = new Array<number>(features).fill(0);
  const squares = new Array<number>(features).fill(0);
  for (let step = 1; step <= STEPS; step++) {
    const gradients = gradientsAt(weights, scaled);
    const rate = RATE * (1 - (0.9 * step) / STEPS);
    for (const [at, gradient] of gradients.entries()) {
      const slope = gradient + PENALTY * (weights[at] ?? 0);
      mean[at] = MOMENTUM * (mean[at] ?? 0) + (1 - MOMENTUM) * slope;
      squares[at] = SQUARES * (squares[at] ?? 0) + (1 - SQUARES) * slope * slope;
      const direction = (mean[at] ?? 0) / (1 - MOMENTUM ** step);
      const scale = Math.sqrt((squares[at] ?? 0) / (1 - SQUARES ** step)) + EPSILON;
      weights[at] = Math.max(0, (weights[at] ?? 0) - (rate * direction) / scale);
    }
  }
  return weights.map((weight, at) => weight / (deviations[at] ?? 1));
}

/** 1 for a feature that is the same everywhere. */
function deviationsOf(examples: readonly RankingExample[], features: number): number[] {
  const rows = examples.flatMap(({ candidates }) => candidates);
  return Array.from({ length: features }, (_, at) => {
    const mean = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
}

/** Of the mean over the examples, by weight, of −ln of the probability that a right one is first. */
function gradientsAt(weights: readonly number[], examples: readonly RankingExample[]): number[] {
  const gradients = new Array<number>(weights.length).fill(0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (const { candidates, isRight, weight } of examples) {
    const scores = candidates.map((values) => dotProduct(weights, values));
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const all = powers.reduce((sum, power) => sum + power, 0);
    const right = powers.reduce((sum, power, at) => sum + (isRight[at] ? power : 0), 0);
    for (const [index, values] of candidates.entries()) {
      const power = powers[index] ?? 0;
      const pull = (weight / total) * (power / all - (isRight[index] ? power / right : 0));
      for (const [at, value] of values.entries())
        gradients[at] = (gradients[at] ?? 0) + pull * value;
    }
  }
  return gradients;
}

export function dotProduct(weights: readonly number[], values: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * (values[at] ?? 0), 0);
}
