/**
 * Opens the sender: asks Telegram who the bot is, until there is an answer. The token's faults are
 * told here, once, with what mends them.
 */
import { JiyaoError } from '../../errors.js';
import type { BotEventListener } from '../bot-event.js';
import type { BotApi, BotIdentity, ServerFeatures } from './bot-api.js';
import { backoffMs, rateLimitMs } from './keep-trying.js';
import { type Pace, TELEGRAM_PACE } from './pace.js';
import { Sender } from './sender.js';
import { TelegrafBotApi } from './telegraf-bot-api.js';
import { openTelegramClient, type ServerAddress, type TelegramClient } from './telegram-client.js';
import { TelegramFault } from './telegram-fault.js';
import { wait } from './wait.js';

export interface ConnectOptions extends ServerAddress {
  onEvent: BotEventListener;
  /** Ends the attempts; `connect` then rejects with its reason. */
  signal?: AbortSignal;
  /** Default: what Telegram allows. */
  pace?: Pace;
}

export interface ConnectedBotApi extends BotApi {
  /** Ends whatever is still on its way and cuts the connections. */
  close(): void;
}

/**
 * Resolves once Telegram has answered; tries as long as it is not in reach, and tells so once.
 * @throws JiyaoError 'configuration' where the token is not one of Telegram's, 'remoteService'
 *   where what answers is no Bot API server
 */
export async function connect(options: ConnectOptions): Promise<ConnectedBotApi> {
  const { onEvent, pace = TELEGRAM_PACE } = options;
  const client = await openTelegramClient(options);
  try {
    const user = await askWhoWeAre(client, pace, options);
    const { me, features } = readUser(user);
    const sender = new Sender(client, pace, onEvent);
    return new TelegrafBotApi({ client, sender, pace, me, features });
  } catch (fault) {
    client.close();
    throw fault;
  }
}

async function askWhoWeAre(
  client: TelegramClient,
  pace: Pace,
  { onEvent, signal }: Pick<ConnectOptions, 'onEvent' | 'signal'>,
): Promise<unknown> {
  for (let failures = 0; ; failures++) {
    try {
      const user = await client.call('getMe', {}, { answerMs: pace.answerMs, signal });
      if (failures > 0) onEvent({ type: 'reachable' });
      return user;
    } catch (fault) {
      if (!(fault instanceof TelegramFault)) throw fault;
      const waitMs = retryMs(fault, failures, pace);
      if (waitMs === undefined) throw startFault(fault);
      if (failures === 0) onEvent({ type: 'unreachable', kind: fault.kind, waitMs });
      await wait(waitMs, signal);
    }
  }
}

/** Until the next attempt; undefined where none would end better. */
function retryMs(fault: TelegramFault, failures: number, pace: Pace): number | undefined {
  if (fault.kind === 'rateLimit') return rateLimitMs(fault, pace);
  return fault.kind === 'unreachable' ? backoffMs(failures, pace) : undefined;
}

function startFault(fault: TelegramFault): JiyaoError {
  return fault.kind === 'token' ? unknownToken(fault) : noBotApi(fault);
}

/** What the operator is told of a fault of kind 'token'. */
export function unknownToken(fault: TelegramFault): JiyaoError {
  return new JiyaoError('configuration', 'Telegram does not know the bot token.', {
    hint: 'Ask @BotFather for the token of the bot (/mybots, API Token), set TELEGRAM_BOT_TOKEN to it; check TELEGRAM_API_ROOT if that is set.',
    cause: fault,
  });
}

function noBotApi(cause?: TelegramFault): JiyaoError {
  return new JiyaoError('remoteService', 'What answers is not a Telegram Bot API server.', {
    hint: 'Check TELEGRAM_API_ROOT: unset, it is https://api.telegram.org.',
    cause,
  });
}

/** @throws JiyaoError 'remoteService' where it is not the User of getMe */
function readUser(user: unknown): { me: BotIdentity; features: ServerFeatures } {
  const isUser = typeof user === 'object' && user !== null && 'id' in user && 'username' in user;
  if (!isUser || typeof user.id !== 'number' || typeof user.username !== 'string') throw noBotApi();
  // Bot API servers name it since 9.3, whether true or false; 9.5 is the next but one.
  const isModern = 'has_topics_enabled' in user;
  return {
    me: { id: user.id, username: user.username },
    features: { copyText: isModern, drafts: isModern },
  };
}
