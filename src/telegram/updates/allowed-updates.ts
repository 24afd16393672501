/** Which kinds of updates Telegram is asked for: exactly those that the bot handles. */

/** `allowed_updates` of getUpdates and setWebhook (https://core.telegram.org/bots/api#update). */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'inline_query',
  'my_chat_member',
] as const;

export type AllowedUpdate = (typeof ALLOWED_UPDATES)[number];
