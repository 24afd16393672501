/** What the remote embeddings share: each provider's file makes one of these. Types only. */
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { RequestLimits } from './checked-fetch.js';
import type { FaultHints } from './service-fault.js';

export interface EmbeddingService {
  /** As configured, provider and model: 'openai:text-embedding-3-small'. Vectors compare only where it is the same. */
  readonly name: string;
  /** Texts of one request, at first: fewer where the service refuses so many. */
  readonly textsPerRequest: number;
  readonly requestsAtOnce: number;
  readonly hints: FaultHints;
  /**
   * LangChain's client, without retries of its own. What a request throws is a ServiceFault, perhaps
   * wrapped, or a JiyaoError that is final.
   */
  connect(limits: RequestLimits): EmbeddingsInterface;
}
