/**
 * Long polling: asks Telegram for updates, one call after another. What a call gave is handed over
 * before the next one confirms it, and nothing waits for its handling. Not telegraf's polling,
 * which does, and which ends with a 409.
 */
import type { BotApi } from '../api/bot-api.js';
import { TelegramFault } from '../api/telegram-fault.js';
import { wait } from '../api/wait.js';
import { ALLOWED_UPDATES } from './allowed-updates.js';
import { updateIdOf } from './classify-update.js';
import type { Retry } from './retry.js';

/** How long Telegram holds a call until there is an update, seconds. */
const LONG_POLL_SECONDS = 30;

/** The most that Telegram gives at a time. */
const BATCH = 100;

/** Telegram numbers updates anew after a week without any: after a day the offset is dropped. */
const OFFSET_KEPT_MS = 24 * 60 * 60 * 1000;

/** Between the beginnings of two calls: a server that holds none, or confirms none, is not flooded. */
const LEAST_POLL_MS = 100;

export interface PollingOptions {
  api: Pick<BotApi, 'call'>;
  retry: Retry;
  /** Stores updates. Throws where it cannot: then they are asked for again. */
  take(updates: readonly unknown[]): void;
  signal: AbortSignal;
  now: () => number;
}

/**
 * Resolves when the signal is aborted.
 * @throws TelegramFault of kind 'token'
 */
export async function poll(options: PollingOptions): Promise<void> {
  const { api, retry, signal } = options;
  const steps = pollingSteps(options);
  let isPolling = false;
  while (!signal.aborted) {
    try {
      if (isPolling) await noSooner(LEAST_POLL_MS, () => steps.getUpdates(), signal);
      else await api.call('deleteWebhook', { drop_pending_updates: false }, { signal });
      isPolling = true;
      retry.worked();
    } catch (fault) {
      steps.forgetOffset();
      await retry.failed(fault, signal);
    }
  }
}

function pollingSteps({ api, take, signal, now }: PollingOptions) {
  let offset: { next: number; at: number } | undefined;
  return {
    /** Who answers next may have lost its numbers; what comes twice is known by the inbox. */
    forgetOffset(): void {
      offset = undefined;
    },
    async getUpdates(): Promise<void> {
      if (offset !== undefined && now() - offset.at > OFFSET_KEPT_MS) offset = undefined;
      const fields = {
        ...(offset && { offset: offset.next }),
        limit: BATCH,
        timeout: LONG_POLL_SECONDS,
        allowed_updates: ALLOWED_UPDATES,
      };
      const updates = readBatch(await api.call('getUpdates', fields, { signal }));
      take(updates);
      if (updates.length > 0) offset = { next: nextOffset(updates), at: now() };
    },
  };
}

/** Does `work` and ends no sooner than `ms` after its beginning, but with the signal. */
async function noSooner(ms: number, work: () => Promise<void>, signal: AbortSignal): Promise<void> {
  const begin = performance.now();
  await work();
  await wait(ms - (performance.now() - begin), signal).catch(() => undefined);
}

function readBatch(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result;
  throw new TelegramFault('unreachable', 'getUpdates gave no list', { status: 200 });
}

/** Without an id to confirm the same batch would come again at once: it is asked for later. */
function nextOffset(updates: readonly unknown[]): number {
  const ids = updates.flatMap((update) => updateIdOf(update) ?? []);
  if (ids.length > 0) return Math.max(...ids) + 1;
  throw new TelegramFault('unreachable', 'getUpdates gave updates without ids', { status: 200 });
}
