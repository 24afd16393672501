/**
 * Commands as people type them, marked as Telegram marks them. Its clients see none in '/ask教育'
 * (Chinese sets no blank) nor in '／ask' (a full-width slash), and a phone begins with '/Ask'. Pure.
 */
import type { MessageEntity } from 'telegraf/types';
import { COMMAND_NAMES } from '../commands/command-list.js';

interface Words {
  text: string;
  entities?: MessageEntity[];
}

/** '/ask', '/Ask@jiyao_bot', '／ask' at the beginning, and no longer name. */
const TYPED = /^[/／](?<name>[a-z]+)(?<bot>@\w+)?(?!\w)/i;

/** The same words with one of our commands marked at their beginning, and written in small letters. */
export function markCommand(words: Words): Words {
  const typed = TYPED.exec(words.text);
  const { name = '', bot = '' } = typed?.groups ?? {};
  if (typed === null || !COMMAND_NAMES.has(name.toLowerCase())) return words;
  const { text, entities = [] } = words;
  const command = `/${name.toLowerCase()}${bot}`;
  return {
    text: command + text.slice(command.length),
    entities: [
      { type: 'bot_command', offset: 0, length: command.length },
      ...entities.filter(({ offset }) => offset >= command.length),
    ],
  };
}
