/** How long the remote calls of one question may take together, and whether the user ended them. */

export class Deadline {
  readonly #controller = new AbortController();
  /** On the monotonic clock, milliseconds. */
  readonly #endsAt: number;

  /**
   * @param timeoutMs from now, above 0
   * @param cancelled what the user ends the question with; its reason becomes the signal's
   */
  constructor(timeoutMs: number, cancelled?: AbortSignal) {
    this.#endsAt = performance.now() + timeoutMs;
    const timeout = () =>
      this.#controller.abort(new DOMException('The deadline passed.', 'TimeoutError'));
    // Not AbortSignal.any over AbortSignal.timeout: Node.js 20 may collect the pair as garbage
    // before it fires. Unreferenced, so that a question that was answered does not keep the process.
    setTimeout(timeout, timeoutMs).unref();
    const cancel = () => this.#controller.abort(cancelled?.reason);
    if (cancelled?.aborted) cancel();
    else cancelled?.addEventListener('abort', cancel, { once: true });
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

  /** Milliseconds, never below 0. */
  remainingMs(): number {
    return Math.max(0, this.#endsAt - performance.now());
  }
}
