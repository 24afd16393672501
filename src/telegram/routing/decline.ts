/** What is said to who sends more than is handled. */
import type { Update } from 'telegraf/types';
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
  const message = 'message' in update ? update.message : undefined;
  if (message === undefined) return;
  const { chat, from, message_id: replyTo, message_thread_id: threadId } = message;
  const language = settings.get(chat.id).language ?? languageOfClient(from?.language_code);
  const wording = askingWording(language);
  const sentence = reason === 'user' ? wording.declinedUser(count) : wording.declinedOverall(count);
  const place =
    message.is_topic_message && threadId !== undefined
      ? { chatId: chat.id, threadId }
      : { chatId: chat.id };
  await api.sendMessage(place, { html: toHtml(rich(sentence)) }, { replyTo });
}
