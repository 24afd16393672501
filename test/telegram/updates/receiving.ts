/** A receiver over a real file and the strict fake server, with a handler that the test scripts. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Update } from 'telegraf/types';
import { Secret } from '../../../src/config.js';
import { type ConnectedBotApi, connect } from '../../../src/telegram/api/connect.js';
import type { BotEvent } from '../../../src/telegram/bot-event.js';
import { openBotFile } from '../../../src/telegram/storing/bot-file.js';
import { UPDATE_INBOX_TABLE, UpdateInbox } from '../../../src/telegram/storing/update-inbox.js';
import { startReceiving } from '../../../src/telegram/updates/receive-updates.js';
import type { Receiver, ReceivingOptions } from '../../../src/telegram/updates/receiver.js';
import type { TelegramServer } from '../../fakes/telegram-server/telegram-server.js';

/** An update that was handled, and when it began and ended, milliseconds of `performance.now()`. */
export interface Handled {
  update: Update;
  text: string | undefined;
  began: number;
  ended: number | undefined;
}

export interface Declined {
  update: Update;
  reason: string;
  count: number;
}

export interface Receiving {
  receiver: Receiver;
  inbox: UpdateInbox;
  events: BotEvent[];
  handled: Handled[];
  declined: Declined[];
  /** Of what was handled, in the order of beginning. */
  texts(): (string | undefined)[];
  /** Stops and closes everything. */
  end(): Promise<void>;
}

export interface ReceivingScript extends Partial<Pick<ReceivingOptions, 'webhook' | 'limits'>> {
  /** Default one of its own. */
  file?: string;
  admins?: readonly number[];
  /** What handling an update does; by default nothing. */
  work?: (update: Update, signal: AbortSignal) => Promise<void>;
  onDecline?: () => Promise<void>;
}

export async function startReceivingFrom(
  server: TelegramServer,
  script: ReceivingScript = {},
): Promise<Receiving> {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-updates-'));
  const sqlite = openBotFile(script.file ?? join(folder, 'telegram.sqlite'), [UPDATE_INBOX_TABLE]);
  const inbox = new UpdateInbox(sqlite);
  const events: BotEvent[] = [];
  const onEvent = (event: BotEvent) => events.push(event);
  const api: ConnectedBotApi = await connect({
    token: new Secret(server.token),
    apiRoot: server.root,
    proxyUrl: null,
    onEvent,
  });
  const handled: Handled[] = [];
  const declined: Declined[] = [];
  const receiver = startReceiving({
    api,
    inbox,
    me: api.me,
    webhook: script.webhook,
    commands: new Set(['ask', 'stop']),
    admins: new Set(script.admins),
    onEvent,
    limits: { retryFirstMs: 50, retryMostMs: 200, graceMs: 1_000, ...script.limits },
    handle: async (update, signal) => {
      const entry: Handled = {
        update,
        text: textOf(update),
        began: performance.now(),
        ended: undefined,
      };
      handled.push(entry);
      await script.work?.(update, signal);
      entry.ended = performance.now();
    },
    decline: async (update, reason, count) => {
      declined.push({ update, reason, count });
      await script.onDecline?.();
    },
  });
  return {
    receiver,
    inbox,
    events,
    handled,
    declined,
    texts: () => handled.map(({ text }) => text),
    end: async () => {
      await receiver.stop();
      api.close();
      sqlite.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export function textOf(update: Update): string | undefined {
  const message = 'message' in update ? update.message : undefined;
  return message && 'text' in message ? message.text : undefined;
}

/** Ends when `isSo`. @throws Error after `timeoutMs` */
export async function until(isSo: () => boolean, timeoutMs = 25_000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!isSo()) {
    if (performance.now() > end) throw new Error(`not within ${timeoutMs} ms: ${isSo}`);
    await pause(5);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
