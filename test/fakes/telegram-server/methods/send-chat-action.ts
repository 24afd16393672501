/** sendChatAction: 'is typing'. Shows nothing. */
import { z } from 'zod';
import { chatIdField, method } from './method.js';

export const sendChatAction = method(
  {
    business_connection_id: z.string().optional(),
    chat_id: chatIdField,
    message_thread_id: z.number().int().optional(),
    action: z.enum([
      'typing',
      'upload_photo',
      'record_video',
      'upload_video',
      'record_voice',
      'upload_voice',
      'upload_document',
      'choose_sticker',
      'find_location',
      'record_video_note',
      'upload_video_note',
    ]),
  },
  ({ chat_id, message_thread_id: thread }, { state }): true => {
    const room = state.room(chat_id);
    room.checkBotMaySend();
    // Here, unlike for messages, 1 stands for the General topic.
    if (!(room.chat.is_forum && thread === 1)) room.threadFields(thread);
    return true;
  },
);
