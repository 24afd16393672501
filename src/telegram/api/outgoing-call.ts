/** A call on its way to Telegram, as the sender takes it. Types, and where a call goes. */
import type { MessageFields } from './message-fields.js';

/** A call that belongs to no chat, or shows nothing there. */
export interface OtherCall {
  method: string;
  fields: object;
  /** Ends the waiting and the attempts. */
  signal?: AbortSignal | undefined;
  /** Before everything that waits. Default false. */
  urgent?: boolean;
}

/** A call that shows something in a chat. */
export interface ChatCall extends OtherCall {
  fields: MessageFields;
  /** Asked when its turn has come; the call is left out where it says no. */
  isNeeded?(): boolean;
}

/** The chat that a call names, whether it shows something there or not. */
export function namesChat(fields: object): fields is MessageFields {
  return 'chat_id' in fields && typeof fields.chat_id === 'number';
}

/** The same call to another chat. */
export function toChat(chatId: number, call: ChatCall): ChatCall {
  return { ...call, fields: { ...call.fields, chat_id: chatId } };
}
