/** The updates that wait for the bot, in order, until it confirms them. Delivers none itself. */
import { EventEmitter, once } from 'node:events';
import { UPDATE_KINDS, type Update, type UpdateKind } from '../types.js';

/** What a bot gets unless it names these. */
const NOT_BY_DEFAULT: readonly UpdateKind[] = [
  'chat_member',
  'message_reaction',
  'message_reaction_count',
];

export class UpdateQueue {
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #pending: Update[] = [];
  /** Given out once more, whether they were confirmed or not. */
  #again: Update[] = [];
  /** Every update that was made, in order. */
  readonly all: Update[] = [];
  #nextId = 600_000_001;
  #allowed: ReadonlySet<string> = new Set();

  constructor(readonly duplicate: boolean) {
    this.allow([]);
  }

  /** The kinds that are queued from now on. None named: all but those for administrators. */
  allow(kinds: readonly UpdateKind[]): void {
    const byDefault = UPDATE_KINDS.filter((kind) => !NOT_BY_DEFAULT.includes(kind));
    this.#allowed = new Set(kinds.length > 0 ? kinds : byDefault);
  }

  get allowed(): readonly string[] {
    return [...this.#allowed];
  }

  get pending(): readonly Update[] {
    return this.#pending;
  }

  /** The update; undefined where the bot did not ask for its kind. */
  push(kind: UpdateKind, content: object): Update | undefined {
    if (!this.#allowed.has(kind)) return undefined;
    return this.pushRaw({ [kind]: content });
  }

  /** Anything, with the next id unless it has its own. */
  pushRaw(content: object): Update {
    const update: Update = { update_id: this.#nextId, ...content };
    this.#nextId = (Number(update.update_id) || this.#nextId) + 1;
    this.all.push(update);
    this.#pending.push(update);
    if (this.duplicate) this.#pending.push(update);
    this.wake();
    return update;
  }

  /** The last `count` updates come once more, as after a confirmation that was lost. */
  redeliver(count: number): void {
    this.#again.push(...this.all.slice(-count));
    this.wake();
  }

  /** Confirms what is below `offset` and gives what waits; a negative offset counts from the end. */
  take(offset: number, limit: number): Update[] {
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else this.#pending = this.#pending.filter(({ update_id }) => update_id >= offset);
    const again = this.#again.splice(0, limit);
    return [...again, ...this.#pending.slice(0, limit - again.length)];
  }

  /** The first that `isFree`, without taking it; those to be given again come first. */
  peek(isFree: (update: Update) => boolean): Update | undefined {
    return this.#again.find(isFree) ?? this.#pending.find(isFree);
  }

  /** One delivery of it is done. */
  remove(update: Update): void {
    const queue = this.#again.includes(update) ? this.#again : this.#pending;
    const at = queue.indexOf(update);
    if (at >= 0) queue.splice(at, 1);
    this.wake();
  }

  clear(): void {
    this.#pending = [];
    this.#again = [];
  }

  get isEmpty(): boolean {
    return this.#pending.length + this.#again.length === 0;
  }

  /** Whoever waits for a change looks again. */
  wake(): void {
    this.#changes.emit('change');
  }

  /** Ends when something came or was taken, or with `signal`. */
  async nextChange(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    await once(this.#changes, 'change', { signal }).catch(() => undefined);
  }
}
