/** Both providers with their fake server, so that one test runs over each. Tests nothing itself. */
import { type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import type { ChatModel } from '../../src/chat-model/chat-model.js';
import { Deadline } from '../../src/chat-model/deadline.js';
import { openChatModel } from '../../src/chat-model/open-chat-model.js';
import { openOllamaServer } from '../fakes/model-servers/ollama-server.js';
import { openOpenaiServer } from '../fakes/model-servers/openai-server.js';

export const KEY = 'sk-very-secret-0123456789abcdef';
export const PROMPT = '提示词里的话';
export const MESSAGES: BaseMessage[] = [new SystemMessage(PROMPT), new HumanMessage('问题？')];

export type Provider = 'openai' | 'ollama';
export const PROVIDERS: readonly Provider[] = ['openai', 'ollama'];

/** A fake server of the provider. */
export function openServer(provider: Provider) {
  return provider === 'openai' ? openOpenaiServer({ key: KEY }) : openOllamaServer();
}

export function openModel(
  provider: Provider,
  baseUrl: string,
  apiKey: string | null = KEY,
  model = 'test-model',
): Promise<ChatModel> {
  return openChatModel({ provider, model, baseUrl, apiKey, contextTokens: 4096 });
}

export interface Outcome {
  pieces: string[];
  /** What the stream threw; undefined where it ended. */
  thrown: unknown;
  /** Milliseconds. */
  took: number;
}

/** Reads a completion to its end. */
export async function complete(
  model: ChatModel,
  { timeoutMs = 10_000, maxTokens = 200, messages = MESSAGES } = {},
): Promise<Outcome> {
  const started = performance.now();
  const pieces: string[] = [];
  let thrown: unknown;
  try {
    const deadline = new Deadline(timeoutMs);
    for await (const piece of model.stream(messages, { deadline, maxTokens })) pieces.push(piece);
  } catch (error) {
    thrown = error;
  }
  return { pieces, thrown, took: performance.now() - started };
}
