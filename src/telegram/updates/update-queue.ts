/**
 * From the receipt of an update to its turn: classified, stored, let in or declined, and queued with
 * those of its chat. How it was received, and its handling, lie elsewhere.
 */
import type { Update } from 'telegraf/types';
import type { ChatPlace } from '../api/bot-api.js';
import { faultCode } from '../fault-code.js';
import type { WaitingUpdate } from '../storing/update-inbox.js';
import { Admission } from './admission.js';
import { classifyUpdate, type HandledUpdate, laneOf, updateIdOf } from './classify-update.js';
import { endsWithin } from './ends-within.js';
import { Lanes } from './lanes.js';
import type { ReceivingLimits } from './limits.js';
import type { ReceivingOptions } from './receiver.js';
import { type QueuedUpdate, UpdateHandling } from './update-handling.js';
import { UpdateLedger } from './update-ledger.js';

/** Readers whose buttons are handled at the same time: they wait for Telegram, and compute little. */
const AT_ONCE_SIDE_BY_SIDE = 1_000;

/** For handlers to end after their signal was aborted. */
const AFTER_ABORT_MS = 2_000;

export class UpdateQueue {
  private readonly inTurn: Lanes<QueuedUpdate>;
  private readonly atOnce: Lanes<QueuedUpdate>;
  private readonly admission: Admission;
  private readonly ledger: UpdateLedger;
  private readonly handling: UpdateHandling;

  constructor(
    private readonly options: ReceivingOptions,
    private readonly limits: ReceivingLimits,
    private readonly now: () => number,
  ) {
    const { inbox, handle, onEvent } = options;
    this.ledger = new UpdateLedger(inbox, onEvent);
    this.handling = new UpdateHandling(handle, this.ledger, limits, now);
    const work = (queued: QueuedUpdate) => this.work(queued);
    this.inTurn = new Lanes(limits.sideBySide, work);
    this.atOnce = new Lanes(AT_ONCE_SIDE_BY_SIDE, work);
    this.admission = new Admission(options, limits, now);
  }

  get running(): number {
    return this.inTurn.running + this.atOnce.running;
  }

  get waiting(): number {
    return this.inTurn.waiting + this.atOnce.waiting;
  }

  /** Queues what an earlier start left; no limit holds for it, as it was let in then. */
  restore(): void {
    for (const waiting of this.options.inbox.waiting()) {
      const as = this.classifyStored(waiting);
      if (as) this.enqueue({ ...waiting, as });
    }
  }

  /**
   * Takes updates in as they were received, of any shape. When it returns they are stored.
   * @throws JiyaoError where they cannot be; none of them is taken in then
   */
  take(updates: readonly unknown[]): void {
    const receivedAt = this.now();
    const wanted = updates.flatMap((update) => {
      const as = this.classify(update);
      return as ? [{ update: update as Update, as }] : [];
    });
    if (wanted.length === 0) return;
    const added = this.options.inbox.add(
      wanted.map(({ update }) => ({ updateId: update.update_id, json: JSON.stringify(update) })),
      receivedAt,
    );
    for (const { update, as } of wanted) {
      // Once only, should a batch hold the same update twice.
      if (!added.delete(update.update_id)) continue;
      this.letIn({ updateId: update.update_id, receivedAt, as }, update);
    }
  }

  /** See Receiver.cancelWaiting. */
  cancelWaiting(place: ChatPlace, userId: number, before = Number.POSITIVE_INFINITY): number {
    const removed = this.inTurn.remove(
      laneOf(place),
      ({ updateId, as }) => updateId < before && as.sender.userId === userId,
    );
    for (const { as } of removed) this.admission.end(as.sender);
    this.ledger.settle(removed.map(({ updateId }) => updateId));
    return removed.length;
  }

  /** Begins nothing more; resolves when what runs has ended or was given up. */
  async stop(): Promise<void> {
    this.inTurn.hold();
    this.atOnce.hold();
    const ended = Promise.all([this.inTurn.idle(), this.atOnce.idle(), this.admission.close()]);
    if (await endsWithin(ended, this.limits.graceMs)) return;
    this.handling.abort();
    await endsWithin(ended, AFTER_ABORT_MS);
  }

  private classify(update: unknown): HandledUpdate | undefined {
    const as = classifyUpdate(update, this.options);
    if (as.way === 'malformed') this.ledger.tellSkipped(updateIdOf(update) ?? 0, 'malformed');
    return as.way === 'malformed' || as.way === 'ignored' ? undefined : as;
  }

  /** What cannot be read any more, or is not for us any more, is done with. */
  private classifyStored({ updateId }: WaitingUpdate): HandledUpdate | undefined {
    try {
      const as = this.classify(this.ledger.read(updateId));
      if (as === undefined) this.ledger.settle([updateId]);
      return as;
    } catch (error) {
      this.ledger.skip(updateId, faultCode(error));
      return undefined;
    }
  }

  private letIn(queued: QueuedUpdate, update: Update): void {
    const { as } = queued;
    const inLane = this.lanesOf(as).waitingIn(as.lane);
    const waiting = { inTurn: this.inTurn.waiting, inLane };
    const reason = this.admission.reasonToDecline(as, waiting);
    if (reason === undefined) {
      this.enqueue(queued);
      return;
    }
    this.ledger.settle([queued.updateId]);
    this.admission.decline(as.sender, update, reason);
  }

  private enqueue(queued: QueuedUpdate): void {
    const { as } = queued;
    if (as.way === 'inTurn') this.admission.begin(as.sender);
    this.lanesOf(as).add(as.lane, queued);
  }

  private lanesOf({ way }: HandledUpdate): Lanes<QueuedUpdate> {
    return way === 'inTurn' ? this.inTurn : this.atOnce;
  }

  private async work(queued: QueuedUpdate): Promise<void> {
    await this.handling.run(queued);
    if (queued.as.way === 'inTurn') this.admission.end(queued.as.sender);
  }
}
