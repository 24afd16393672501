/**
 * One update's handling, from the moment of its turn to its end, whatever that is: done, failed, too
 * late to be of use, too long, or broken off. When its turn comes is update-queue.ts's.
 */
import type { Update } from 'telegraf/types';
import { TelegramFault } from '../api/telegram-fault.js';
import { faultCode } from '../fault-code.js';
import type { HandledUpdate } from './classify-update.js';
import { endsWithin } from './ends-within.js';
import type { ReceivingLimits } from './limits.js';
import type { ReceivingOptions } from './receiver.js';
import type { UpdateLedger } from './update-ledger.js';

/** An update that waits, without its body: that stays in the inbox. */
export interface QueuedUpdate {
  updateId: number;
  /** Milliseconds since 1970. */
  receivedAt: number;
  as: HandledUpdate;
}

export class UpdateHandling {
  /** One for each handler that runs. */
  private readonly handlers = new Set<AbortController>();
  private isAborting = false;

  constructor(
    private readonly handle: ReceivingOptions['handle'],
    private readonly ledger: UpdateLedger,
    private readonly limits: ReceivingLimits,
    private readonly now: () => number,
  ) {}

  /** Never rejects. */
  async run(queued: QueuedUpdate): Promise<void> {
    const { updateId } = queued;
    try {
      if (this.isWorthHandling(queued)) await this.handleInTime(this.ledger.read(updateId));
      this.ledger.settle([updateId]);
    } catch (error) {
      if (this.isAborting) this.ledger.putBack(updateId);
      else if (isTelegramAway(error)) this.ledger.tellSkipped(updateId, faultCode(error));
      else this.ledger.skip(updateId, faultCode(error));
    }
  }

  /** Has everything that runs break off. */
  abort(): void {
    this.isAborting = true;
    for (const handler of this.handlers) handler.abort();
  }

  /** Attempts are counted first: an update that kills the process is not begun for ever. */
  private isWorthHandling(queued: QueuedUpdate): boolean {
    if (this.isPerished(queued)) return false;
    if (this.ledger.begin(queued.updateId) <= this.limits.attempts) return true;
    this.ledger.tellSkipped(queued.updateId, 'tooManyAttempts');
    return false;
  }

  /** Whether Telegram takes no answer to it any more. */
  private isPerished({ receivedAt, as }: QueuedUpdate): boolean {
    const perishes = as.way === 'atOnce' && (as.kind === 'button' || as.kind === 'inlineQuery');
    return perishes && this.now() - receivedAt > this.limits.perishMs;
  }

  private async handleInTime(update: Update): Promise<void> {
    const handler = new AbortController();
    this.handlers.add(handler);
    try {
      const handled = this.handle(update, handler.signal);
      if (await endsWithin(handled, this.limits.handlingMs)) return;
      handler.abort();
      this.ledger.tellSkipped(update.update_id, 'tooLong');
    } finally {
      this.handlers.delete(handler);
    }
  }
}

/** Nobody can be answered now: the next start tries again. */
function isTelegramAway(error: unknown): boolean {
  if (!(error instanceof TelegramFault)) return false;
  return error.kind === 'unreachable' || error.kind === 'token' || error.kind === 'conflict';
}
