/** What is said to who sends more than is handled. */
import type { Message, Update } from 'telegraf/types';
import type { ChatPlace } from '../api/bot-api.js';
import type { BotServices } from '../bot-context.js';
import { languageOfClient } from '../reader.js';
import { toHtml } from '../rendering/html.js';
import { rich } from '../rendering/rich-text.js';
import type { DeclineReason } from '../updates/receiver.js';
import { askingWording } from '../wording/asking.js';

export async function decline(
  { api, settings }: Pick<BotServices, 'api' | 'settings'>,
  update: Update,
  reason: DeclineReason,
  count: number,
): Promise<void> {
  const sentence = (chatId: number, code: string | undefined) => {
    const wording = askingWording(settings.get(chatId).language ?? languageOfClient(code));
    return reason === 'user' ? wording.declinedUser(count) : wording.declinedOverall(count);
  };
  if ('callback_query' in update) {
    const { id, from } = update.callback_query;
    return api.answerCallback(id, sentence(from.id, from.language_code));
  }
  const message = messageOf(update);
  if (message === undefined) return;
  const { chat, from, message_id: replyTo } = message;
  const html = toHtml(rich(sentence(chat.id, from?.language_code)));
  await api.sendMessage(placeOf(message), { html }, { replyTo });
}

function messageOf(update: Update): Message | undefined {
  if ('message' in update) return update.message;
  return 'edited_message' in update ? update.edited_message : undefined;
}

function placeOf(message: Message): ChatPlace {
  const chatId = message.chat.id;
  const threadId = message.is_topic_message ? message.message_thread_id : undefined;
  return threadId === undefined ? { chatId } : { chatId, threadId };
}
