/** How an OpenAI-compatible server words a completion: as a stream of events, or whole. */
import type { Framing } from './play-reply.js';

const CREATED = 1_760_000_000;

/** Server-sent events, each a chat.completion.chunk, ended by [DONE]. */
export function openaiFraming(model: string): Framing {
  const frame = (delta: object, finish: string | null = null) => {
    const choices = [{ index: 0, delta, logprobs: null, finish_reason: finish }];
    const chunk = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: CREATED, model };
    return `data: ${JSON.stringify({ ...chunk, choices })}\n\n`;
  };
  return {
    contentType: 'text/event-stream; charset=utf-8',
    text: (content) => frame({ role: 'assistant', content }),
    reasoning: (reasoning_content) => frame({ role: 'assistant', reasoning_content }),
    nothing: () => ': keep-alive\n\n',
    end: (finish) => `${frame({}, finish)}data: [DONE]\n\n`,
  };
}

/** The answer to a request without `stream`. */
export function wholeCompletion(model: string, text: string, finish: string): object {
  const message = { role: 'assistant', content: text, refusal: null };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: CREATED,
    model,
    choices: [{ index: 0, message, logprobs: null, finish_reason: finish }],
    usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
  };
}
