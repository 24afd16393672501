/** What stands behind a command. */
import type { Context } from 'telegraf';

/**
 * The words behind the command that begins the message, trimmed. Not telegraf's `payload`: that
 * takes one character away where no blank follows the name, as in '/ask谁主持的'.
 */
export function commandArgument({ message }: Pick<Context, 'message'>): string {
  if (message === undefined || !('text' in message)) return '';
  const command = message.entities?.[0];
  const behind = command?.type === 'bot_command' && command.offset === 0 ? command.length : 0;
  return message.text.slice(behind).trim();
}
