/** Embeddings of an Ollama server, through LangChain. */
import { OllamaEmbeddings } from '@langchain/ollama';
import { checkedFetch } from './checked-fetch.js';
import type { EmbeddingService } from './embedding-service.js';

/** On a processor a large model takes seconds for so many paragraphs: progress is seen. */
const TEXTS_PER_REQUEST = 16;

/** One is worked on, the next waits at the server. */
const REQUESTS_AT_ONCE = 2;

export function ollamaService(model: string, { baseUrl }: { baseUrl: string }): EmbeddingService {
  return {
    name: `ollama:${model}`,
    textsPerRequest: TEXTS_PER_REQUEST,
    requestsAtOnce: REQUESTS_AT_ONCE,
    hints: {
      unreachable: 'Start Ollama (ollama serve), or check OLLAMA_BASE_URL.',
      modelUnknown: `Run ollama pull ${model}, or check EMBEDDING_MODEL.`,
    },
    connect: (limits) =>
      new OllamaEmbeddings({
        model,
        baseUrl,
        maxRetries: 0,
        maxConcurrency: REQUESTS_AT_ONCE,
        // Ollama would cut a paragraph that is too long; refused, it is embedded in parts.
        truncate: false,
        fetch: checkedFetch(limits),
      }),
  };
}
