/**
 * What was asked in the latest messages, so that an edit that changes no word is not answered anew.
 * In memory and bounded: after a restart an edited message counts as changed.
 */
import type { Message } from 'telegraf/types';

/** People edit a message within minutes; so many come in a few. */
const MAX_MESSAGES = 5_000;

export class AskedTexts {
  private readonly texts = new Map<string, string>();

  note(message: Message, question: string): void {
    const key = keyOf(message);
    this.texts.delete(key);
    this.texts.set(key, question);
    if (this.texts.size <= MAX_MESSAGES) return;
    const [oldest] = this.texts.keys();
    if (oldest !== undefined) this.texts.delete(oldest);
  }

  /** Whether the message asks otherwise than when it was last read. */
  isChanged(message: Message, question: string): boolean {
    return this.texts.get(keyOf(message)) !== question;
  }
}

function keyOf({ chat, message_id: id }: Message): string {
  return `${chat.id}:${id}`;
}
