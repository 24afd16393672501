/**
 * Posts updates to the bot's webhook until it takes them (any 2xx), those of one chat in order.
 * A method named in the webhook's reply is called, as Telegram does.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { Update } from '../types.js';
import type { UpdateQueue } from './update-queue.js';

export interface Webhook {
  url: string;
  secret: string | undefined;
  maxConnections: number;
}

export interface DeliveryOptions {
  /** Instead of the webhook's origin. */
  proxy: () => string | undefined;
  retryMs: number;
  /** Calls the method that a reply names; never throws. */
  call: (method: string, payload: Record<string, unknown>) => Promise<void>;
}

export class WebhookDelivery {
  webhook: Webhook | undefined;
  lastError: { at: number; message: string } | undefined;
  readonly #busy = new Set<unknown>();
  #stop = new AbortController();

  constructor(
    readonly queue: UpdateQueue,
    readonly options: DeliveryOptions,
  ) {}

  set(webhook: Webhook | undefined): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.webhook = webhook;
    this.lastError = undefined;
    if (webhook) void this.#deliver(webhook, this.#stop.signal);
  }

  async #deliver(webhook: Webhook, stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const isFree = (update: Update) => !this.#busy.has(chatOf(update));
      const update = this.#busy.size < webhook.maxConnections ? this.queue.peek(isFree) : undefined;
      if (update) void this.#post(update, webhook, stop);
      else await this.queue.nextChange(stop);
    }
  }

  /** Posts one update until it is taken. */
  async #post(update: Update, webhook: Webhook, stop: AbortSignal): Promise<void> {
    const chat = chatOf(update);
    this.#busy.add(chat);
    while (!stop.aborted && !(await this.#attempt(update, webhook, stop))) {
      await wait(this.options.retryMs);
    }
    this.#busy.delete(chat);
    if (stop.aborted) this.queue.wake();
    else this.queue.remove(update);
  }

  async #attempt(update: Update, webhook: Webhook, stop: AbortSignal): Promise<boolean> {
    try {
      const response = await fetch(this.#address(webhook), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(webhook.secret && { 'x-telegram-bot-api-secret-token': webhook.secret }),
        },
        body: JSON.stringify(update),
        signal: stop,
      });
      const body = await response.text();
      if (!response.ok) throw new Error(`Wrong response from the webhook: ${response.status}`);
      await this.#callReply(body);
      return true;
    } catch (error) {
      const message = error instanceof Error ? error.message : 'Connection failed';
      this.lastError = { at: Math.floor(Date.now() / 1000), message };
      return false;
    }
  }

  #address({ url }: Webhook): string {
    const proxy = this.options.proxy();
    if (proxy === undefined) return url;
    const { pathname, search } = new URL(url);
    return new URL(`${pathname}${search}`, proxy).href;
  }

  async #callReply(body: string): Promise<void> {
    const reply = parseObject(body);
    if (typeof reply?.method !== 'string') return;
    const { method, ...payload } = reply;
    await this.options.call(reply.method, payload);
  }
}

function parseObject(body: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

/** What an update's order is kept by: its chat, else its sender, else itself. */
function chatOf(update: Update): unknown {
  for (const content of Object.values(update)) {
    if (typeof content !== 'object' || content === null) continue;
    const nested = 'message' in content ? content.message : content;
    const holder = typeof nested === 'object' && nested !== null ? nested : content;
    if ('chat' in holder) return idOf(holder.chat);
    if ('from' in holder) return idOf(holder.from);
  }
  return update;
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
