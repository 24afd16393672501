/**
 * Messages that ask: plain ones, `/ask`, and those that hold nothing to read. Each has an answer, and
 * if it is only why there is none.
 */
import { Composer } from 'telegraf';
import type { Message } from 'telegraf/types';
import type { BotIdentity } from '../api/bot-api.js';
import type { BotContext } from '../bot-context.js';
import { say } from '../say.js';
import { askingWording } from '../wording/asking.js';
import { answerQuestion } from './answer-question.js';
import { askerOf } from './asker-of.js';
import { type ReadMessage, readMessage } from './read-message.js';

/** `/ask 问题`. */
export function askCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('ask', (ctx) => answerMessage(ctx, ctx.message));
  return composer;
}

/** Every message that no command took; to be registered last. */
export function questionMessages(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message', (ctx) => answerMessage(ctx, ctx.message));
  return composer;
}

async function answerMessage(ctx: BotContext, message: Message): Promise<void> {
  const read = readAsked(message, ctx.services.api.me);
  const wording = askingWording(ctx.language);
  if (read.type === 'question') {
    const { message_id: messageId } = message;
    return answerQuestion(ctx, { question: read.question, messageId, userId: askerOf(ctx) });
  }
  return say(ctx, wording[read.type]);
}

/** What `/ask` or the bot's name alone, as a reply to somebody's message, points to is the question. */
function readAsked(message: Message, me: BotIdentity): ReadMessage {
  const own = readMessage(message, me);
  const pointedTo = 'reply_to_message' in message ? message.reply_to_message : undefined;
  if (own.type !== 'empty' || pointedTo === undefined || pointedTo.from?.id === me.id) return own;
  const read = readMessage(pointedTo, me);
  // In a topic, what replies to nothing comes as a reply to the message that opened the topic.
  return read.type === 'wordless' && 'forum_topic_created' in pointedTo ? own : read;
}
