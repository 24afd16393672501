/**
 * One call of the Bot API over HTTP, by telegraf's client, which is all of telegraf that sends.
 * Takes care of what that client leaves open: its timeout of 500 s, errors that hold the token,
 * answers that are not JSON. Knows no limits and makes no call twice: that is sender.ts.
 */
import { Telegram } from 'telegraf';
import type { Secret } from '../../config.js';
import { noticeBrokenAnswers } from './notice-broken-answers.js';
import { openAgent } from './open-agent.js';
import { readFault } from './read-fault.js';

export interface ServerAddress {
  token: Secret;
  /** The Bot API server, http or https; may have a path. */
  apiRoot: string;
  /** http or https proxy through which it is reached; null for none. */
  proxyUrl: Secret | null;
}

export interface CallOptions {
  /** For the whole answer, milliseconds. */
  answerMs: number;
  signal?: AbortSignal | undefined;
}

export interface TelegramClient {
  /**
   * The `result` of Telegram's answer.
   * @throws TelegramFault where there is none; the signal's reason where that ended the call
   */
  call(method: string, fields: object, options: CallOptions): Promise<unknown>;
  /** Cuts the connections. */
  close(): void;
}

/** Telegraf's types end at Bot API 7.1 and know another AbortSignal than Node.js does. */
interface RawClient {
  callApi(method: string, fields: object, options: object): Promise<unknown>;
}

export async function openTelegramClient(address: ServerAddress): Promise<TelegramClient> {
  const token = address.token.reveal();
  const agent = await openAgent(address.apiRoot, address.proxyUrl);
  // With a slash at the end, else the last part of a path is lost.
  const telegram = new Telegram(token, { apiRoot: `${address.apiRoot.replace(/\/+$/, '')}/` });
  // Not by the constructor, which drops it for http.
  telegram.options.agent = agent;
  const ignoreBrokenAnswers = noticeBrokenAnswers(agent);
  const close = () => {
    agent.destroy();
    ignoreBrokenAnswers();
  };
  return { call: callWith(telegram, token), close };
}

function callWith(client: RawClient, token: string): TelegramClient['call'] {
  return async (method, fields, { answerMs, signal }) => {
    signal?.throwIfAborted();
    const ending = new AbortController();
    const end = () => ending.abort();
    const timer = setTimeout(end, answerMs);
    signal?.addEventListener('abort', end);
    try {
      return await client.callApi(method, fields, { signal: ending.signal });
    } catch (thrown) {
      // The body of a 5xx is left unread, and with it the connection in use.
      end();
      signal?.throwIfAborted();
      throw readFault(thrown, token);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    }
  };
}
