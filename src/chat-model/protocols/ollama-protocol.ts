/** Chats as Ollama streams them: one JSON object a line, the last with `done: true`. */
import { ChatModelFault } from '../chat-model-fault.js';
import { judgeError } from '../faults/judge-refusal.js';
import {
  isObject,
  isWithheld,
  optionalText,
  type Protocol,
  parseObject,
  type Told,
} from './protocol.js';

export const OLLAMA_PROTOCOL: Protocol = {
  contentType: 'application/x-ndjson',
  lineTypes: ['application/json', 'application/ndjson'],

  readLine(line) {
    return line.trim() === '' ? {} : readObject(line);
  },

  readWhole: readObject,

  writeText(content) {
    return `${JSON.stringify({ message: { role: 'assistant', content }, done: false })}\n`;
  },

  writeEnd() {
    return `${JSON.stringify({ message: { role: 'assistant', content: '' }, done: true })}\n`;
  },
};

function readObject(json: string): Told {
  const { error, message, done, done_reason } = parseObject(json);
  if (error !== undefined && error !== null) throw judgeError(error);
  if (typeof done !== 'boolean') throw new ChatModelFault('invalidResponse');
  if (!done && !isObject(message)) throw new ChatModelFault('invalidResponse');
  const text = isObject(message) ? optionalText(message.content) : '';
  return done ? { text, end: endOf(optionalText(done_reason)) } : { text };
}

function endOf(reason: string): NonNullable<Told['end']> {
  if (reason === 'length') return 'length';
  return isWithheld(reason) ? 'withheld' : 'stop';
}
