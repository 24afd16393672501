/** The options of `npm run train:embedding`: known names, numbers in range, a corpus that exists. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_FOLDER } from '../config.js';
import { JiyaoError } from '../errors.js';
import type { TrainingSettings } from './contrastive/train-table.js';

export interface TrainingSource {
  name: string;
  /** Absolute. */
  path: string;
  weight: number;
}

export interface TrainingOptions {
  sources: TrainingSource[];
  /** Absolute folder for the model, its record and checkpoints. */
  out: string;
  maxTokens: number;
  settings: TrainingSettings;
}

export const USAGE = `npm run train:embedding -- --corpus PATH[=WEIGHT] [--corpus …]
  [--out FOLDER] [--dimension 512] [--tokens 120000] [--batch 1024] [--steps 7000]
  [--rate 0.03] [--temperature 0.03] [--seed 1] [--workers 2]
PATH: text in UTF-8 (.txt, .md, .jsonl, each also .xz); WEIGHT: how often it is drawn from.`;

/** More workers than this wait for each other longer than they work. */
const MAX_WORKERS = 8;

/** SIMD reads rows in pieces of 32 values. */
const DIMENSION_STEP = 32;

/** @throws JiyaoError usage that names the option and what it takes */
export function readOptions(args: readonly string[]): TrainingOptions {
  const values = parse(args);
  const number = (name: keyof typeof values & string, fallback: number, step = 0) =>
    numberOption(name, values[name], fallback, step);
  const workers = number('workers', Math.min(MAX_WORKERS, availableParallelism()), 1);
  return {
    sources: sourcesOf(values.corpus ?? []),
    out: resolve(values.out ?? join(PROJECT_FOLDER, 'data', 'models')),
    maxTokens: number('tokens', 120_000, 1),
    settings: {
      dimension: number('dimension', 512, DIMENSION_STEP),
      batch: number('batch', 1024, 4 * workers),
      steps: number('steps', 7000, 1),
      warmUpSteps: 50,
      rate: number('rate', 0.03),
      temperature: number('temperature', 0.03),
      seed: number('seed', 1, 1),
      workers,
    },
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        corpus: { ...text, multiple: true },
        out: text,
        dimension: text,
        tokens: text,
        batch: text,
        steps: text,
        rate: text,
        temperature: text,
        seed: text,
        workers: text,
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JiyaoError('usage', reason, { hint: USAGE, cause });
  }
}

/** A positive number; with `step` a multiple of it. */
function numberOption(
  name: string,
  given: string | string[] | undefined,
  fallback: number,
  step: number,
): number {
  const value = given === undefined ? fallback : Number(given);
  if (value > 0 && Number.isFinite(value) && (step === 0 || value % step === 0)) return value;
  const kind = step === 0 ? 'a number above 0' : `a multiple of ${step}`;
  throw new JiyaoError('usage', `--${name} ${String(given)}: not ${kind}.`, { hint: USAGE });
}

function sourcesOf(corpora: readonly string[]): TrainingSource[] {
  if (corpora.length === 0) throw new JiyaoError('usage', 'No --corpus is given.', { hint: USAGE });
  return corpora.map((given) => {
    const [, path = given, weight = '1'] = /^(.+?)(?:=(\d+(?:\.\d+)?))?$/.exec(given) ?? [];
    if (existsSync(path)) {
      return { name: basename(path), path: resolve(path), weight: Number(weight) };
    }
    throw new JiyaoError('usage', `--corpus ${path}: there is no such file.`, { hint: USAGE });
  });
}
