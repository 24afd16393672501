/** getChat, getChatMember, leaveChat. */
import { z } from 'zod';
import { badRequest } from '../api-error.js';
import { chatIdField, method } from './method.js';

export const getChat = method({ chat_id: chatIdField }, ({ chat_id }, { state }) => {
  const room = state.room(chat_id);
  if (room.chat.type !== 'private') room.checkBotMaySend();
  return { ...room.chat, accent_color_id: 0, max_reaction_count: 11 };
});

export const getChatMember = method(
  { chat_id: chatIdField, user_id: z.number().int() },
  ({ chat_id, user_id }, { state }) => {
    const room = state.room(chat_id);
    room.checkBotMaySend();
    const user = user_id === state.bot.id ? state.bot : state.users.get(user_id);
    if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
    const wrote = [...room.messages.values()].some(({ message }) => message.from.id === user.id);
    const isMember = user.is_bot || wrote || room.chat.id === user.id;
    return { user, status: isMember ? 'member' : 'left' };
  },
);

export const leaveChat = method({ chat_id: chatIdField }, ({ chat_id }, { state }): true => {
  const room = state.room(chat_id);
  if (room.chat.type === 'private')
    throw badRequest("chat member status can't be changed in private chats");
  room.checkBotMaySend();
  room.botStatus = 'left';
  state.changed();
  return true;
});
