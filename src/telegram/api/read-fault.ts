/**
 * What a failed call means: from what telegraf's client threw to a TelegramFault. The fault's text
 * is made of Telegram's own description or of a fixed sentence: telegraf's messages hold the URL,
 * and with it the token. Decides nothing: retrying and mending lie with the sender.
 */
import { redactToken } from './redact-token.js';
import { TelegramFault, type TelegramFaultKind } from './telegram-fault.js';

/** Telegram's answer to a call that it does not take, as far as it is what the Bot API says. */
interface Refusal {
  status: number;
  description: string;
  movedTo?: number;
  retryAfterSeconds?: number;
}

/** Where a 429 does not say how long, in seconds. */
const UNSTATED_RETRY_AFTER = 5;

/** Descriptions of 400 that say more than 'refused'; telegram-bot-api's and the server's own. */
const BAD_REQUESTS: readonly [RegExp, TelegramFaultKind][] = [
  [/message to edit not found|message can't be edited|MESSAGE_ID_INVALID/i, 'messageGone'],
  [/group (chat )?was upgraded to a supergroup/i, 'chatGone'],
  [/chat not found|PEER_ID_INVALID|user not found|group (chat )?was deactivated/i, 'chatGone'],
  [/CHAT_WRITE_FORBIDDEN|not enough rights to send|have no rights to send/i, 'blocked'],
];

/** @param thrown by telegraf's `callApi`, other than by the caller's signal */
export function readFault(thrown: unknown, token: string): TelegramFault {
  const refusal = refusalIn(thrown);
  if (refusal === undefined)
    return new TelegramFault('unreachable', whyNoAnswer(thrown), NO_STATUS);
  const { description, ...details } = refusal;
  const text = redactToken(description, token) || `HTTP ${details.status}`;
  return new TelegramFault(kindOf(refusal), text, details);
}

const NO_STATUS = { status: 0 };

function kindOf({ status, description, movedTo }: Refusal): TelegramFaultKind {
  if (movedTo !== undefined) return 'migrated';
  if (status >= 500) return 'unreachable';
  if (status === 429) return 'rateLimit';
  if (status === 409) return 'conflict';
  if (status === 403) return 'blocked';
  if (status === 401) return 'token';
  // 'Not Found: method not found' where the token is known; 'Not Found' where it is not.
  if (status === 404) return /method/i.test(description) ? 'refused' : 'token';
  return BAD_REQUESTS.find(([pattern]) => pattern.test(description))?.[1] ?? 'refused';
}

/** telegraf's TelegramError, read by its shape: what it carries is what the server sent. */
function refusalIn(thrown: unknown): Refusal | undefined {
  const response = fieldOf(thrown, 'response');
  const status = fieldOf(response, 'error_code');
  if (typeof status !== 'number' || !Number.isInteger(status)) return undefined;
  const description = fieldOf(response, 'description');
  const parameters = fieldOf(response, 'parameters');
  const movedTo = fieldOf(parameters, 'migrate_to_chat_id');
  return {
    status,
    description: typeof description === 'string' ? description : '',
    ...(typeof movedTo === 'number' && { movedTo }),
    ...(status === 429 && { retryAfterSeconds: secondsOf(fieldOf(parameters, 'retry_after')) }),
  };
}

function secondsOf(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : UNSTATED_RETRY_AFTER;
}

/** node-fetch's errors name the URL in their message; only their code is safe: 'ECONNRESET'. */
function whyNoAnswer(thrown: unknown): string {
  const code = fieldOf(thrown, 'code');
  if (typeof code === 'string' && /^[A-Z][A-Z_\d]+$/.test(code)) return `no connection (${code})`;
  if (fieldOf(thrown, 'name') === 'AbortError') return 'no answer in time';
  return 'an answer that is not of the Bot API';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
