/** Counts what each user has asked: what is not answered yet, and what came within a minute. */
import type { ReceivingLimits } from './limits.js';

const MINUTE_MS = 60_000;

/** Users that are forgotten when they have nothing counted any more, once so many are known. */
const SWEEP_EVERY = 1_000;

interface Asked {
  /** Waiting or running now. */
  pending: number;
  /** When the last ones were taken in, at most `perUserAndMinute`. */
  times: number[];
}

export class AskedByUser {
  private readonly users = new Map<number, Asked>();
  private sweepAt = SWEEP_EVERY;

  constructor(
    private readonly limits: Pick<ReceivingLimits, 'pendingPerUser' | 'perUserAndMinute'>,
  ) {}

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
