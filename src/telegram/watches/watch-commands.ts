/**
 * /watch, /watches, /unwatch and the buttons that end a watch. In a group everyone may watch, and
 * end what they made.
 */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import { excerpt } from '../rendering/excerpt.js';
import { plainLine } from '../rendering/plain-text.js';
import { say } from '../say.js';
import type { Watch } from '../storing/watch-store.js';
import { watchesWording } from '../wording/watches.js';
import { makeWatch } from './make-watch.js';
import { END_PRESSED, watchList } from './watch-list.js';

/** Of a text that names no watch, as it is repeated. */
const NAMED_CHARS = 60;

export function watchCommands(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('watch', (ctx) => {
    const text = commandArgument(ctx);
    return text === '' ? say(ctx, watchesWording(ctx.language).usage) : makeWatch(ctx, text);
  });
  composer.command('watches', (ctx) => sendList(ctx));
  composer.command('unwatch', (ctx) => endNamed(ctx, commandArgument(ctx)));
  composer.action(END_PRESSED, (ctx) => endPressed(ctx, Number(ctx.match[1])));
  return composer;
}

async function sendList(ctx: BotContext, before?: string): Promise<void> {
  const { msgId: replyTo, place, services, stopping: signal } = ctx;
  const options = replyTo === undefined ? { signal } : { replyTo, signal };
  await services.api.sendMessage(place, watchList(ctx, before), options);
}

/** By its text or its number in the list; the list where neither is given. */
async function endNamed(ctx: BotContext, named: string): Promise<void> {
  if (named === '') return sendList(ctx);
  const { watches } = ctx.services;
  const wording = watchesWording(ctx.language);
  const text = plainLine(named);
  const watch =
    watches.find(ctx.place, text) ??
    (/^\d{1,3}$/.test(text) ? watches.of(ctx.place)[Number(text) - 1] : undefined);
  if (!watch) return sendList(ctx, wording.unknown(excerpt(text, NAMED_CHARS)));
  if (!mayEnd(ctx, watch)) return say(ctx, wording.notYours);
  watches.remove(watch.id);
  await say(ctx, wording.ended(watch.text));
}

/** Below a list or the message that told that it was made: what is left takes its place. */
async function endPressed(ctx: BotContext, id: number): Promise<void> {
  const { api, watches } = ctx.services;
  const callbackId = ctx.callbackQuery?.id ?? '';
  const wording = watchesWording(ctx.language);
  const watch = watches.get(id);
  const isHere = watch?.place.chatId === ctx.place.chatId;
  if (watch && isHere && !mayEnd(ctx, watch)) {
    return api.answerCallback(callbackId, wording.notYours);
  }
  const ended = watch && isHere ? wording.ended(watch.text) : '';
  if (watch && isHere) watches.remove(id);
  await api.answerCallback(callbackId);
  const messageId = ctx.callbackQuery?.message?.message_id;
  if (messageId === undefined) return;
  await api.editMessage(ctx.place.chatId, messageId, watchList(ctx, ended));
}

function mayEnd(ctx: BotContext, { userId }: Watch): boolean {
  const reader = ctx.from?.id;
  return reader !== undefined && (reader === userId || ctx.services.admins.has(reader));
}
