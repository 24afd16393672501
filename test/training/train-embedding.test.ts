/** The training as a whole on a small made-up language. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaticEmbedder } from '../../src/embedding/static/static-embedder.js';
import { encodeModel, readModel } from '../../src/embedding/static/static-model.js';
import type { TrainingSettings } from '../../src/training/contrastive/train-table.js';
import { buildCorpora, type Corpora } from '../../src/training/corpus/build-corpora.js';
import { randomAt } from '../../src/training/random.js';
import { measureModel, trainEmbedding } from '../../src/training/train-embedding.js';
import { documents, MATTERS, sentence } from './made-up-language.js';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-training-'));
afterAll(() => rmSync(folder, { recursive: true }));

const settings: TrainingSettings = {
  dimension: 32,
  batch: 32,
  steps: 300,
  warmUpSteps: 10,
  rate: 0.03,
  temperature: 0.03,
  seed: 1,
  workers: 2,
};
const vocabulary = { maxTokens: 2000, minTexts: 2 };
let corpora: Corpora;

beforeAll(async () => {
  const source = { name: 'made up', weight: 1, documents: documents(600) };
  corpora = await buildCorpora(
    [source],
    () => {},
    (_, number) => number % 10 === 0,
  );
});

describe('trainEmbedding', () => {
  it('learns which words belong together, and keeps it through quantising', async () => {
    const losses: number[] = [];
    const model = await trainEmbedding({
      corpora,
      settings,
      vocabulary,
      onProgress: ({ loss }) => losses.push(loss),
    });
    expect(losses.at(-1)).toBeLessThan((losses[0] ?? 0) - 0.3);
    const path = join(folder, 'model.bin');
    writeFileSync(path, encodeModel(model.header, model.body));
    expect(measureModel(readModel(path), corpora, settings.temperature)).toEqual(model.figures);

    const embedder = new StaticEmbedder(path);
    const cosine = (left: string, right: string) => {
      const [a, b] = [embedder.embed(left), embedder.embed(right)];
      return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
    };
    const mean = (other: (matter: number) => number) => {
      const cosines = Array.from({ length: MATTERS }, (_, matter) =>
        cosine(sentence(matter, 0, randomAt(1, matter)), sentence(other(matter), 1, randomAt(2))),
      );
      return cosines.reduce((sum, value) => sum + value, 0) / MATTERS;
    };
    const together = mean((matter) => matter);
    const apart = mean((matter) => (matter + 1) % MATTERS);
    expect(together).toBeGreaterThan(apart + 0.15);
  }, 60_000);

  it('goes on after an interruption to the same model', async () => {
    const train = (checkpointFolder: string, onStep: (step: number) => void) =>
      trainEmbedding({
        corpora,
        settings,
        vocabulary,
        checkpointFolder,
        checkpointEvery: 80,
        onProgress: ({ step }) => onStep(step),
      });
    const whole = await train(join(folder, 'whole'), () => {});
    const interrupted = join(folder, 'interrupted');
    const stop = train(interrupted, (step) => {
      if (step === 180) throw new Error('interrupted');
    });
    await expect(stop).rejects.toThrow('interrupted');
    const steps: number[] = [];
    const resumed = await train(interrupted, (step) => steps.push(step));
    expect(steps[0]).toBe(180);
    expect(resumed.header.digest).toBe(whole.header.digest);
  }, 60_000);
});
