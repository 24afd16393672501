/** sendMessageDraft (Bot API 9.3): the growing text of an answer, in private chats only. */
import { z } from 'zod';
import { ApiError, badRequest } from '../api-error.js';
import { readText, textFields } from '../text/formatted-text.js';
import { chatIdField, method } from './method.js';

export const sendMessageDraft = method(
  {
    ...textFields,
    text: z.string().optional(),
    chat_id: chatIdField,
    message_thread_id: z.number().int().optional(),
    draft_id: z.number().int(),
  },
  (payload, { state, warn }): true => {
    if (!state.settings.drafts) {
      throw new ApiError(404, 'Not Found: method not found', { fault: 'circumstance' });
    }
    const room = state.room(payload.chat_id);
    room.checkBotMaySend();
    if (room.chat.type !== 'private') throw badRequest('TEXTDRAFT_PEER_INVALID');
    if (payload.draft_id === 0) throw badRequest('RANDOM_ID_INVALID');
    room.threadFields(payload.message_thread_id);
    const { text } = readText({ ...payload, text: payload.text ?? '' }, { mayBeEmpty: true, warn });
    const { draft_id: draftId } = payload;
    const chatId = room.chat.id;
    const known = state.drafts.find((one) => one.chatId === chatId && one.draftId === draftId);
    const draft = known ?? { chatId, draftId, text, history: [] };
    if (!known) state.drafts.push(draft);
    draft.text = text;
    draft.history.push(text);
    state.changed();
    return true;
  },
);
