/**
 * The commands, in the order in which they are offered, and their registering with Telegram. What
 * each does is told in wording/commands.ts.
 */
import type { BotApi } from '../api/bot-api.js';
import type { Language } from '../reader.js';
import type { ChatSettingsStore } from '../storing/chat-settings.js';
import { commandsWording } from '../wording/commands.js';

/** Offered to everyone. */
export const COMMANDS = [
  'ask',
  'search',
  'meetings',
  'show',
  'cite',
  'filter',
  'new',
  'stop',
  'watch',
  'unwatch',
  'watches',
  'lang',
  'help',
  'start',
] as const;

export type Command = (typeof COMMANDS)[number];

/** Taken from admins only, and offered to nobody. */
export const ADMIN_COMMAND = 'status';

/** Every name that is ours: in a group others are another bot's. */
export const COMMAND_NAMES: ReadonlySet<string> = new Set([...COMMANDS, ADMIN_COMMAND]);

function describedIn(language: Language) {
  const { descriptions } = commandsWording(language);
  return COMMANDS.map((command) => ({ command, description: descriptions[command] }));
}

/**
 * Registers the list for all chats. Telegram tells clients apart by two-letter codes, so that all of
 * Chinese is one: there it is 简体, and chats whose reader reads 繁體 get a list of their own.
 */
export async function registerCommands(api: BotApi): Promise<void> {
  await api.call('setMyCommands', { commands: describedIn('en') });
  await api.call('setMyCommands', { commands: describedIn('en'), language_code: 'en' });
  await api.call('setMyCommands', { commands: describedIn('hans'), language_code: 'zh' });
}

/** Registers the list for one chat, where it is not the one that Telegram would show anyhow. */
export async function registerCommandsOfChat(
  api: BotApi,
  settings: ChatSettingsStore,
  chatId: number,
  language: Language,
): Promise<void> {
  const { commands: registered, language: chosen } = settings.get(chatId);
  const isWanted = chosen !== null || language === 'hant';
  if (registered === language || !isWanted) return;
  const scope = { type: 'chat', chat_id: chatId };
  await api.call('setMyCommands', { commands: describedIn(language), scope });
  settings.set(chatId, { commands: language });
}
