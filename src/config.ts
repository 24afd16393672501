/**
 * The only reader of the environment: flag > environment > `.env` > default, validated once,
 * frozen. What the terminal needs before any configuration (colour, language, debugging) is read
 * here too. Opens nothing but the two `.env` files.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JiyaoError } from './errors.js';

/** The package's own folder: both src/config.ts and dist/config.js lie one level below it. */
export const PROJECT_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where things lie and which models serve. Frozen. */
export interface Config {
  /** Absolute path of the index folder; may not exist yet. */
  readonly indexFolder: string;
  /** Absolute path of the folder with the minutes; may not exist. */
  readonly dataFolder: string;
  /** The embedding; only the builtin one is valid for now. */
  readonly embeddingModel: 'builtin';
  /** Reserved: a model that words answers. Null = answers are quoted from the record. */
  readonly chatModel: string | null;
}

/** Flags that win over the environment; relative paths are relative to the working directory. */
export interface ConfigFlags {
  index?: string;
  data?: string;
}

/** Where `loadConfig` reads; tests hand in their own. */
export interface ConfigSurroundings {
  environment: Readonly<Record<string, string | undefined>>;
  workingFolder: string;
  projectFolder: string;
}

/** A value, the name to blame it on, and the folder that a relative path in it starts from. */
interface Setting {
  value: string;
  name: string;
  folder: string;
}

type Settings = ReadonlyMap<string, Setting>;

/**
 * The process as it is.
 * @throws JiyaoError 'configuration' where the folder it was started in has been removed
 */
export function processSurroundings(): ConfigSurroundings {
  return {
    environment: process.env,
    workingFolder: workingFolder(),
    projectFolder: PROJECT_FOLDER,
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch (cause) {
    throw new JiyaoError('configuration', 'The working folder does not exist any more.', {
      hint: 'Change to a folder that exists (cd), then try again.',
      cause,
    });
  }
}

/**
 * The configuration in force.
 * @throws JiyaoError 'configuration' that names every fault at once.
 */
export async function loadConfig(
  flags: ConfigFlags,
  surroundings: ConfigSurroundings = processSurroundings(),
): Promise<Config> {
  const settings = await collectSettings(flags, surroundings);
  const { projectFolder } = surroundings;
  const candidate = {
    indexFolder: pathOf(settings.get('JIYAO_INDEX')) ?? join(projectFolder, 'data', 'index'),
    dataFolder: pathOf(settings.get('JIYAO_DATA')) ?? join(projectFolder, 'data', 'minutes'),
    embeddingModel: settings.get('EMBEDDING_MODEL')?.value ?? 'builtin',
    chatModel: settings.get('CHAT_MODEL')?.value ?? null,
  };
  const schema = await configSchema(settings);
  const parsed = schema.safeParse(candidate);
  const faults = [
    ...(parsed.error?.issues.map((issue) => issue.message) ?? []),
    ...sameFolderFaults(candidate.indexFolder, candidate.dataFolder),
  ];
  if (parsed.success && faults.length === 0) return Object.freeze(parsed.data);
  throw new JiyaoError('configuration', faults.join('\n'), {
    hint: 'Correct the flag, the variable or the line in .env; .env.example explains each.',
  });
}

async function collectSettings(
  flags: ConfigFlags,
  surroundings: ConfigSurroundings,
): Promise<Settings> {
  const { environment, workingFolder, projectFolder } = surroundings;
  const settings = new Map<string, Setting>();
  // Weakest first: a later source overwrites an earlier one. An empty value counts as unset, as
  // `JIYAO_INDEX=` in .env means 'the default'.
  const add = (values: Readonly<Record<string, string | undefined>>, folder: string, from = '') => {
    for (const name of VARIABLES) {
      const value = values[name];
      if (value) settings.set(name, { value, name: from + name, folder });
    }
  };
  for (const folder of new Set([projectFolder, workingFolder])) {
    add(await readDotEnv(join(folder, '.env')), folder, '.env: ');
  }
  add(environment, workingFolder);
  const flagged = { JIYAO_INDEX: flags.index, JIYAO_DATA: flags.data };
  for (const [variable, value] of Object.entries(flagged)) {
    if (value === undefined) continue;
    const name = variable === 'JIYAO_INDEX' ? '--index' : '--data';
    settings.set(variable, { value, name, folder: workingFolder });
  }
  return settings;
}

const VARIABLES = ['JIYAO_INDEX', 'JIYAO_DATA', 'EMBEDDING_MODEL', 'CHAT_MODEL'] as const;

/** Parsed, never put into `process.env`: what a child process sees is not ours to change. */
async function readDotEnv(path: string): Promise<Record<string, string>> {
  if (!existsSync(path)) return {};
  const { parse } = await import('dotenv');
  try {
    return parse(readFileSync(path));
  } catch (cause) {
    throw new JiyaoError('configuration', `${path} cannot be read.`, {
      hint: 'Make it a readable file, or remove it.',
      cause,
    });
  }
}

function pathOf(setting: Setting | undefined): string | undefined {
  if (setting === undefined) return undefined;
  // `resolve` would turn '' into the folder itself; the schema must see that it is empty.
  return setting.value === '' ? '' : resolve(setting.folder, setting.value);
}

async function configSchema(settings: Settings) {
  // Loaded here because `--help` must not pay for it.
  const { z } = await import('zod');
  const blame = (variable: string) => settings.get(variable)?.name ?? variable;
  const folder = (variable: string) =>
    z.string().superRefine((path, context) => {
      const fault = folderFault(path);
      if (fault) {
        context.addIssue({ code: 'custom', message: `${blame(variable)} ${fault}` });
      }
    });
  return z.object({
    indexFolder: folder('JIYAO_INDEX'),
    dataFolder: folder('JIYAO_DATA'),
    embeddingModel: z.literal('builtin', {
      errorMap: () => ({
        message: `${blame('EMBEDDING_MODEL')} must be 'builtin': this version has no other embedding.`,
      }),
    }),
    chatModel: z.string().nullable(),
  });
}

/** Apart from the schema, which leaves out checks of the whole once a part is wrong. */
function sameFolderFaults(indexFolder: string, dataFolder: string): string[] {
  if (indexFolder === '' || indexFolder !== dataFolder) return [];
  return ['The index and the minutes cannot lie in the same folder.'];
}

/** What keeps a path from being a folder, in words that follow its name; null when nothing. */
function folderFault(path: string): string | null {
  if (path === '') return 'is empty; it needs a folder.';
  if (path.includes('\0')) return 'contains a NUL character.';
  try {
    const status = statSync(path, { throwIfNoEntry: false });
    return status === undefined || status.isDirectory() ? null : `is a file, not a folder: ${path}`;
  } catch {
    return `cannot be reached: ${path}`;
  }
}

/** What the terminal's looks and words depend on. */
export interface TerminalSettings {
  /** False with NO_COLOR (any non-empty value, https://no-color.org) or TERM=dumb. */
  colorAllowed: boolean;
  /** As in LC_ALL, LC_MESSAGES or LANG: 'zh_TW.UTF-8'; '' where none is set. */
  locale: string;
  /** JIYAO_DEBUG: an unexpected fault prints its stack. */
  debug: boolean;
}

/** Reads what is needed before, and independent of, the configuration. */
export function readTerminalSettings(
  environment: ConfigSurroundings['environment'] = process.env,
): TerminalSettings {
  return {
    colorAllowed: !environment.NO_COLOR && environment.TERM !== 'dumb',
    locale: environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '',
    debug: !['', '0', undefined].includes(environment.JIYAO_DEBUG),
  };
}
