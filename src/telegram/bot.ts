/**
 * The bot put together: storage, sender, handlers, receiver and watches, from its start to its end.
 * An update's way: updates/ → routing/ → commands/, asking/, lookup/, watches/ → rendering/ → api/.
 */
import { join } from 'node:path';
import type { App } from '../app-types.js';
import type { Secret, TelegramSettings } from '../config.js';
import type { SqliteFile } from '../sqlite/sqlite.js';
import type { BotApi } from './api/bot-api.js';
import { connect, unknownToken } from './api/connect.js';
import { TelegramFault } from './api/telegram-fault.js';
import { RunningAnswers } from './asking/running-answers.js';
import type { BotServices } from './bot-context.js';
import type { BotEvent, BotEventListener } from './bot-event.js';
import { COMMAND_NAMES, registerCommands } from './commands/command-list.js';
import { decline } from './routing/decline.js';
import { updateHandler } from './routing/handle-update.js';
import { moveChat } from './routing/membership.js';
import { BOT_FILE, openBotFile } from './storing/bot-file.js';
import { CHAT_SETTINGS_TABLE, ChatSettingsStore } from './storing/chat-settings.js';
import { UPDATE_INBOX_TABLE, UpdateInbox } from './storing/update-inbox.js';
import { WatchStore } from './storing/watch-store.js';
import { WATCH_TABLES } from './storing/watch-tables.js';
import { startReceiving } from './updates/receive-updates.js';
import type { Receiver } from './updates/receiver.js';
import { webhookSecretOf } from './updates/webhook-secret.js';
import { startWatching } from './watches/start-watching.js';

export interface BotOptions {
  app: App;
  /** Absolute; the bot's own file lies in it. */
  indexFolder: string;
  /** Of jiyao. */
  version: string;
  settings: TelegramSettings & { token: Secret };
  /** Ends the bot: what runs is finished, within bounds. */
  signal: AbortSignal;
  onEvent: BotEventListener;
}

/**
 * Runs until `signal` is aborted.
 * @throws JiyaoError 'configuration' for a token that Telegram does not know, or a port in use;
 *   of the bot's file where that cannot be used
 */
export async function runTelegramBot(options: BotOptions): Promise<void> {
  const tables = [UPDATE_INBOX_TABLE, CHAT_SETTINGS_TABLE, WATCH_TABLES];
  const file = openBotFile(join(options.indexFolder, BOT_FILE), tables);
  try {
    await runOver(file, options);
  } finally {
    file.close();
  }
}

async function runOver(file: SqliteFile, options: BotOptions): Promise<void> {
  const { settings, signal } = options;
  const stored = { settings: new ChatSettingsStore(file), watches: new WatchStore(file) };
  const onEvent = (event: BotEvent) => {
    if (event.type === 'chatMoved') moveChat(stored, event.from, event.to);
    options.onEvent(event);
  };
  const api = await connect({ ...settings, onEvent, signal }).catch((fault: unknown) => {
    if (!signal.aborted) throw fault;
  });
  if (api === undefined) return;
  try {
    await serve(file, api, stored, { ...options, onEvent });
  } finally {
    api.close();
  }
}

/** From the first update to the last one that is finished. */
async function serve(
  file: SqliteFile,
  api: BotApi,
  stored: Pick<BotServices, 'settings' | 'watches'>,
  { app, settings, version, signal, onEvent }: BotOptions,
): Promise<void> {
  const startedAt = Date.now();
  let receiver: Receiver | undefined;
  const services: BotServices = {
    ...stored,
    app,
    api,
    running: new RunningAnswers(),
    admins: settings.admins,
    onEvent,
    status: () => ({
      version,
      startedAt,
      running: receiver?.running ?? 0,
      waiting: receiver?.waiting ?? 0,
    }),
    cancelWaiting: (place, userId, before) => receiver?.cancelWaiting(place, userId, before) ?? 0,
  };
  receiver = startReceiving({
    api,
    inbox: new UpdateInbox(file),
    me: api.me,
    webhook: webhookOf(settings),
    commands: COMMAND_NAMES,
    admins: settings.admins,
    handle: updateHandler(services, allowListOf(settings)),
    decline: (update, reason, count) => decline(services, update, reason, count),
    onEvent,
  });
  const watching = startWatching({ ...stored, app, api, onEvent });
  onEvent(startedEvent(api, settings));
  // What clients show while a command is typed; the bot works without it.
  registerCommands(api).catch(() => undefined);
  try {
    await Promise.race([aborted(signal), receiver.failed]);
  } catch (fault) {
    // Revoked while the bot ran.
    throw fault instanceof TelegramFault && fault.kind === 'token' ? unknownToken(fault) : fault;
  } finally {
    await Promise.all([receiver.stop(), watching.stop()]);
  }
}

function webhookOf({ webhook, token }: BotOptions['settings']) {
  return webhook === null ? undefined : { ...webhook, secret: webhookSecretOf(token.reveal()) };
}

function allowListOf({ allowedUsers: users, allowedChats: chats, admins }: TelegramSettings) {
  return { users, chats, admins };
}

function startedEvent(
  { me: { username } }: BotApi,
  { webhook, allowedUsers, allowedChats }: TelegramSettings,
): BotEvent {
  const mode = webhook === null ? 'polling' : 'webhook';
  return { type: 'started', username, mode, users: allowedUsers.size, chats: allowedChats.size };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
