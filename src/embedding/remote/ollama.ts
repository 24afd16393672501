/** Embeddings of an Ollama server, through LangChain. */
import { OllamaEmbeddings } from '@langchain/ollama';
import { checkedFetch } from './checked-fetch.js';
import type { EmbeddingService } from './embedding-service.js';

/** Ollama computes them one by one; on a processor a large model takes ten seconds for each. */
const TEXTS_PER_REQUEST = 8;

/** One is worked on, the next waits at the server. */
const REQUESTS_AT_ONCE = 2;

export function ollamaService(model: string, { baseUrl }: { baseUrl: string }): EmbeddingService {
  return {
    // Ollama takes a model without a tag for its latest one.
    name: `ollama:${model.replace(/:latest$/, '')}`,
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
