/**
 * Opens what the chain needs for one question: the chat model with the time that it has, loaded while
 * the record is searched. The chain itself is answer-chain.ts.
 */
import { openChatModel } from '../../chat-model/open-chat-model.js';
import type { Answer } from '../answer.js';
import type { QuestionInTurn } from '../answer-question.js';
import type { AnsweringOptions } from '../read-question.js';
import type { ChainContext } from './chain-context.js';
import { ModelWithinTime } from './model-within-time.js';

/** As configured: the model that words answers, and where models are served. */
export interface ModelSettings {
  chat: {
    provider: 'openai' | 'ollama';
    model: string;
    /** For all remote calls of one question together, milliseconds. */
    timeoutMs: number;
    /** What messages and completion may take together, in the model's tokens. */
    contextTokens: number;
  };
  /** Null = the provider's own address; no key. */
  openai: { baseUrl: string | null; apiKey: { reveal(): string } | null };
  ollama: { baseUrl: string };
}

/** @throws what `cancelled` was aborted with; a fault of the model is part of the answer */
export async function answerWithModel(
  asked: QuestionInTurn,
  options: AnsweringOptions,
  context: Omit<ChainContext, 'model'>,
  settings: ModelSettings,
  cancelled?: AbortSignal,
): Promise<Answer> {
  const { provider, model: id, contextTokens, timeoutMs } = settings.chat;
  const chat = openChatModel({ ...settings.chat, ...addressOf(settings) });
  const named = { name: `${provider}:${id}`, contextTokens };
  const model = new ModelWithinTime(named, chat, timeoutMs, cancelled);
  const { answerChain } = await import('./answer-chain.js');
  try {
    return await answerChain(options, { ...context, model }).invoke(asked);
  } finally {
    model.release();
  }
}

function addressOf({ chat, openai, ollama }: ModelSettings) {
  if (chat.provider === 'ollama') return { baseUrl: ollama.baseUrl, apiKey: null };
  return { baseUrl: openai.baseUrl, apiKey: openai.apiKey?.reveal() ?? null };
}
