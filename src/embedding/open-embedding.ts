/**
 * The configured embedding, opened: the builtin one, or a remote one with the builtin one beside it for
 * sentences. Reaches no server; a provider's client is loaded only where it is the one configured.
 */
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { JiyaoError } from '../errors.js';
import type { EmbeddingIdentity } from '../store/store.js';
import { BuiltinEmbeddings, modelPathFor, SHIPPED_MODEL } from './builtin-embeddings.js';
import type { EmbeddingService } from './remote/embedding-service.js';
import type { OpenaiAccess } from './remote/openai.js';
import type { RemoteEmbeddings } from './remote/remote-embeddings.js';
import { SentenceMemory, type TextEmbedder } from './sentence-memory.js';

export type EmbeddingChoice =
  | { readonly provider: 'builtin' }
  | { readonly provider: 'openai' | 'ollama' | 'transformers'; readonly model: string };

export interface EmbeddingSurroundings {
  embedding: EmbeddingChoice;
  openai: OpenaiAccess;
  ollama: { baseUrl: string };
  /** Where a question has a time limit, its vectors may take half of that. */
  chat: { readonly timeoutMs: number } | null;
  /** A model adapted to the index lies in it. */
  indexFolder: string;
}

export interface OpenEmbedding {
  /** For paragraphs. */
  embeddings: BuiltinEmbeddings | RemoteEmbeddings;
  /** What `embeddings` are, given what the index holds (MinutesStore.embedding). */
  identify(held: EmbeddingIdentity | undefined): EmbeddingIdentity;
  /** The same, asked of the service: only where there is one, as a model may change behind its name. */
  measureIdentity?: () => Promise<EmbeddingIdentity>;
  /**
   * For one question to vectors of this identity. Where the service fails `onFault` is told, once, and
   * the question's vectors are zeros: like nothing, so that words alone decide.
   */
  forQuestion(
    identity: EmbeddingIdentity,
    onFault: (fault: JiyaoError) => void,
  ): Pick<EmbeddingsInterface, 'embedQuery'>;
  /** For sentences, while a question waits. */
  sentenceEmbedder: TextEmbedder;
  /** Whether the builtin model is the one, and was adapted to this index. */
  adapted: boolean;
}

/** Rejects with configuration where the builtin model is missing. */
export async function openEmbedding(surroundings: EmbeddingSurroundings): Promise<OpenEmbedding> {
  const path = modelPathFor(surroundings.indexFolder);
  const builtin = new BuiltinEmbeddings(path);
  const service = await openService(surroundings);
  if (service) return openRemote(service, builtin, surroundings.chat?.timeoutMs);
  return {
    embeddings: builtin,
    identify: () => builtin.identity,
    forQuestion: () => builtin,
    sentenceEmbedder: new SentenceMemory(builtin),
    adapted: path !== SHIPPED_MODEL,
  };
}

/** Undefined for the builtin embedding. */
async function openService({
  embedding,
  openai,
  ollama,
}: EmbeddingSurroundings): Promise<EmbeddingService | undefined> {
  switch (embedding.provider) {
    case 'builtin':
      return undefined;
    case 'openai':
      return (await import('./remote/openai.js')).openaiService(embedding.model, openai);
    case 'ollama':
      return (await import('./remote/ollama.js')).ollamaService(embedding.model, ollama);
    case 'transformers':
      return (await import('./remote/transformers.js')).transformersService(embedding.model);
  }
}

async function openRemote(
  service: EmbeddingService,
  builtin: BuiltinEmbeddings,
  answerLimitMs = Number.POSITIVE_INFINITY,
): Promise<OpenEmbedding> {
  const { RemoteEmbeddings, DEFAULT_TIMING } = await import('./remote/remote-embeddings.js');
  const { QuestionEmbeddings } = await import('./remote/question-embeddings.js');
  const questionLimitMs = Math.min(DEFAULT_TIMING.questionLimitMs, Math.ceil(answerLimitMs / 2));
  const embeddings = new RemoteEmbeddings(service, { ...DEFAULT_TIMING, questionLimitMs });
  return {
    embeddings,
    identify: (held) => embeddings.identify(held),
    measureIdentity: () => embeddings.measureIdentity(),
    forQuestion: ({ dimension }, onFault) => new QuestionEmbeddings(embeddings, dimension, onFault),
    sentenceEmbedder: new SentenceMemory(builtin),
    adapted: false,
  };
}
