/** Embeddings of an OpenAI-compatible server, through LangChain. */
import { OpenAIEmbeddings } from '@langchain/openai';
import { checkedFetch } from './checked-fetch.js';
import type { EmbeddingService } from './embedding-service.js';
import { ServiceFault } from './service-fault.js';

export interface OpenaiAccess {
  /** Null for a server that needs none. */
  apiKey: { reveal(): string } | null;
  /** Null = OpenAI's own. */
  baseUrl: string | null;
}

const OPENAI_URL = 'https://api.openai.com/v1';

/** The client insists on a key; a server that needs none ignores it. */
const NO_KEY = 'none';

const HINTS = {
  unreachable: 'Check OPENAI_BASE_URL, and that the server runs and the network is there.',
  unauthorised: 'Check OPENAI_API_KEY, and that it belongs to the server of OPENAI_BASE_URL.',
  modelUnknown:
    'Check the model in EMBEDDING_MODEL, and OPENAI_BASE_URL: most servers want /v1 at its end.',
};

/**
 * 32 is the most that SiliconFlow takes; OpenAI takes 2,048 texts but 300,000 tokens, DashScope 10
 * texts, to which request-fitter.ts comes down by itself.
 */
const TEXTS_PER_REQUEST = 32;

/** Enough to hide the way to the server and back; more runs into limits of free accounts. */
const REQUESTS_AT_ONCE = 4;

export function openaiService(model: string, { apiKey, baseUrl }: OpenaiAccess): EmbeddingService {
  return {
    name: `openai:${model}`,
    textsPerRequest: TEXTS_PER_REQUEST,
    requestsAtOnce: REQUESTS_AT_ONCE,
    hints: HINTS,
    connect: (limits) =>
      new OrderedEmbeddings({
        model,
        apiKey: apiKey?.reveal() ?? NO_KEY,
        maxRetries: 0,
        maxConcurrency: REQUESTS_AT_ONCE,
        // The client's own default, base64, is not known to all compatible servers.
        encodingFormat: 'float',
        stripNewLines: false,
        batchSize: TEXTS_PER_REQUEST,
        // Said outright: left out, the client reads them from the environment.
        configuration: {
          baseURL: baseUrl ?? OPENAI_URL,
          organization: null,
          project: null,
          fetch: checkedFetch(limits),
        },
      }),
  };
}

type Request = Parameters<OpenAIEmbeddings['embeddingWithRetry']>[0];

/** A server may give the vectors in any order: `index` tells which is whose. LangChain's own client takes them as they come. */
class OrderedEmbeddings extends OpenAIEmbeddings {
  protected override async embeddingWithRetry(request: Request) {
    const response = await super.embeddingWithRetry(request);
    const expected = Array.isArray(request.input) ? request.input.length : 1;
    if (response.data.length !== expected) throw new ServiceFault('invalidResponse');
    response.data.sort((a, b) => a.index - b.index);
    return response;
  }
}
