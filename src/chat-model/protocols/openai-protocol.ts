/** Chat completions as OpenAI and the servers compatible with it stream them: server-sent events. */
import { ChatModelFault } from '../chat-model-fault.js';
import { judgeError } from '../faults/judge-refusal.js';
import {
  isObject,
  type JsonObject,
  optionalText,
  type Protocol,
  parseObject,
  type Told,
} from './protocol.js';

/** The fields of an event that carry no data, and comments (https://html.spec.whatwg.org/#sse). */
const SILENT_LINE = /^(:|(event|id|retry)(:|$))/;

export const OPENAI_PROTOCOL: Protocol = {
  contentType: 'text/event-stream',
  lineTypes: [],

  readLine(line) {
    if (line === '' || SILENT_LINE.test(line)) return {};
    const data = /^data: ?(.*)$/.exec(line)?.[1];
    if (data === undefined) throw new ChatModelFault('invalidResponse');
    if (data.trim() === '[DONE]') return { end: 'stop' };
    return readChoice(parseObject(data), 'delta');
  },

  readWhole(body) {
    const told = readChoice(parseObject(body), 'message');
    return { end: 'stop', ...told };
  },

  writeText(text) {
    return event({ index: 0, delta: { role: 'assistant', content: text }, finish_reason: null });
  },

  writeEnd() {
    return `${event({ index: 0, delta: {}, finish_reason: 'stop' })}data: [DONE]\n\n`;
  },
};

function event(choice: object): string {
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [choice] })}\n\n`;
}

/** `field`: where the text of a choice stands, 'delta' in a stream, 'message' in a whole. */
function readChoice(body: JsonObject, field: 'delta' | 'message'): Told {
  if (body.error !== undefined && body.error !== null) throw judgeError(body.error);
  if (!Array.isArray(body.choices)) throw new ChatModelFault('invalidResponse');
  const choices: readonly unknown[] = body.choices;
  // Without a choice: figures of use, which some servers send last.
  if (choices.length === 0) return {};
  const choice = choices[0];
  if (!isObject(choice)) throw new ChatModelFault('invalidResponse');
  const said = choice[field] ?? {};
  if (!isObject(said)) throw new ChatModelFault('invalidResponse');
  const text = optionalText(said.content);
  const finish = optionalText(choice.finish_reason);
  return finish === '' ? { text } : { text, end: endOf(finish) };
}

function endOf(finish: string): NonNullable<Told['end']> {
  if (finish === 'length') return 'length';
  return finish === 'content_filter' || finish === 'sensitive' ? 'withheld' : 'stop';
}
