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

/** The model that words answers, and where it is served. */
export interface ChatService {
  provider: 'openai' | 'ollama';
  model: string;
  /** Null = the provider's own address. */
  baseUrl: string | null;
  /** Null = the server asks for none. */
  apiKey: string | null;
  /** For all remote calls of one question together, milliseconds. */
  timeoutMs: number;
  /** What messages and completion may take together, in the model's tokens. */
  contextTokens: number;
}

/** @throws what `cancelled` was aborted with; a fault of the model is part of the answer */
export async function answerWithModel(
  asked: QuestionInTurn,
  options: AnsweringOptions,
  context: Omit<ChainContext, 'chat' | 'deadline'>,
  { timeoutMs, ...service }: ChatService,
  cancelled?: AbortSignal,
): Promise<Answer> {
  const [{ answerChain }, chat] = await Promise.all([
    import('./answer-chain.js'),
    openChatModel(service),
  ]);
  // From here on: loading the client is no remote work.
  const deadline = new Deadline(timeoutMs, cancelled);
  try {
    return await answerChain(options, { ...context, chat, deadline }).invoke(asked);
  } finally {
    deadline.release();
  }
}
