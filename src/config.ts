/**
 * The only reader of the environment: flag > environment > `.env` > default, validated once,
 * frozen. What the terminal needs before any configuration (colour, links, language, debugging) is
 * read here too. Opens nothing but the two `.env` files.
 */
import { statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  type ChatSettings,
  type EmbeddingSettings,
  type OllamaService,
  type OpenaiService,
  readChatSettings,
  readEmbeddingSettings,
  readOllamaService,
  readOpenaiService,
} from './config/model-settings.js';
import {
  type ConfigFlags,
  type ConfigSurroundings,
  collectSettings,
  type Settings,
} from './config/settings.js';
import { readTelegramSettings, type TelegramSettings } from './config/telegram-settings.js';
import { type TerminalSettings, terminalSettingsOf } from './config/terminal-settings.js';
import { JiyaoError } from './errors.js';

export type {
  ChatSettings,
  EmbeddingSettings,
  OllamaService,
  OpenaiService,
} from './config/model-settings.js';
export { Secret } from './config/secret.js';
export { type ConfigFlags, type ConfigSurroundings, VARIABLES } from './config/settings.js';
export type { TelegramSettings, WebhookSettings } from './config/telegram-settings.js';
export type { TerminalSettings } from './config/terminal-settings.js';

/** The package's own folder: both src/config.ts and dist/config.js lie one level below it. */
export const PROJECT_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where things lie and which models serve. Frozen. */
export interface Config {
  /** Absolute path of the index folder; may not exist yet. */
  readonly indexFolder: string;
  /** Absolute path of the folder with the minutes; may not exist. */
  readonly dataFolder: string;
  /** The model that words answers; null = answers are quoted from the record. */
  readonly chat: ChatSettings | null;
  readonly embedding: EmbeddingSettings;
  /** Where models of 'openai' are served. */
  readonly openai: OpenaiService;
  /** Where models of 'ollama' are served. */
  readonly ollama: OllamaService;
  /** Of the bot. */
  readonly telegram: TelegramSettings;
}

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
  const config = readConfig(settings, projectFolder);
  if (settings.faults.length === 0) return Object.freeze(config);
  throw new JiyaoError('configuration', settings.faults.join('\n'), {
    hint: 'Correct the flag, the variable or the line in .env; .env.example explains each.',
  });
}

/** Where a setting is at fault its default stands in, and `settings.faults` tells. */
function readConfig(settings: Settings, projectFolder: string): Config {
  const indexFolder = readFolder(settings, 'JIYAO_INDEX', join(projectFolder, 'data', 'index'));
  const dataFolder = readFolder(settings, 'JIYAO_DATA', join(projectFolder, 'data', 'minutes'));
  if (indexFolder !== '' && indexFolder === dataFolder) {
    settings.faults.push('The index and the minutes cannot lie in the same folder.');
  }
  const chat = readChatSettings(settings);
  const embedding = readEmbeddingSettings(settings);
  return {
    indexFolder,
    dataFolder,
    chat,
    embedding,
    openai: readOpenaiService(settings, [chat, embedding]),
    ollama: readOllamaService(settings),
    telegram: readTelegramSettings(settings),
  };
}

/** The absolute folder; '' where an empty flag was given. */
function readFolder(
  settings: Settings,
  variable: 'JIYAO_INDEX' | 'JIYAO_DATA',
  fallback: string,
): string {
  const setting = settings.get(variable);
  // `resolve` would turn '' into the folder itself, and an empty flag is a slip.
  const path =
    setting?.value === '' ? '' : resolve(setting?.folder ?? '', setting?.value ?? fallback);
  const fault = folderFault(path);
  if (fault !== null) settings.refuse(variable, fault);
  return path;
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

/** Reads what is needed before, and independent of, the configuration. */
export function readTerminalSettings(
  environment: ConfigSurroundings['environment'] = process.env,
): TerminalSettings {
  return terminalSettingsOf(environment);
}
