/** What the last edits and messages showed, so that an edit that would change nothing is not sent. */
import { createHash } from 'node:crypto';
import type { OutgoingMessage } from './bot-api.js';

/** Those that may still be edited by a press are far fewer. */
const REMEMBERED = 5_000;

export class ShownMessages {
  /** Key of a message → digest of its content; the latest last. */
  readonly #digests = new Map<string, string>();

  shows(chatId: number, messageId: number, message: OutgoingMessage): boolean {
    return this.#digests.get(keyOf(chatId, messageId)) === digestOf(message);
  }

  remember(chatId: number, messageId: number, message: OutgoingMessage): void {
    this.forget(chatId, messageId);
    this.#digests.set(keyOf(chatId, messageId), digestOf(message));
    const [oldest] = this.#digests.keys();
    if (this.#digests.size > REMEMBERED && oldest !== undefined) this.#digests.delete(oldest);
  }

  /** Does `edit`, which gives false where it was not made, and remembers what shows after it. */
  async after<T>(
    edit: () => Promise<T>,
    chatId: number,
    messageId: number,
    message: OutgoingMessage,
  ): Promise<T> {
    try {
      const done = await edit();
      if (done !== false) this.remember(chatId, messageId, message);
      return done;
    } catch (fault) {
      // It may have been made all the same.
      this.forget(chatId, messageId);
      throw fault;
    }
  }

  /** To be called where it is not known what the message shows. */
  forget(chatId: number, messageId: number): void {
    this.#digests.delete(keyOf(chatId, messageId));
  }
}

function keyOf(chatId: number, messageId: number): string {
  return `${chatId}:${messageId}`;
}

/** Telegram takes white space off both ends. */
function digestOf({ html, buttons = [] }: OutgoingMessage): string {
  return createHash('sha256')
    .update(JSON.stringify([html.trim(), buttons.filter((row) => row.length > 0)]))
    .digest('base64');
}
