/**
 * Messages that ask: plain ones, `/ask`, edited ones, and those that hold nothing to read. Each has
 * an answer, and if it is only why there is none.
 */
import { Composer } from 'telegraf';
import type { Message } from 'telegraf/types';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { say } from '../say.js';
import { askingWording } from '../wording/asking.js';
import { answerQuestion } from './answer-question.js';
import { type ReadMessage, readMessage, readWords } from './read-message.js';

/** `/ask 问题`, or `/ask` as a reply to a message that asks. */
export function askCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('ask', async (ctx) => {
    const { reply_to_message: repliedTo } = ctx.message;
    const own = readWords(commandArgument(ctx));
    const read =
      own.type === 'empty' && repliedTo ? readMessage(repliedTo, ctx.services.api.me) : own;
    await answerRead(ctx, ctx.message, read);
  });
  return composer;
}

/** Every message that no command took; to be registered last. */
export function questionMessages(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message', async (ctx) => {
    await answerRead(ctx, ctx.message, readMessage(ctx.message, ctx.services.api.me));
  });
  composer.on('edited_message', async (ctx) => {
    const message = ctx.editedMessage;
    const { edits } = ctx.services;
    const read = readMessage(message, ctx.services.api.me);
    // Telegram also sends this where no word was changed: a link's preview was loaded, say.
    if (read.type !== 'question' || !edits.isChanged(message, read.question)) return;
    await answerRead(ctx, message, withoutCommand(read));
  });
  return composer;
}

/** '/ask 谁主持的' → '谁主持的': an edited command is a question if it was one. */
function withoutCommand(read: ReadMessage): ReadMessage {
  if (read.type !== 'question') return read;
  return readWords(read.question.replace(/^\/ask(@\w+)?/i, ''));
}

async function answerRead(ctx: BotContext, message: Message, read: ReadMessage): Promise<void> {
  const wording = askingWording(ctx.language);
  if (read.type === 'question') {
    ctx.services.edits.note(message, read.question);
    const { message_id: messageId, from } = message;
    const userId = from?.id ?? ctx.place.chatId;
    return answerQuestion(ctx, { question: read.question, messageId, userId });
  }
  if (read.type === 'tooLong') return say(ctx, wording.tooLong);
  return say(ctx, read.type === 'wordless' ? wording.wordless : wording.empty);
}
