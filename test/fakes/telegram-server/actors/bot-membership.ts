/** The bot's place in a chat changes: the chat remembers it, the bot hears of it. */
import type { BotStatus, ChatRoom } from '../chat-room.js';
import { type TelegramState, unixTime } from '../state.js';
import type { User } from '../types.js';

export function setBotStatus(
  state: TelegramState,
  room: ChatRoom,
  by: User,
  status: BotStatus,
): void {
  const old = room.botStatus;
  room.botStatus = status;
  const member = (is: BotStatus) => ({
    user: state.bot,
    status: is,
    ...(is === 'kicked' && { until_date: 0 }),
  });
  state.updates.push('my_chat_member', {
    chat: room.chat,
    from: by,
    date: unixTime(),
    old_chat_member: member(old),
    new_chat_member: member(status),
  });
  state.changed();
}
