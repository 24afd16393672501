/** LangChain's client of Ollama; loaded here, when first used. */
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatOllama } from '@langchain/ollama';
import { OLLAMA_PROTOCOL } from '../protocols/ollama-protocol.js';
import type { ChatClient, ModelAddress } from './client.js';

const OLLAMA_URL = 'http://127.0.0.1:11434';

export function ollamaClient({ model, baseUrl, contextTokens }: ModelAddress): ChatClient {
  return {
    protocol: OLLAMA_PROTOCOL,
    open: (fetch, maxTokens) =>
      new ChatOllama({
        model,
        baseUrl: baseUrl ?? OLLAMA_URL,
        temperature: 0,
        numPredict: maxTokens,
        // Ollama loads a model with 4,096 tokens unless told, and cuts in silence what is longer.
        numCtx: contextTokens,
        // Thinking would use up the tokens of the answer; the evidence is all there is to think of.
        think: false,
        maxRetries: 0,
        fetch,
      }).pipe(new StringOutputParser()),
  };
}
