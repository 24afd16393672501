/** Owns the options of `npm run eval`: their names, their defaults, and what does not go together. */
import { resolve } from 'node:path';
import { JiyaoError } from '../errors.js';
import type { RunSize } from './collections/plan-run.js';
import { parseOptions } from './command-line.js';

export const USAGE =
  'npm run eval -- [--set NAME]… [--eval-sets FOLDER] [--questions N | --full] [--failures] ' +
  '[--json] [--update-readme] | --follow-ups [--failures] | --statements [--failures] | --quotes [--failures]';

const OPTIONS = {
  set: { type: 'string', multiple: true },
  'eval-sets': { type: 'string' },
  questions: { type: 'string' },
  full: { type: 'boolean' },
  failures: { type: 'boolean' },
  json: { type: 'boolean' },
  'update-readme': { type: 'boolean' },
  'follow-ups': { type: 'boolean' },
  statements: { type: 'boolean' },
  quotes: { type: 'boolean' },
} as const;

/** Where the collections lie beside the project, relative to it, where none is named. */
const COLLECTIONS_FOLDER = '../shared/eval';

/** All sets within some minutes on two cores; intervals of at most ±4 and ±8 points. */
const DEFAULT_SIZE: RunSize = { searched: 600, asked: 300 };

/** How a run was asked for. */
export interface EvalOptions {
  /** Only these sets; undefined = all. */
  sets: readonly string[] | undefined;
  /** Absolute. */
  collectionsFolder: string;
  /** Of each collection. */
  size: RunSize;
  /** Of each set about the minutes; infinite where no number was given. */
  questions: number;
  failures: boolean;
  json: boolean;
  updateReadme: boolean;
  /** Only the follow-ups are measured. */
  followUps: boolean;
  /** Only verification is measured. */
  statements: boolean;
  /** Only quote look-ups are measured. */
  quotes: boolean;
}

/**
 * Reads the arguments.
 * @param projectFolder absolute
 * @throws JiyaoError `usage`
 */
export function readEvalOptions(args: readonly string[], projectFolder: string): EvalOptions {
  const given = parseOptions(args, OPTIONS, USAGE);
  if (given.full && given.questions !== undefined) {
    throw new JiyaoError('usage', '--full and --questions exclude each other.', { hint: USAGE });
  }
  const questions = given.questions === undefined ? undefined : parseCount(given.questions);
  const all = Number.POSITIVE_INFINITY;
  return {
    sets: given.set,
    collectionsFolder:
      given['eval-sets'] === undefined
        ? resolve(projectFolder, COLLECTIONS_FOLDER)
        : resolve(given['eval-sets']),
    size: given.full ? { searched: all, asked: all } : sizeOf(questions),
    questions: questions ?? all,
    failures: given.failures === true,
    json: given.json === true,
    updateReadme: given['update-readme'] === true,
    followUps: given['follow-ups'] === true,
    statements: given.statements === true,
    quotes: given.quotes === true,
  };
}

function sizeOf(questions: number | undefined): RunSize {
  if (questions === undefined) return DEFAULT_SIZE;
  return { searched: questions, asked: Math.min(questions, DEFAULT_SIZE.asked) };
}

function parseCount(given: string): number {
  const count = /^\d+$/u.test(given) ? Number(given) : 0;
  if (count < 1) {
    throw new JiyaoError('usage', `--questions needs a number from 1, not '${given}'.`, {
      hint: USAGE,
    });
  }
  return count;
}
