/** Which messages of a group a bot in privacy mode gets. */
import type { Message, User } from '../types.js';

/** Commands not addressed to another bot, mentions of the bot, replies to it, service messages. */
export function isMeantForBot(message: Message, bot: User): boolean {
  const { text, caption, reply_to_message: replied } = message;
  if (replied?.from.id === bot.id) return true;
  if (text === undefined && caption === undefined) return !isMedia(message);
  const name = `@${bot.username}`.toLowerCase();
  return (message.entities ?? []).some(({ type, offset, length }) => {
    const covered = (text ?? '').slice(offset, offset + length).toLowerCase();
    if (type === 'mention') return covered === name;
    if (type !== 'bot_command') return false;
    return !covered.includes('@') || covered.endsWith(name);
  });
}

function isMedia(message: Message): boolean {
  return ['photo', 'sticker', 'voice', 'video', 'document', 'audio'].some(
    (kind) => kind in message,
  );
}
