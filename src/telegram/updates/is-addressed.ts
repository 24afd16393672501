/**
 * Whether a message is meant for the bot. In a private chat everything that somebody wrote is; in a
 * group only what names the bot, and what stays out of that is nobody's business here.
 */
import type { BotIdentity } from '../api/bot-api.js';
import type { MessageEnvelope } from './message-envelope.js';
import { readTypedCommand } from './typed-command.js';

/** To whom a message may be addressed. */
export interface Addressee {
  me: BotIdentity;
  /** Names of our commands, without '/', in small letters. */
  commands: ReadonlySet<string>;
}

/** A command with which a message begins: '/ask@jiyao_bot'. */
export interface MessageCommand {
  /** In small letters, without '/'. */
  name: string;
  /** The bot that it is for, in small letters, without '@'. */
  bot: string | undefined;
}

/** The command of a message, marked or not; only one that stands at its beginning counts. */
export function commandOf({ entities, text = '' }: MessageEnvelope): MessageCommand | undefined {
  const entity = entities.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  const command = entity?.text ?? text.slice(0, readTypedCommand(text)?.length ?? 0);
  if (command === '') return undefined;
  const [name = '', bot] = command.slice(1).toLowerCase().split('@');
  return { name, bot };
}

/** Whether a message asks something of the bot. */
export function isAddressed(message: MessageEnvelope, addressee: Addressee): boolean {
  if (!isByPerson(message)) return false;
  if (message.viaBot === addressee.me.id) return false;
  if (message.chatType === 'private') return true;
  return isAddressedInGroup(message, addressee);
}

/** An anonymous admin, or who writes as a channel, comes as a bot that stands for a chat. */
function isByPerson(message: MessageEnvelope): boolean {
  if (message.isService || message.isAutomaticForward || message.chatType === 'channel')
    return false;
  if (message.senderChatId !== undefined) return true;
  return message.from !== undefined && !message.from.isBot;
}

function isAddressedInGroup(message: MessageEnvelope, { me, commands }: Addressee): boolean {
  const username = me.username.toLowerCase();
  const command = commandOf(message);
  if (command?.bot !== undefined) return command.bot === username;
  if (command !== undefined && commands.has(command.name)) return true;
  return message.repliesTo === me.id || isMentioned(message, me.id, username);
}

function isMentioned({ entities }: MessageEnvelope, id: number, username: string): boolean {
  return entities.some(
    ({ type, text, userId }) =>
      (type === 'mention' && text.toLowerCase() === `@${username}`) ||
      (type === 'text_mention' && userId === id),
  );
}
