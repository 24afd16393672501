/**
 * Tells a 429 for one chat from one for the whole bot, which Telegram words alike: where several
 * chats are refused at about the same time, it is the bot that is too fast.
 */

/** So many chats, within so many milliseconds, are not a coincidence. */
const CHATS = 3;
const WITHIN_MS = 2_000;

export class RateLimitsMet {
  /** Chat → when it was last refused, on the monotonic clock; the latest last. */
  readonly #metAt = new Map<number, number>();

  /** @returns whether this refusal, with those before it, means the whole bot */
  add(chatId: number): boolean {
    const now = performance.now();
    this.#metAt.delete(chatId);
    this.#metAt.set(chatId, now);
    for (const [chat, at] of this.#metAt) if (now - at > WITHIN_MS) this.#metAt.delete(chat);
    return this.#metAt.size >= CHATS;
  }
}
