/**
 * Receiving by webhook: listens, has Telegram call, and takes what it brings until the end. The
 * webhook stays set when the process ends: Telegram keeps updates and brings them to the next one.
 */
import { once } from 'node:events';
import { JiyaoError } from '../../errors.js';
import type { BotApi } from '../api/bot-api.js';
import { TelegramFault } from '../api/telegram-fault.js';
import type { BotEventListener } from '../bot-event.js';
import { faultCode } from '../fault-code.js';
import type { UpdateInbox } from '../storing/update-inbox.js';
import { ALLOWED_UPDATES } from './allowed-updates.js';
import type { ReceivingWebhook } from './receiver.js';
import type { Retry } from './retry.js';
import { openWebhookServer } from './webhook-server.js';

export interface WebhookOptions {
  api: Pick<BotApi, 'call'>;
  inbox: Pick<UpdateInbox, 'isWritable'>;
  retry: Retry;
  take(updates: readonly unknown[]): void;
  onEvent: BotEventListener;
  signal: AbortSignal;
}

/**
 * Resolves when the signal is aborted and the server is closed.
 * @throws TelegramFault of kind 'token'; JiyaoError 'configuration' for a port in use or a webhook
 *   that Telegram refuses
 */
export async function serveWebhook(
  options: WebhookOptions,
  settings: ReceivingWebhook,
): Promise<void> {
  const { signal, onEvent } = options;
  const { pathname, search } = new URL(settings.url);
  const server = await openWebhookServer({
    path: pathname + search,
    port: settings.port,
    secret: settings.secret,
    take: (update) => takeOne(update, options),
    isReady: () => !signal.aborted && options.inbox.isWritable(),
  });
  try {
    onEvent({ type: 'listening', port: server.port });
    await register(options, settings);
    if (!signal.aborted) await once(signal, 'abort');
  } finally {
    await server.close();
  }
}

function takeOne(update: unknown, { take, onEvent, signal }: WebhookOptions): void {
  signal.throwIfAborted();
  try {
    take([update]);
  } catch (fault) {
    onEvent({ type: 'inboxFault', code: faultCode(fault) });
    throw fault;
  }
}

/** Until Telegram has taken it, or the signal is aborted. */
async function register(
  { api, retry, signal }: WebhookOptions,
  { url, secret }: ReceivingWebhook,
): Promise<void> {
  const fields = { url, secret_token: secret, allowed_updates: ALLOWED_UPDATES };
  while (!signal.aborted) {
    try {
      await api.call('setWebhook', fields, { signal });
      retry.worked();
      return;
    } catch (fault) {
      if (fault instanceof TelegramFault && fault.kind === 'refused') throw refusedError(fault);
      await retry.failed(fault, signal);
    }
  }
}

function refusedError(fault: TelegramFault): JiyaoError {
  return new JiyaoError('configuration', `Telegram refuses the webhook: ${fault.message}`, {
    hint: 'Check TELEGRAM_WEBHOOK_URL: https, reachable from the internet, on port 443, 80, 88 or 8443.',
    cause: fault,
  });
}
