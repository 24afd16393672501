/**
 * What to send instead of a message that Telegram refused for its form: an answer without its
 * layout is better than none. Each mend takes something away, so that there is an end.
 */
import { htmlAsPlainText } from './html-as-plain-text.js';
import type { MessageFields } from './message-fields.js';
import type { TelegramFault } from './telegram-fault.js';

interface Mend {
  /** Telegram's description of the refusal. */
  refusal: RegExp;
  /** Left out of what is sent. */
  field: string;
  /** In place of other fields. */
  instead?(fields: MessageFields): object;
}

const MENDS: readonly Mend[] = [
  // The topic was deleted; the group's general one is what there is.
  { refusal: /message thread not found|TOPIC_(DELETED|CLOSED)|topic/i, field: 'message_thread_id' },
  {
    refusal: /can't parse entities|message is too long|MESSAGE_TOO_LONG|ENTITIES_TOO_LONG/i,
    field: 'parse_mode',
    instead: ({ text }) => ({ text: htmlAsPlainText(String(text)) }),
  },
  { refusal: /button|keyboard|reply markup/i, field: 'reply_markup' },
  { refusal: /repl(y|ied)/i, field: 'reply_parameters' },
];

/** The fields of the next attempt; undefined where nothing of this kind would help. */
export function mendRefused(
  fields: MessageFields,
  { kind, status, message }: TelegramFault,
): MessageFields | undefined {
  if (kind !== 'refused' || status !== 400) return undefined;
  const mend = MENDS.find(({ refusal, field }) => field in fields && refusal.test(message));
  if (mend === undefined) return undefined;
  const { [mend.field]: _refused, ...rest } = { ...fields, ...mend.instead?.(fields) };
  return { chat_id: fields.chat_id, ...rest };
}
