/** Logistic regression by gradient descent with an L2 penalty: small, deterministic, explainable. */

export interface Example {
  features: readonly number[];
  label: 0 | 1;
  /** How much it counts, > 0. */
  weight: number;
}

export interface LogisticModel {
  bias: number;
  weights: number[];
}

/** Enough for a dozen features in 0…1 to settle. */
const STEPS = 20_000;
const LEARNING_RATE = 0.5;

/** Keeps the weights of features that few examples show small. */
const PENALTY = 0.001;

export function predict({ bias, weights }: LogisticModel, features: readonly number[]): number {
  const score = weights.reduce((sum, weight, at) => sum + weight * (features[at] ?? 0), bias);
  return 1 / (1 + Math.exp(-score));
}

/** All examples must have as many features as the first; at least one example. */
export function fitLogistic(examples: readonly Example[]): LogisticModel {
  const model = { bias: 0, weights: new Array<number>(examples[0]?.features.length ?? 0).fill(0) };
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let step = 0; step < STEPS; step++) {
    let biasGradient = 0;
    const gradients = model.weights.map((weight) => PENALTY * weight);
    for (const { features, label, weight } of examples) {
      const error = ((predict(model, features) - label) * weight) / total;
      biasGradient += error;
      for (const [at, feature] of features.entries()) {
        gradients[at] = (gradients[at] ?? 0) + error * feature;
      }
    }
    model.bias -= LEARNING_RATE * biasGradient;
    model.weights = model.weights.map(
      (weight, at) => weight - LEARNING_RATE * (gradients[at] ?? 0),
    );
  }
  return model;
}
