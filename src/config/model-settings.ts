/**
 * Which models serve and where: reads and checks the variables of chat models, embeddings and
 * their servers. Reaches no server. No value of a variable is repeated in a fault: people paste
 * keys into the wrong line.
 */
import { isAbsolute, resolve } from 'node:path';
import { Secret } from './secret.js';
import type { Setting, Settings, Variable } from './settings.js';
import { readUrl, readWhole } from './values.js';

/** A model that words answers. */
export interface ChatSettings {
  readonly provider: 'openai' | 'ollama';
  /** As its server names it: 'qwen-max', 'qwen3:8b'. */
  readonly model: string;
  /** For all remote calls of one question together, milliseconds. */
  readonly timeoutMs: number;
  /** What question, evidence and answer may take together, in the model's tokens. */
  readonly contextTokens: number;
}

/** What turns a text into a vector. */
export type EmbeddingSettings =
  | { readonly provider: 'builtin' }
  | {
      readonly provider: 'openai' | 'ollama' | 'transformers';
      /** As its server names it; for 'transformers' a model's name or an absolute folder. */
      readonly model: string;
    };

/** An OpenAI-compatible service. */
export interface OpenaiService {
  /** Null = none set; a local server needs none. */
  readonly apiKey: Secret | null;
  /** Without a slash at its end; null = OpenAI's own. */
  readonly baseUrl: string | null;
}

export interface OllamaService {
  /** Without a slash at its end. */
  readonly baseUrl: string;
}

/** Long enough for a model on a processor to answer, short enough that a reader still waits. */
const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * What the smallest servers in common use give (llama.cpp and LM Studio load 4,096 to 8,192, the
 * first Qwen and Llama 3 models end there); the evidence of one question rarely needs more.
 */
const DEFAULT_CONTEXT_TOKENS = 8192;

/** Where Ollama listens unless told otherwise. */
const DEFAULT_OLLAMA_URL = 'http://127.0.0.1:11434';

/** CHAT_MODEL with its limits; null = answers are quoted from the record. */
export function readChatSettings(settings: Settings): ChatSettings | null {
  // Read even where no model is set: a fault in them would otherwise show up much later.
  const timeoutMs = readWhole(settings, 'CHAT_TIMEOUT_MS', DEFAULT_TIMEOUT_MS, [1, 3_600_000]);
  const contextTokens = readWhole(
    settings,
    'CHAT_CONTEXT_TOKENS',
    DEFAULT_CONTEXT_TOKENS,
    [1024, 2_000_000],
  );
  const setting = settings.get('CHAT_MODEL');
  if (setting === undefined) return null;
  const chosen = chooseModel(setting.value, CHAT_PROVIDERS, []);
  if (typeof chosen !== 'string') return { ...chosen, timeoutMs, contextTokens };
  settings.refuse('CHAT_MODEL', chosen);
  return null;
}

const CHAT_PROVIDERS = ['openai', 'ollama'] as const;
const EMBEDDING_PROVIDERS = ['openai', 'ollama', 'transformers'] as const;

/** EMBEDDING_MODEL; a folder of a model starts from where the variable was set. */
export function readEmbeddingSettings(settings: Settings): EmbeddingSettings {
  const builtin = { provider: 'builtin' } as const;
  const setting = settings.get('EMBEDDING_MODEL');
  if (setting === undefined || setting.value.trim() === builtin.provider) return builtin;
  const chosen = chooseModel(setting.value, EMBEDDING_PROVIDERS, [builtin.provider]);
  if (typeof chosen === 'string') {
    settings.refuse('EMBEDDING_MODEL', chosen);
    return builtin;
  }
  if (chosen.provider !== 'transformers') return chosen;
  return { ...chosen, model: folderOrName(chosen.model, setting) };
}

/** './models/bge' is a folder, 'Xenova/bge-small-zh-v1.5' the name of a model. */
function folderOrName(model: string, { folder }: Setting): string {
  return isAbsolute(model) || /^\.{1,2}[\\/]/.test(model) ? resolve(folder, model) : model;
}

/**
 * 'ollama:qwen3:8b' → provider and model; else what is wrong, in words that follow the name.
 * @param others values that are valid and name no provider
 */
function chooseModel<P extends string>(
  value: string,
  providers: readonly P[],
  others: readonly string[],
): { provider: P; model: string } | string {
  const [name = '', ...rest] = value.trim().split(':');
  const model = rest.join(':').trim();
  const valid = `${[...others, ...providers.map((one) => `${one}:<model>`)].join(' or ')}.`;
  if (rest.length === 0) return `names no provider; write ${valid}`;
  const provider = providers.find((one) => one === name);
  if (provider === undefined) return `names an unknown provider; write ${valid}`;
  if (model === '') return `names no model; write ${provider}:<model>.`;
  if (/\p{Cc}/u.test(model)) return 'contains a control character.';
  return { provider, model };
}

/** OPENAI_API_KEY and OPENAI_BASE_URL, and whether the key that `users` need is there. */
export function readOpenaiService(
  settings: Settings,
  users: readonly ({ provider: string } | null)[],
): OpenaiService {
  const baseUrl = readUrl(settings, 'OPENAI_BASE_URL', endpointFault);
  const apiKey = readKey(settings, 'OPENAI_API_KEY');
  const isUsed = users.some((user) => user?.provider === 'openai');
  if (isUsed && apiKey === null && isOpenai(baseUrl)) {
    settings.refuse(
      'OPENAI_API_KEY',
      'is not set, but a model of openai: is; set it, or OPENAI_BASE_URL to a server that needs no key.',
    );
  }
  return { apiKey, baseUrl };
}

function isOpenai(baseUrl: string | null): boolean {
  return baseUrl === null || new URL(baseUrl).hostname === 'api.openai.com';
}

/** OLLAMA_BASE_URL. */
export function readOllamaService(settings: Settings): OllamaService {
  return { baseUrl: readUrl(settings, 'OLLAMA_BASE_URL', endpointFault) ?? DEFAULT_OLLAMA_URL };
}

function readKey(settings: Settings, variable: Variable): Secret | null {
  const key = settings.get(variable)?.value.trim();
  if (!key) return null;
  if (/^[\x21-\x7e]+$/.test(key)) return new Secret(key);
  settings.refuse(variable, 'contains a character that cannot stand in a key.');
  return new Secret('');
}

/** What follows the base URL in a request; people copy the whole address. */
const ENDPOINT = /\/(chat\/completions|completions|embeddings|api(\/\w+)?)$/;

/** People copy the whole address of a call. */
function endpointFault({ pathname }: URL): string | null {
  const endpoint = ENDPOINT.exec(pathname)?.[0];
  return endpoint === undefined ? null : `must end before ${endpoint}.`;
}
