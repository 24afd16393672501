/**
 * The ranker: a weighted sum of the features, its weights read from data/models/ranker.json, which
 * `npm run train:ranker` writes.
 */
import { readFileSync } from 'node:fs';
import { JiyaoError } from '../../errors.js';
import { FEATURES, type FeatureName, type Features } from './features.js';

export const RANKER_FILE = new URL('../../../data/models/ranker.json', import.meta.url);

/** What each feature counts; higher scores are better. There is no constant: only order matters. */
export type RankerWeights = Readonly<Record<FeatureName, number>>;

let shipped: RankerWeights | undefined;

/**
 * The weights that come with jiyao, read on first use.
 * @throws JiyaoError configuration where the file cannot be read or lacks a feature
 */
export function shippedWeights(): RankerWeights {
  shipped ??= parseWeights(readRankerFile());
  return shipped;
}

/** What each feature adds to the score. */
export function contributionsOf(features: Features, weights: RankerWeights): Features {
  return mapFeatures((name) => weights[name] * features[name]);
}

/** The sum of the contributions. */
export function scoreOf(features: Features, weights: RankerWeights): number {
  return FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
}

function mapFeatures(measure: (name: FeatureName) => number): Record<FeatureName, number> {
  const values = FEATURES.map((name) => [name, measure(name)] as const);
  return Object.fromEntries(values) as Record<FeatureName, number>;
}

function readRankerFile(): unknown {
  try {
    return JSON.parse(readFileSync(RANKER_FILE, 'utf8'));
  } catch (cause) {
    throw unusable('It cannot be read.', cause);
  }
}

/** @throws JiyaoError configuration where a feature has no weight */
export function parseWeights(file: unknown): RankerWeights {
  const { weights = {} } = (file ?? {}) as { weights?: Record<string, unknown> };
  return mapFeatures((name) => {
    const weight = weights[name];
    if (typeof weight === 'number' && Number.isFinite(weight)) return weight;
    throw unusable(`It has no weight for ${name}.`);
  });
}

function unusable(reason: string, cause?: unknown): JiyaoError {
  return new JiyaoError('configuration', `data/models/ranker.json: ${reason}`, {
    hint: 'Restore the file from the repository, or train the ranker (npm run train:ranker).',
    cause,
  });
}
