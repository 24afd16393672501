/** How Ollama words a completion: one JSON object a line, the last with `done: true`. */
import type { Framing } from './play-reply.js';

const CREATED = '2026-01-01T00:00:00.000000Z';

export function ollamaFraming(model: string): Framing {
  const line = (fields: object) => `${JSON.stringify({ model, created_at: CREATED, ...fields })}\n`;
  const said = (message: object) =>
    line({ message: { role: 'assistant', content: '', ...message }, done: false });
  return {
    contentType: 'application/x-ndjson',
    text: (content) => said({ content }),
    reasoning: (thinking) => said({ thinking }),
    nothing: () => said({}),
    end: (finish) => line(lastFields(finish)),
  };
}

/** The answer to a request with `stream: false`. */
export function wholeMessage(model: string, content: string, finish: string): object {
  const last = lastFields(finish);
  return { model, created_at: CREATED, ...last, message: { role: 'assistant', content } };
}

function lastFields(finish: string): object {
  return {
    message: { role: 'assistant', content: '' },
    done: true,
    done_reason: finish,
    total_duration: 1_000_000,
    load_duration: 1_000,
    prompt_eval_count: 1,
    prompt_eval_duration: 1_000,
    eval_count: 1,
    eval_duration: 1_000,
  };
}
