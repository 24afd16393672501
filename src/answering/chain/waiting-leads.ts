/**
 * Leads ('会议提出以下要求:', headings) claim nothing and need no evidence, but one that leads to nothing
 * must not be shown: each waits here for the first supported statement behind it.
 */
import type { ComposedStatement } from '../verifying/composed-statement.js';
import type { RejectedStatement } from './chain-context.js';

export class WaitingLeads {
  #leads: ComposedStatement[] = [];
  #passedOver = false;

  /** A lead behind a lead goes with it; behind rejected statements it takes its place. */
  wait(lead: ComposedStatement): void {
    this.#leads = this.#passedOver ? [lead] : [...this.#leads, lead];
    this.#passedOver = false;
  }

  /** A statement behind the leads was rejected; the next one may still need them. */
  passOver(): void {
    this.#passedOver = true;
  }

  /** Those that wait, now that a supported statement follows. */
  take(): ComposedStatement[] {
    const leads = this.#leads;
    this.#leads = [];
    this.#passedOver = false;
    return leads;
  }
}

/** '芦淞区要求:' is not shown where it was rejected, but is no statement that a reader misses. */
export function leadsIn({ text, reason }: RejectedStatement): boolean {
  return reason === 'noMarker' && /[:：]$/.test(text);
}
