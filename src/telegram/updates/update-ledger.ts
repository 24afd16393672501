/**
 * What became of each update, in the inbox and to the operator. A fault of the file is told and
 * stops nothing: at worst an update is handled again by the next start.
 */

import type { Update } from 'telegraf/types';
import { parseStored } from '../../sqlite/stored-json.js';
import type { BotEventListener } from '../bot-event.js';
import { faultCode } from '../fault-code.js';
import { BOT_FILE } from '../storing/bot-file.js';
import type { UpdateInbox } from '../storing/update-inbox.js';

export class UpdateLedger {
  constructor(
    private readonly inbox: UpdateInbox,
    private readonly onEvent: BotEventListener,
  ) {}

  /** @throws JiyaoError where it cannot be read, or is no JSON any more */
  read(updateId: number): Update {
    return parseStored<Update>(this.inbox.read(updateId) ?? 'null', BOT_FILE);
  }

  /** Its handling begins; gives how often it was begun, this time included. */
  begin(updateId: number): number {
    return this.guard(() => this.inbox.begin(updateId)) ?? 1;
  }

  /** They need no handling any more. */
  settle(updateIds: readonly number[]): void {
    this.guard(() => this.inbox.done(updateIds));
  }

  /** It could not be handled, and is not tried again. */
  skip(updateId: number, code: string): void {
    this.tellSkipped(updateId, code);
    this.settle([updateId]);
  }

  /** The same for one that was never stored. */
  tellSkipped(updateId: number, code: string): void {
    this.onEvent({ type: 'skippedUpdate', updateId, code });
  }

  /** It was ended as the process stops: the next start handles it. */
  putBack(updateId: number): void {
    this.guard(() => this.inbox.putBack(updateId));
  }

  private guard<Result>(work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      this.onEvent({ type: 'inboxFault', code: faultCode(error) });
      return undefined;
    }
  }
}
