/** Every method that the fake Bot API knows, by its name. */
import {
  accountName,
  deleteMyCommands,
  description,
  getMe,
  getMyCommands,
  setMyCommands,
  shortDescription,
} from './account.js';
import { answerCallbackQuery, answerInlineQuery } from './answer-queries.js';
import { getChat, getChatMember, leaveChat } from './chats.js';
import { deleteMessage, editMessageReplyMarkup, editMessageText } from './edit-message.js';
import type { Method } from './method.js';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './receive-updates.js';
import { sendChatAction } from './send-chat-action.js';
import { sendMessage } from './send-message.js';
import { sendMessageDraft } from './send-message-draft.js';

const METHODS: Readonly<Record<string, Method>> = {
  answerCallbackQuery,
  answerInlineQuery,
  deleteMessage,
  deleteMyCommands,
  deleteWebhook,
  editMessageReplyMarkup,
  editMessageText,
  getChat,
  getChatMember,
  getMe,
  getMyCommands,
  getMyDescription: description.get,
  getMyName: accountName.get,
  getMyShortDescription: shortDescription.get,
  getUpdates,
  getWebhookInfo,
  leaveChat,
  sendChatAction,
  sendMessage,
  sendMessageDraft,
  setMyCommands,
  setMyDescription: description.set,
  setMyName: accountName.set,
  setMyShortDescription: shortDescription.set,
  setWebhook,
};

const BY_LOWER_CASE = new Map(Object.keys(METHODS).map((name) => [name.toLowerCase(), name]));

/** As the documentation writes it: names are taken in any case. */
export function findMethod(name: string): { name: string; method: Method } | undefined {
  const known = BY_LOWER_CASE.get(name.toLowerCase());
  const method = known === undefined ? undefined : METHODS[known];
  return known === undefined || !method ? undefined : { name: known, method };
}
