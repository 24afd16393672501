/** Groups that became supergroups, whose new id the callers may not have taken up yet. */

/** More than become one while a process lives. */
const REMEMBERED = 1_000;

export class MovedChats {
  readonly #to = new Map<number, number>();

  /** Where the chat is now; undefined where it has not moved. */
  get(chatId: number): number | undefined {
    return this.#to.get(chatId);
  }

  set(from: number, to: number): void {
    // No chat moves in a circle.
    this.#to.delete(to);
    this.#to.set(from, to);
    const [oldest] = this.#to.keys();
    if (this.#to.size > REMEMBERED && oldest !== undefined) this.#to.delete(oldest);
  }
}
