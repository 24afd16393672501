/** Chat completions as OpenAI and the servers compatible with it stream them: server-sent events. */
import { ChatModelFault } from '../chat-model-fault.js';
import { judgeError } from '../faults/judge-refusal.js';
import {
  isObject,
  isWithheld,
  type JsonObject,
  optionalText,
  type Protocol,
  parseObject,
  type Told,
} from './protocol.js';

/** The fields of an event that carry no data, and comments (https://html.spec.whatwg.org/#sse). */
const SILENT_LINE = /^(:|(event|id|retry)(:|$))/;

/** llama.cpp reports an error in mid-stream under a field of its own. */
const ERROR_LINE = /^error: ?(.*)$/;

export const OPENAI_PROTOCOL: Protocol = {
  contentType: 'text/event-stream',
  lineTypes: [],

  readLine(line) {
    if (line === '' || SILENT_LINE.test(line)) return {};
    const error = ERROR_LINE.exec(line)?.[1];
    if (error !== undefined) throw judgeError(error);
    const data = /^data: ?(.*)$/.exec(line)?.[1]?.trim();
    if (data === undefined) throw new ChatModelFault('invalidResponse');
    if (data === '') return {};
    if (data === '[DONE]') return { end: 'stop' };
    // Without choices: figures of use, a sign of life.
    return readChoice(parseObject(data), 'delta') ?? {};
  },

  readWhole(body) {
    const told = readChoice(parseObject(body), 'message');
    if (!told) throw new ChatModelFault('invalidResponse');
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

/**
 * Undefined where there is no choice. `field`: where the text of one stands, 'delta' in a stream,
 * 'message' in a whole.
 */
function readChoice(body: JsonObject, field: 'delta' | 'message'): Told | undefined {
  const { error, choices = null } = body;
  if (error !== undefined && error !== null) throw judgeError(error);
  if (body.object === 'error') throw judgeError(body);
  if (choices === null) return undefined;
  if (!Array.isArray(choices)) throw new ChatModelFault('invalidResponse');
  const choice: unknown = choices[0];
  if (choice === undefined) return undefined;
  if (!isObject(choice)) throw new ChatModelFault('invalidResponse');
  const said = choice[field] ?? {};
  if (!isObject(said)) throw new ChatModelFault('invalidResponse');
  const text = optionalText(said.content);
  const finish = optionalText(choice.finish_reason);
  return finish === '' ? { text } : { text, end: endOf(finish) };
}

function endOf(finish: string): NonNullable<Told['end']> {
  if (finish === 'length') return 'length';
  return isWithheld(finish) ? 'withheld' : 'stop';
}
