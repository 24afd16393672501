/**
 * Where each variable was set, and to what: flag > environment > `.env` > nothing. Says of no
 * value whether it is right; whoever reads one notes its faults here, so that all are told at once.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JiyaoError } from '../errors.js';

/** Every variable of the configuration; .env.example explains each. */
export const VARIABLES = [
  'JIYAO_INDEX',
  'JIYAO_DATA',
  'EMBEDDING_MODEL',
  'CHAT_MODEL',
  'CHAT_TIMEOUT_MS',
  'CHAT_CONTEXT_TOKENS',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OLLAMA_BASE_URL',
  'TELEGRAM_BOT_TOKEN',
  'TELEGRAM_API_ROOT',
  'TELEGRAM_PROXY',
  'HTTPS_PROXY',
  'TELEGRAM_ALLOWED_USERS',
  'TELEGRAM_ALLOWED_CHATS',
  'TELEGRAM_ADMINS',
  'TELEGRAM_WEBHOOK_URL',
  'TELEGRAM_WEBHOOK_PORT',
] as const;

export type Variable = (typeof VARIABLES)[number];

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
export interface Setting {
  value: string;
  name: string;
  folder: string;
}

/** The variables that are set, and what is wrong with them as far as is known. */
export class Settings {
  readonly faults: string[] = [];
  readonly #settings: ReadonlyMap<Variable, Setting>;

  constructor(settings: ReadonlyMap<Variable, Setting>) {
    this.#settings = settings;
  }

  get(variable: Variable): Setting | undefined {
    return this.#settings.get(variable);
  }

  /** `fault` follows the variable's name: 'is empty.'. It must not repeat a value that may be a key. */
  refuse(variable: Variable, fault: string): void {
    this.faults.push(`${this.get(variable)?.name ?? variable} ${fault}`);
  }
}

/**
 * Reads flags, environment and the `.env` files of the project and the working folder.
 * @throws JiyaoError 'configuration' where a `.env` file is there but cannot be read
 */
export async function collectSettings(
  flags: ConfigFlags,
  surroundings: ConfigSurroundings,
): Promise<Settings> {
  const { environment, workingFolder, projectFolder } = surroundings;
  const settings = new Map<Variable, Setting>();
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
  const flag = (variable: Variable, name: string, value: string | undefined) => {
    if (value !== undefined) settings.set(variable, { value, name, folder: workingFolder });
  };
  flag('JIYAO_INDEX', '--index', flags.index);
  flag('JIYAO_DATA', '--data', flags.data);
  return new Settings(settings);
}

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
