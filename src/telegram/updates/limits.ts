/**
 * How much is taken in: the limits with their defaults, and the count of what each user has asked.
 * Whom to tell, and how, is decline-notices.ts's.
 */
import type { DeclineReason } from './receiver.js';

export interface ReceivingLimits {
  /** Messages of one user that wait or are being answered. */
  pendingPerUser: number;
  /** Messages of one user in any 60 seconds. */
  perUserAndMinute: number;
  /** Messages of all users that wait. */
  waitingOverall: number;
  /** Buttons, inline queries or `/stop`s of one user in one chat that wait. */
  waitingAtOnce: number;
  /** Chats whose messages are answered side by side. */
  sideBySide: number;
  /** A button or an inline query that waited longer has nobody waiting for it, milliseconds. */
  perishMs: number;
  /** Starts of the process in which one update may be begun and not ended. */
  attempts: number;
  /** Between two notices to one user in one chat, milliseconds. */
  noticeEveryMs: number;
  /** For running handlers when the process stops, milliseconds. */
  graceMs: number;
  /** Before receiving that failed is tried again, milliseconds: at first, and at most. */
  retryFirstMs: number;
  retryMostMs: number;
}

/** Chosen for one process on a small machine, where an answer takes 0.05 (quoted) to 60 s (model). */
export const DEFAULT_LIMITS: Readonly<ReceivingLimits> = {
  // Nobody reads ten answers at once; a script that sends thousands is stopped here.
  pendingPerUser: 10,
  // One every two seconds is faster than answers are read.
  perUserAndMinute: 30,
  // Of quoted answers about a minute's work; of those of a model, half an hour at 32 side by side.
  waitingOverall: 1_000,
  // More than a reader presses; each is answered from the store, in milliseconds.
  waitingAtOnce: 100,
  // A chat model's server takes some tens of requests; one quoted answer is computed at a time.
  sideBySide: 32,
  // Telegram refuses answers to callback and inline queries that are about this old.
  perishMs: 60_000,
  // One crash may be chance (out of memory, a power cut); five with the same update are not.
  attempts: 5,
  // At most three notices a minute: well inside of the 20 messages a minute of a group.
  noticeEveryMs: 20_000,
  // systemd and Docker kill after 90 and 10 s; an answer that streams mostly ends within this.
  graceMs: 20_000,
  // As quick as a restart of the Bot API server; at most half a long poll.
  retryFirstMs: 1_000,
  retryMostMs: 30_000,
};

const MINUTE_MS = 60_000;

/** Users that are forgotten when they have nothing counted any more, once so many are known. */
const SWEEP_EVERY = 1_000;

interface Asked {
  /** Waiting or running now. */
  pending: number;
  /** When the last ones were taken in, at most `perUserAndMinute`. */
  times: number[];
}

/** Counts messages by their sender. */
export class AskedByUser {
  private readonly users = new Map<number, Asked>();
  private sweepAt = SWEEP_EVERY;

  constructor(private readonly limits: ReceivingLimits) {}

  /** How many users are remembered. */
  get size(): number {
    return this.users.size;
  }

  /** Whether a message more of this user is too many. */
  isOver(user: number, now: number): boolean {
    const asked = this.users.get(user);
    if (asked === undefined) return false;
    if (asked.pending >= this.limits.pendingPerUser) return true;
    forget(asked, now);
    return asked.times.length >= this.limits.perUserAndMinute;
  }

  /** A message of this user was taken in. */
  begin(user: number, now: number): void {
    const asked = this.users.get(user) ?? { pending: 0, times: [] };
    this.users.set(user, asked);
    asked.pending++;
    asked.times.push(now);
    if (this.users.size > this.sweepAt) this.sweep(now);
  }

  /** It was answered or dropped. */
  end(user: number): void {
    const asked = this.users.get(user);
    if (asked) asked.pending--;
  }

  /** Removes those with nothing counted; the next time is when as many again are known. */
  private sweep(now: number): void {
    for (const [user, asked] of this.users) {
      forget(asked, now);
      if (asked.pending === 0 && asked.times.length === 0) this.users.delete(user);
    }
    this.sweepAt = this.users.size + SWEEP_EVERY;
  }
}

function forget(asked: Asked, now: number): void {
  asked.times = asked.times.filter((time) => time > now - MINUTE_MS);
}

/** Why a message is not taken in; undefined where it is. */
export function limitOver(state: {
  asked: AskedByUser;
  user: number;
  waiting: number;
  limits: ReceivingLimits;
  now: number;
}): DeclineReason | undefined {
  if (state.asked.isOver(state.user, state.now)) return 'user';
  return state.waiting >= state.limits.waitingOverall ? 'overall' : undefined;
}
