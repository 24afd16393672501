/** LangChain's client of OpenAI-compatible servers; loaded here, when first used. */
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatOpenAICompletions } from '@langchain/openai';
import { OPENAI_PROTOCOL } from '../protocols/openai-protocol.js';
import type { ChatClient, ModelAddress } from './client.js';

const OPENAI_URL = 'https://api.openai.com/v1';

/** OpenAI's models that think before they answer; they refuse a temperature. */
const REASONING_MODEL = /^(o\d|gpt-5(?!-chat))/;

/** Models that others serve and that think, by the parts of their names; they take a temperature. */
const THINKING_MODEL = /(?:^|[-_/:])(?:r1|reasoner|qwq|thinking|think)(?:$|[-_/:])/i;

/** What such a model may think, in tokens; its limit counts them in, the text's does not. */
const REASONING_TOKENS = 4096;

/** Its own time-out is out of the way: the deadline's is stricter. The longest a timer takes. */
const NO_TIMEOUT_MS = 2 ** 31 - 1;

export function openaiClient({ model, baseUrl, apiKey }: ModelAddress): ChatClient {
  const isReasoning = REASONING_MODEL.test(model);
  const isThinking = isReasoning || THINKING_MODEL.test(model);
  return {
    protocol: OPENAI_PROTOCOL,
    open: (fetch, maxTokens) =>
      new ChatOpenAICompletions({
        model,
        // The client insists on a key; a server that needs none does not look at it.
        apiKey: apiKey ?? 'none',
        ...(isReasoning ? { reasoning: { effort: 'low' } } : { temperature: 0 }),
        maxTokens: isThinking ? maxTokens + REASONING_TOKENS : maxTokens,
        // Servers that are compatible do not all know `stream_options`.
        streamUsage: false,
        maxRetries: 0,
        timeout: NO_TIMEOUT_MS,
        configuration: {
          baseURL: baseUrl ?? OPENAI_URL,
          fetch,
          // Given, so that the client does not look for them in the environment.
          organization: null,
          project: null,
          logLevel: 'off',
        },
      }).pipe(new StringOutputParser()),
  };
}
