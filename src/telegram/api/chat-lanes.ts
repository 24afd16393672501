/** A lane for each chat that was written to lately: its turns, and a group's budget. */
import type { Pace } from './pace.js';
import { SlidingWindow, type TurnOptions } from './sliding-window.js';

/** A minute's messages of a group are spent on growing answers only down to this share. */
const SHARE_KEPT_FOR_ANSWERS = 0.5;

export class ChatLane {
  /** One at a time: the others wait in the order of the calls. */
  readonly turns: SlidingWindow;
  /** Only groups have one. */
  readonly #budget: SlidingWindow | undefined;
  readonly #keptOfBudget: number;

  constructor(pace: Pace, isGroup: boolean) {
    this.turns = new SlidingWindow(pace.chat);
    this.#budget = isGroup ? new SlidingWindow(pace.group) : undefined;
    this.#keptOfBudget = Math.ceil(pace.group.calls * SHARE_KEPT_FOR_ANSWERS);
  }

  /** Does `work` once the group's budget allows it; at once in other chats. */
  async spend<T>(work: () => Promise<T>, options: TurnOptions): Promise<T> {
    return this.#budget === undefined ? work() : this.#budget.run(work, options);
  }

  /** Whether a message that can be done without could go out at once and leave enough to others. */
  get hasRoom(): boolean {
    const isFree = this.turns.room > 0;
    return isFree && (this.#budget === undefined || this.#budget.room > this.#keptOfBudget);
  }

  get isIdle(): boolean {
    return this.turns.isIdle && (this.#budget?.isIdle ?? true);
  }
}

/** Idle lanes are looked for whenever so many have come on top of those that stayed. */
const SWEEP_EVERY = 256;

export class ChatLanes {
  readonly #pace: Pace;
  readonly #lanes = new Map<number, ChatLane>();
  #sweepAt = SWEEP_EVERY;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  /** How many are remembered. */
  get size(): number {
    return this.#lanes.size;
  }

  /** To be used at once: an idle lane is forgotten when others come. */
  of(chatId: number): ChatLane {
    const known = this.#lanes.get(chatId);
    if (known !== undefined) return known;
    if (this.#lanes.size >= this.#sweepAt) this.#forgetIdle();
    // Ids of groups, supergroups and channels are negative.
    const lane = new ChatLane(this.#pace, chatId < 0);
    this.#lanes.set(chatId, lane);
    return lane;
  }

  #forgetIdle(): void {
    for (const [chatId, lane] of this.#lanes) if (lane.isIdle) this.#lanes.delete(chatId);
    this.#sweepAt = this.#lanes.size + SWEEP_EVERY;
  }
}
