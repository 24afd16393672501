/** The moves of a conversation that a test plays: write and read the answer, press and read on. */
import { expect } from 'vitest';
import type { MessageView, TelegramUser } from '../fakes/telegram-server/telegram-server.js';
import type { RunningBot } from './running-bot.js';

export interface Reading {
  /** Ids of messages that are not meant. */
  beside?: readonly number[];
  /** Default 20,000. */
  timeoutMs?: number;
}

/** The bot's first message that answers `message`, in the same chat. */
export async function answerTo(
  { server }: RunningBot,
  chat: { readonly chatId: number },
  message: MessageView,
  { beside = [], timeoutMs = 20_000 }: Reading = {},
): Promise<MessageView> {
  const find = () =>
    server
      .messagesIn(chat)
      .find(({ id, replyToId }) => replyToId === message.id && !beside.includes(id));
  const what = `an answer to '${message.text.slice(0, 40)}'`;
  await server.waitUntil(() => find() !== undefined, { what, timeoutMs });
  const found = find();
  if (found === undefined) throw new Error(`${what} was deleted`);
  return found;
}

/** Writes in the private chat; gives the answer. */
export function asked(bot: RunningBot, user: TelegramUser, text: string): Promise<MessageView> {
  return answerTo(bot, user, user.sends(text));
}

/** Presses a button; gives the message that comes of it. */
export async function opened(
  bot: RunningBot,
  user: TelegramUser,
  view: MessageView,
  which: Parameters<TelegramUser['presses']>[1],
): Promise<MessageView> {
  const beside = bot.server.messagesIn(view.chatId).map(({ id }) => id);
  await user.presses(view, which).answered();
  return answerTo(bot, view, view, { beside });
}

/** Presses a button that changes its own message; gives that as it is then. */
export async function turned(
  bot: RunningBot,
  user: TelegramUser,
  view: MessageView,
  which: string,
): Promise<MessageView> {
  const { html } = view;
  await user.presses(view, which).answered();
  await bot.server.waitUntil(() => view.html !== html, { what: `a turn by '${which}'` });
  return view;
}

/** What a conversation must never end with. Scripted faults are none of the bot's. */
export function expectNothingRefused({ server, events }: RunningBot): void {
  const { refusals, tooManyRequests, earlyRetries, warnings } = server;
  const unanswered = server.unansweredCallbacks();
  const faults = events.filter(({ type }) => /fault|skipped|refused/i.test(type));
  expect({ refusals, tooManyRequests, earlyRetries, warnings, unanswered, faults }).toEqual({
    refusals: [],
    tooManyRequests: [],
    earlyRetries: [],
    warnings: [],
    unanswered: [],
    faults: [],
  });
}

/** White space aside, which pages and clients change. */
export function letters(text: string): string {
  return text.replace(/\s+/g, '');
}
