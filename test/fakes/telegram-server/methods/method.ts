/** What a method of the Bot API is to the server: the fields that it takes, and what it does. */
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import type { TelegramState } from '../state.js';
import type { LongPoll } from '../updates/long-poll.js';
import type { WebhookDelivery } from '../updates/webhook-delivery.js';

/** What a method works on. */
export interface Context {
  state: TelegramState;
  poll: LongPoll;
  webhook: WebhookDelivery;
  /** Aborted when the caller hangs up. */
  hungUp: AbortSignal;
  /** Records what the real server would mend in silence. */
  warn: (what: string) => void;
}

export interface Method {
  /** The `result` of the answer. @throws ApiError */
  call(parameters: Record<string, unknown>, context: Context): unknown;
}

/** `fields`: those that the method takes; any other is refused. */
export function method<Fields extends z.ZodRawShape>(
  fields: Fields,
  run: (payload: z.infer<z.ZodObject<Fields, 'strict'>>, context: Context) => unknown,
): Method {
  const schema = z.object(fields).strict();
  return {
    call: (parameters, context) => {
      const parsed = schema.safeParse(withParsedFields(fields, parameters));
      if (!parsed.success) throw badRequest(faultOf(parsed.error));
      return run(parsed.data, context);
    },
  };
}

/** Values that came as text (of a form, or JSON within JSON) where a field takes no text. */
function withParsedFields(
  fields: z.ZodRawShape,
  parameters: Record<string, unknown>,
): Record<string, unknown> {
  const entries = Object.entries(parameters).map(([name, value]): [string, unknown] => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isTaken = !field || typeof value !== 'string' || field.safeParse(value).success;
    return [name, isTaken ? value : parseJson(value)];
  });
  return Object.fromEntries(entries);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function faultOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return 'wrong parameters';
  const path = issue.path.join('.') || 'parameters';
  if (issue.code === 'unrecognized_keys') {
    return `unknown field "${issue.keys.join('", "')}" in ${path}`;
  }
  if (issue.code === 'invalid_type' && issue.received === 'undefined') return `${path} is empty`;
  return `wrong value of "${path}": ${issue.message}`;
}

/** A chat's id, or a public group's @name. */
export const chatIdField = z
  .number()
  .int()
  .or(z.string().regex(/^(-?\d{1,19}|@[A-Za-z0-9_]{4,32})$/));
