/** The real sender over the strict fake server, at a tenth of Telegram's times so that tests are fast. */
import { onTestFinished } from 'vitest';
import { Secret } from '../../../src/config.js';
import { type ConnectedBotApi, connect } from '../../../src/telegram/api/connect.js';
import type { Pace } from '../../../src/telegram/api/pace.js';
import type { BotEvent } from '../../../src/telegram/bot-event.js';
import {
  startTelegramServer,
  type TelegramServer,
  type TelegramServerOptions,
} from '../../fakes/telegram-server/telegram-server.js';

/** Where Telegram has a second, these tests have a tenth, and for its minute 2.5 seconds. */
export const FAST_PACE: Pace = {
  overall: { calls: 28, withinMs: 105 },
  chat: { calls: 1, withinMs: 105 },
  group: { calls: 19, withinMs: 2_500 },
  firstWaitMs: 20,
  longestWaitMs: 200,
  giveUpAfterMs: 1_500,
  rateLimitMarginMs: 50,
  answerMs: 1_000,
  messageAnswerMs: 1_000,
  queryAnswerMs: 1_000,
};

/** The server's limits at the same scale, exact. */
const FAST_LIMITS = { secondMs: 100, minuteMs: 2_450, toleranceMs: 0 };

export interface OpenSender {
  server: TelegramServer;
  api: ConnectedBotApi;
  events: BotEvent[];
}

export interface OpenSenderOptions extends TelegramServerOptions {
  pace?: Partial<Pace>;
}

/** Closed with the test. */
export async function openSender({
  pace,
  ...options
}: OpenSenderOptions = {}): Promise<OpenSender> {
  const server = await startTelegramServer({ limits: FAST_LIMITS, ...options });
  const events: BotEvent[] = [];
  const api = await connect({
    token: new Secret(server.token),
    apiRoot: server.root,
    proxyUrl: null,
    onEvent: (event) => events.push(event),
    pace: { ...FAST_PACE, ...pace },
  });
  onTestFinished(async () => {
    api.close();
    await server.stop();
  });
  return { server, api, events };
}

/** People who have written to the bot, so that it may write to them. */
export function readers(server: TelegramServer, count: number): number[] {
  return Array.from({ length: count }, () => {
    const reader = server.user();
    reader.sends('/start');
    return reader.id;
  });
}

/** @throws Error where there is none */
export function reader(server: TelegramServer): number {
  const [only] = readers(server, 1);
  if (only === undefined) throw new Error('no reader');
  return only;
}
