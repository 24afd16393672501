/** Which answers are being worked on, so that `/stop` can end one. In memory: they end with us. */
import type { ChatPlace } from '../api/bot-api.js';

/** One answer being worked on. */
export interface RunningAnswer {
  readonly signal: AbortSignal;
  /** It has come to its end, in whatever way. */
  done(): void;
}

/** The reason with which an answer ends that its reader stopped. */
export class StoppedByReader extends Error {}

export class RunningAnswers {
  private readonly controllers = new Map<string, Set<AbortController>>();
  private count = 0;

  /** How many there are now. */
  get size(): number {
    return this.count;
  }

  /** An answer for this reader begins. */
  begin(place: ChatPlace, userId: number): RunningAnswer {
    const key = keyOf(place, userId);
    const controller = new AbortController();
    const running = this.controllers.get(key) ?? new Set();
    running.add(controller);
    this.controllers.set(key, running);
    this.count++;
    return {
      signal: controller.signal,
      done: () => {
        if (!running.delete(controller)) return;
        this.count--;
        if (running.size === 0 && this.controllers.get(key) === running)
          this.controllers.delete(key);
      },
    };
  }

  /** Stops what this reader asked there; gives how many answers that were. */
  stop(place: ChatPlace, userId: number): number {
    const running = [...(this.controllers.get(keyOf(place, userId)) ?? [])];
    for (const controller of running) controller.abort(new StoppedByReader());
    return running.length;
  }
}

/** In a group each stops their own. */
function keyOf({ chatId, threadId }: ChatPlace, userId: number): string {
  return `${chatId}:${threadId ?? ''}:${userId}`;
}
