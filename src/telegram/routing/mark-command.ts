/** Puts the mark on a typed command that Telegram's clients did not, so that handlers see it. Pure. */
import type { MessageEntity } from 'telegraf/types';
import { COMMAND_NAMES } from '../commands/command-list.js';
import { readTypedCommand } from '../updates/typed-command.js';

interface Words {
  text: string;
  entities?: MessageEntity[];
}

/** The same words with one of our commands marked at their beginning, and written in small letters. */
export function markCommand(words: Words): Words {
  const { text, entities = [] } = words;
  const typed = readTypedCommand(text);
  if (typed === undefined || !COMMAND_NAMES.has(typed.name)) return words;
  const { name, bot, length } = typed;
  return {
    text: `/${name}${bot}${text.slice(length)}`,
    entities: [
      { type: 'bot_command', offset: 0, length },
      ...entities.filter(({ offset }) => offset >= length),
    ],
  };
}
