/**
 * What a message asks: its words without the bot's name, or why there are none. Pure. Whether the
 * message is for us at all is updates/classify-update.ts's.
 */
import type { Message } from 'telegraf/types';
import type { BotIdentity } from '../api/bot-api.js';
import { isGreeting, isThanks } from './courtesies.js';

/** Characters (UTF-16 units) in a question at most: what one message of a reader can hold. */
export const MAX_QUESTION_CHARS = 4096;

export type ReadMessage =
  | { type: 'question'; question: string }
  /** Only the bot's name or `/ask`, a greeting, marks without a letter, or nothing at all. */
  | { type: 'empty' }
  | { type: 'tooLong' }
  /** Thanks, or a word of leave: nothing is asked. A greeting is 'empty': a question will come. */
  | { type: 'thanks' }
  /** A picture, a voice …: nothing that can be read. */
  | { type: 'wordless' };

/** Words that came with the message: its text, or the caption of a picture or a file. */
export function wordsOf(message: Message): string | undefined {
  if ('text' in message && typeof message.text === 'string') return message.text;
  if ('caption' in message && typeof message.caption === 'string') return message.caption;
  return undefined;
}

/** Controls, joiners and marks of direction that a client or a copied page leaves in a text. */
const INVISIBLE = /(?!\n)\p{Cc}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

const LINE_BREAKS = /\s*[\n\u2028\u2029]\s*/g;

/** In a caption Telegram marks commands that no handler of commands sees. */
const ASK_COMMAND = /^\s*\/ask(?:@\w+)?(?!\w)/i;

const LETTER = /[\p{L}\p{N}]/u;

export function readMessage(message: Message, me: BotIdentity): ReadMessage {
  const words = wordsOf(message);
  if (words === undefined) return { type: 'wordless' };
  return readWords(withoutName(words.replace(ASK_COMMAND, ''), me));
}

function readWords(words: string): ReadMessage {
  // The length comes first: cleaning must not have to work through megabytes.
  if (words.length > MAX_QUESTION_CHARS) return { type: 'tooLong' };
  const question = words.replace(INVISIBLE, '').replace(LINE_BREAKS, ' ').trim();
  if (isThanks(question)) return { type: 'thanks' };
  if (!LETTER.test(question) || isGreeting(question)) return { type: 'empty' };
  return { type: 'question', question };
}

/** '@bot 谁主持的' → '谁主持的', wherever the name stands. */
function withoutName(words: string, { username }: BotIdentity): string {
  return words.replace(new RegExp(`@${username}(?![A-Za-z0-9_])`, 'gi'), ' ');
}
