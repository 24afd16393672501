/** How long the remote calls of one question may take together, and whether the user ended them. */

import { ChatModelFault } from './chat-model-fault.js';

export class Deadline {
  readonly #controller = new AbortController();
  /** On the monotonic clock, milliseconds. */
  readonly #endsAt: number;
  readonly #timeOut: () => void;
  readonly #release: () => void;

  /**
   * @param timeoutMs from now, above 0
   * @param cancelled what the user ends the question with; its reason becomes the signal's
   */
  constructor(timeoutMs: number, cancelled?: AbortSignal) {
    this.#endsAt = performance.now() + timeoutMs;
    this.#timeOut = () =>
      this.#controller.abort(new DOMException('The deadline passed.', 'TimeoutError'));
    const cancel = () => this.#controller.abort(cancelled?.reason);
    // Not AbortSignal.any over AbortSignal.timeout: Node.js 20 may collect the pair as garbage
    // before it fires. Unreferenced: it must not keep the process.
    const timer = setTimeout(this.#timeOut, timeoutMs).unref();
    if (cancelled?.aborted) cancel();
    else cancelled?.addEventListener('abort', cancel);
    this.#release = () => {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', cancel);
    };
  }

  /** To be called once the question is answered: the user's signal may serve many questions. */
  release(): void {
    this.#release();
  }

  /** Aborted once the time is up, or the user ended the question. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether it was the time, not the user. */
  get timedOut(): boolean {
    const { reason } = this.signal;
    return reason instanceof DOMException && reason.name === 'TimeoutError';
  }

  /**
   * To be called in work that leaves timers no turn: looks at the clock.
   * @throws ChatModelFault 'timeout', or what the user ended the question with
   */
  check(): void {
    if (this.remainingMs() === 0) this.#timeOut();
    if (this.signal.aborted) throw this.reason();
  }

  /** Why it is over, once it is. */
  reason(): unknown {
    return this.timedOut ? new ChatModelFault('timeout') : this.signal.reason;
  }

  /** Milliseconds, never below 0. */
  remainingMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }
}
