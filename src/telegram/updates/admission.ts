/**
 * Who is let in: holds each update against the limits, and has the senders told of those that are
 * not handled. What is let in waits elsewhere.
 */
import type { Update } from 'telegraf/types';
import { faultCode } from '../fault-code.js';
import { AskedByUser } from './asked-by-user.js';
import type { HandledUpdate, UpdateSender } from './classify-update.js';
import { DeclineNotices } from './decline-notices.js';
import type { ReceivingLimits } from './limits.js';
import type { DeclineReason, ReceivingOptions } from './receiver.js';

/** How many wait already. */
export interface Waiting {
  /** For their turn, of all chats. */
  inTurn: number;
  /** In the lane of the update. */
  inLane: number;
}

export class Admission {
  private readonly asked: AskedByUser;
  private readonly notices: DeclineNotices;

  constructor(
    private readonly options: Pick<ReceivingOptions, 'admins' | 'decline' | 'onEvent'>,
    private readonly limits: ReceivingLimits,
    private readonly now: () => number,
  ) {
    this.asked = new AskedByUser(limits);
    this.notices = new DeclineNotices((...notice) => this.tell(...notice), limits.noticeEveryMs);
  }

  /** Why an update is not handled; undefined where it is. */
  reasonToDecline(as: HandledUpdate, waiting: Waiting): DeclineReason | undefined {
    const { userId, countedFor } = as.sender;
    if (this.options.admins.has(userId)) return undefined;
    if (as.way === 'atOnce') {
      const isOver = as.kind !== 'membership' && waiting.inLane >= this.limits.waitingAtOnce;
      return isOver ? 'user' : undefined;
    }
    if (this.asked.isOver(countedFor, this.now())) return 'user';
    return waiting.inTurn >= this.limits.waitingOverall ? 'overall' : undefined;
  }

  /** A message of this sender waits for its turn. */
  begin({ countedFor }: UpdateSender): void {
    this.asked.begin(countedFor, this.now());
  }

  /** It was answered or dropped. */
  end({ countedFor }: UpdateSender): void {
    this.asked.end(countedFor);
  }

  /** Has the sender told, now or together with what follows. */
  decline(sender: UpdateSender, update: Update, reason: DeclineReason): void {
    this.notices.add(sender, update, reason);
  }

  /** Has all told that are still to be told. Never rejects. */
  close(): Promise<void> {
    return this.notices.close();
  }

  private async tell(update: Update, reason: DeclineReason, count: number): Promise<void> {
    try {
      await this.options.decline(update, reason, count);
    } catch (error) {
      const { update_id: updateId } = update;
      this.options.onEvent({ type: 'skippedUpdate', updateId, code: faultCode(error) });
    }
  }
}
