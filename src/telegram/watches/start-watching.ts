/**
 * The two loops behind the watches, side by side: new meetings are looked at, and what was found is
 * told. Neither ever ends the bot: what fails is told to the operator and tried again.
 */
import { setImmediate } from 'node:timers/promises';
import { wait } from '../api/wait.js';
import type { BotEventListener } from '../bot-event.js';
import { faultCode } from '../fault-code.js';
import { type DeliveryServices, OutboxDelivery } from './deliver-outbox.js';
import { type MatchingServices, matchNextArrival } from './match-arrivals.js';

export type WatchingServices = MatchingServices & Omit<DeliveryServices, 'patienceMs'>;

/** Milliseconds. */
export interface WatchingPace {
  /** Between two looks for new meetings, and for what waits. */
  lookEveryMs: number;
  /** See DeliveryServices. */
  patienceMs: number;
  /** After a fault; doubled with each in a row, up to `longestWaitMs`. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** What a message on its way is given when the process stops: it would else be told again. */
  stopWithinMs: number;
}

export const WATCHING_PACE: WatchingPace = {
  lookEveryMs: 3_000,
  patienceMs: 60_000,
  firstWaitMs: 2_000,
  longestWaitMs: 5 * 60_000,
  stopWithinMs: 5_000,
};

export interface Watching {
  /** Ends both loops, within bounds; what is not told yet waits for the next start. */
  stop(): Promise<void>;
}

export function startWatching(
  services: WatchingServices,
  pace: WatchingPace = WATCHING_PACE,
): Watching {
  const stopping = new AbortController();
  const ended = new AbortController();
  const delivery = new OutboxDelivery({ ...services, patienceMs: pace.patienceMs });
  const { signal } = stopping;
  const loops = Promise.all([
    keepDoing(signal, pace, services.onEvent, async () => {
      return (await matchNextArrival(services, signal)) ? 0 : pace.lookEveryMs;
    }),
    keepDoing(signal, pace, services.onEvent, async () => {
      const dueInMs = await delivery.deliverNext(ended.signal);
      return Math.min(dueInMs ?? pace.lookEveryMs, pace.lookEveryMs);
    }),
  ]);
  return {
    stop: async () => {
      stopping.abort();
      const timer = setTimeout(() => ended.abort(), pace.stopWithinMs);
      await loops;
      clearTimeout(timer);
    },
  };
}

/** Does `work` until the signal, each time after the milliseconds that it gave. */
async function keepDoing(
  signal: AbortSignal,
  { firstWaitMs, longestWaitMs }: WatchingPace,
  onEvent: BotEventListener,
  work: () => Promise<number>,
): Promise<void> {
  for (let failures = 0; !signal.aborted; ) {
    let waitMs: number;
    try {
      waitMs = await work();
      failures = 0;
    } catch (fault) {
      if (signal.aborted) return;
      onEvent({ type: 'watchFault', code: faultCode(fault) });
      waitMs = Math.min(firstWaitMs * 2 ** failures, longestWaitMs);
      failures++;
    }
    await wait(waitMs, signal).catch(() => undefined);
    // Much work in a row must not keep updates from being taken.
    await setImmediate();
  }
}
