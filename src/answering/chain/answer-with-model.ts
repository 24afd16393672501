/**
 * Opens what the chain needs for one question: the chat model, loaded now, and the deadline of all
 * its calls. The chain itself is answer-chain.ts.
 */
import { Deadline } from '../../chat-model/deadline.js';
import { openChatModel } from '../../chat-model/open-chat-model.js';
import type { Answer } from '../answer.js';
import type { QuestionInTurn } from '../answer-question.js';
import type { AnsweringOptions } from '../read-question.js';
import type { ChainContext } from './chain-context.js';

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
  context: Omit<ChainContext, 'chat' | 'deadline'>,
  settings: ModelSettings,
  cancelled?: AbortSignal,
): Promise<Answer> {
  // From here on: whoever waits does not care that part of the time went into loading the client.
  const deadline = new Deadline(settings.chat.timeoutMs, cancelled);
  try {
    const [{ answerChain }, chat] = await Promise.all([
      import('./answer-chain.js'),
      openChatModel({ ...settings.chat, ...addressOf(settings) }),
    ]);
    return await answerChain(options, { ...context, chat, deadline }).invoke(asked);
  } finally {
    deadline.release();
  }
}

function addressOf({ chat, openai, ollama }: ModelSettings) {
  if (chat.provider === 'ollama') return { baseUrl: ollama.baseUrl, apiKey: null };
  return { baseUrl: openai.baseUrl, apiKey: openai.apiKey?.reveal() ?? null };
}
