/** Questions, on their own or in a conversation, and searches: from the call to the answer. */
import { answerQuestion, type QuestionInTurn } from '../answering/answer-question.js';
import type { ChainContext } from '../answering/chain/chain-context.js';
import { rankedParagraph } from '../answering/composing/cite.js';
import type { AnsweringOptions } from '../answering/read-question.js';
import type {
  Answer,
  AskOptions,
  Explained,
  LastConversation,
  SearchOptions,
  SearchResult,
} from '../app-types.js';
import { retrieve } from '../retrieval/retrieve.js';
import { fold } from '../text/fold.js';
import { explaining } from './explaining.js';
import type { AppParts } from './parts.js';

/** Paragraphs retrieved as evidence, and hits shown, where the caller sets no number. */
const DEFAULT_LIMIT = 10;

export async function ask(
  parts: AppParts,
  question: string,
  options: AskOptions = {},
): Promise<Answer & Explained> {
  const { conversation } = options;
  if (conversation === undefined) return answer(parts, { question, turns: [] }, options);
  const { answerInConversation } = await import('../answering/answer-in-conversation.js');
  const store = await parts.conversations();
  const named = { name: conversation, store };
  const answered = await answerInConversation(named, { ...options, question }, (turns, onEvent) =>
    answer(parts, { question, turns }, { ...options, onEvent }),
  );
  for (const fault of store.takeFaults()) options.onNotice?.({ type: 'conversations', fault });
  return answered;
}

export async function lastConversation(
  parts: AppParts,
  prefix: string,
): Promise<LastConversation | undefined> {
  const store = await parts.conversations();
  const name = store.latest(prefix);
  const turn = name === undefined ? undefined : store.turns(name).at(-1);
  if (name === undefined || !turn) return undefined;
  const { question, status, answer } = turn;
  return { name, question, status, answer };
}

async function answer(
  parts: AppParts,
  asked: QuestionInTurn,
  options: AskOptions,
): Promise<Answer & Explained> {
  const asks = options.explain ? explaining() : undefined;
  const limits = { limit: options.limit ?? DEFAULT_LIMIT, filters: options.filters ?? {} };
  const context = {
    ...(await parts.questionContext(options)),
    onEvent: options.onEvent,
    explainTo: asks?.listener,
  };
  const answered = await answerBest(parts, asked, limits, context, options.signal);
  if (!asks) return answered;
  const { question, standaloneQuestion = question, filters } = answered;
  return { ...answered, explanation: asks.explanation(fold(standaloneQuestion), filters) };
}

/** With a chat model where one is configured; what it takes is loaded then. */
async function answerBest(
  { config: { chat, openai, ollama } }: AppParts,
  asked: QuestionInTurn,
  limits: AnsweringOptions,
  context: Omit<ChainContext, 'model'>,
  cancelled: AbortSignal | undefined,
): Promise<Answer> {
  if (!chat) return answerQuestion(asked, limits, context);
  const { answerWithModel } = await import('../answering/chain/answer-with-model.js');
  return answerWithModel(asked, limits, context, { chat, openai, ollama }, cancelled);
}

export async function search(
  parts: AppParts,
  query: string,
  options: SearchOptions = {},
): Promise<SearchResult> {
  const asks = options.explain ? explaining() : undefined;
  const context = await parts.questionContext(options);
  const { scope, hits } = await retrieve(query, {
    ...context,
    explainTo: asks?.listener,
    limit: options.limit ?? DEFAULT_LIMIT,
    filters: options.filters ?? {},
  });
  const ranked = hits.flatMap((hit) => {
    const meeting = context.store.meeting(hit.paragraph.meetingId);
    return meeting ? [rankedParagraph(hit, meeting)] : [];
  });
  const result = { query, filters: scope.filters, hits: ranked };
  if (!asks) return result;
  return { ...result, explanation: asks.explanation(fold(query), scope.filters) };
}
