/** What is said to who sends more than is handled. */
import type { Message, Update } from 'telegraf/types';
import type { BotApi } from '../api/bot-api.js';
import { languageOfClient } from '../reader.js';
import { toHtml } from '../rendering/html.js';
import { rich } from '../rendering/rich-text.js';
import type { ChatSettingsStore } from '../storing/chat-settings.js';
import type { DeclineReason } from '../updates/receiver.js';
import { type AskingWording, askingWording } from '../wording/asking.js';

interface Services {
  api: Pick<BotApi, 'sendMessage' | 'answerCallback' | 'answerInlineQuery'>;
  settings: Pick<ChatSettingsStore, 'get'>;
}

export async function decline(
  services: Services,
  update: Update,
  reason: DeclineReason,
  count: number,
): Promise<void> {
  const sentence = ({ declinedUser, declinedOverall }: AskingWording) =>
    reason === 'user' ? declinedUser(count) : declinedOverall(count);
  if ('message' in update) return reply(services, update.message, sentence);
  if ('edited_message' in update) return reply(services, update.edited_message, sentence);
  const { api } = services;
  if ('callback_query' in update) {
    const { id, from } = update.callback_query;
    return api.answerCallback(id, sentence(wordingFor(services, from.id, from.language_code)));
  }
  if ('inline_query' in update) {
    const nothing = { cacheSeconds: 0, personal: true, nextOffset: '' };
    return api.answerInlineQuery(update.inline_query.id, [], nothing);
  }
}

async function reply(
  services: Services,
  message: Message,
  sentence: (wording: AskingWording) => string,
): Promise<void> {
  const { chat, from, message_id: replyTo, message_thread_id: threadId } = message;
  const isInTopic = 'is_topic_message' in message && message.is_topic_message === true;
  const place =
    isInTopic && threadId !== undefined ? { chatId: chat.id, threadId } : { chatId: chat.id };
  const words = sentence(wordingFor(services, chat.id, from?.language_code));
  await services.api.sendMessage(place, { html: toHtml(rich(words)) }, { replyTo });
}

function wordingFor({ settings }: Services, chatId: number, code: string | undefined) {
  return askingWording(settings.get(chatId).language ?? languageOfClient(code));
}
