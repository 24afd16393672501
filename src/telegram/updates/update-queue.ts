/**
 * The way of an update from its receipt to the end of its handling: stored, let in or declined,
 * handled in its turn, marked as done. How it was received and what handling it means lie elsewhere.
 */
import type { Update } from 'telegraf/types';
import { parseStored } from '../../store/local/stored-json.js';
import type { ChatPlace } from '../api/bot-api.js';
import type { WaitingUpdate } from '../storing/update-inbox.js';
import { Admission } from './admission.js';
import { classifyUpdate, type HandledUpdate, laneOf, updateIdOf } from './classify-update.js';
import { faultCode } from './fault-code.js';
import { Lanes } from './lanes.js';
import type { ReceivingLimits } from './limits.js';
import type { ReceivingOptions } from './receiver.js';

/** An update that waits, without its body: that stays in the inbox. */
interface Entry {
  updateId: number;
  receivedAt: number;
  as: HandledUpdate;
}

/** Readers whose buttons are handled at the same time: they wait for Telegram, and compute little. */
const AT_ONCE_SIDE_BY_SIDE = 1_000;

/** For handlers to end after their signal was aborted. */
const AFTER_ABORT_MS = 2_000;

export class UpdateQueue {
  private readonly inTurn: Lanes<Entry>;
  private readonly atOnce: Lanes<Entry>;
  private readonly admission: Admission;
  /** One for each handler that runs. */
  private readonly handlers = new Set<AbortController>();
  private isAborting = false;

  constructor(
    private readonly options: ReceivingOptions,
    private readonly limits: ReceivingLimits,
    private readonly now: () => number,
  ) {
    const work = (entry: Entry) => this.work(entry);
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
    this.settle(removed.map(({ updateId }) => updateId));
    return removed.length;
  }

  /** Begins nothing more; resolves when what runs has ended or was given up. */
  async stop(): Promise<void> {
    this.inTurn.hold();
    this.atOnce.hold();
    const ended = Promise.all([this.inTurn.idle(), this.atOnce.idle(), this.admission.close()]);
    if (await endsWithin(ended, this.limits.graceMs)) return;
    this.isAborting = true;
    for (const handler of this.handlers) handler.abort();
    await endsWithin(ended, AFTER_ABORT_MS);
  }

  private classify(update: unknown): HandledUpdate | undefined {
    const as = classifyUpdate(update, this.options);
    if (as.way === 'malformed') this.skip(updateIdOf(update) ?? 0, 'malformed');
    return as.way === 'malformed' || as.way === 'ignored' ? undefined : as;
  }

  /** What cannot be read any more, or is not for us any more, is done with. */
  private classifyStored({ updateId }: WaitingUpdate): HandledUpdate | undefined {
    try {
      const as = this.classify(this.read(updateId));
      if (as === undefined) this.settle([updateId]);
      return as;
    } catch (error) {
      this.skip(updateId, faultCode(error));
      this.settle([updateId]);
      return undefined;
    }
  }

  private read(updateId: number): Update {
    return parseStored<Update>(this.options.inbox.read(updateId) ?? 'null');
  }

  private letIn(entry: Entry, update: Update): void {
    const { as } = entry;
    const inLane = this.lanesOf(as).waitingIn(as.lane);
    const waiting = { inTurn: this.inTurn.waiting, inLane };
    const reason = this.admission.reasonToDecline(as, waiting);
    if (reason === undefined) {
      this.enqueue(entry);
      return;
    }
    this.settle([entry.updateId]);
    this.admission.decline(as.sender, update, reason);
  }

  private enqueue(entry: Entry): void {
    const { as } = entry;
    if (as.way === 'inTurn') this.admission.begin(as.sender);
    this.lanesOf(as).add(as.lane, entry);
  }

  private lanesOf({ way }: HandledUpdate): Lanes<Entry> {
    return way === 'inTurn' ? this.inTurn : this.atOnce;
  }

  /** Never rejects. */
  private async work(entry: Entry): Promise<void> {
    try {
      if (this.isWorthHandling(entry)) {
        await this.handle(this.read(entry.updateId));
      }
      this.settle([entry.updateId]);
    } catch (error) {
      this.giveUp(entry.updateId, error);
    } finally {
      if (entry.as.way === 'inTurn') this.admission.end(entry.as.sender);
    }
  }

  private async handle(update: Update): Promise<void> {
    const handler = new AbortController();
    this.handlers.add(handler);
    try {
      const handling = this.options.handle(update, handler.signal);
      if (await endsWithin(handling, this.limits.handlingMs)) return;
      handler.abort();
      this.skip(update.update_id, 'tooLong');
    } finally {
      this.handlers.delete(handler);
    }
  }

  private isWorthHandling({ updateId, receivedAt, as }: Entry): boolean {
    const perishes = as.way === 'atOnce' && (as.kind === 'button' || as.kind === 'inlineQuery');
    if (perishes && this.now() - receivedAt > this.limits.perishMs) return false;
    const attempts = this.stored(() => this.options.inbox.begin(updateId)) ?? 1;
    if (attempts <= this.limits.attempts) return true;
    this.skip(updateId, 'tooManyAttempts');
    return false;
  }

  private giveUp(updateId: number, error: unknown): void {
    if (this.isAborting) {
      this.stored(() => this.options.inbox.putBack(updateId));
      return;
    }
    this.skip(updateId, faultCode(error));
    this.settle([updateId]);
  }

  private skip(updateId: number, code: string): void {
    this.options.onEvent({ type: 'skippedUpdate', updateId, code });
  }

  private settle(updateIds: readonly number[]): void {
    this.stored(() => this.options.inbox.done(updateIds));
  }

  /** A fault of the file is told and stops nothing: at worst an update is handled again. */
  private stored<Result>(write: () => Result): Result | undefined {
    try {
      return write();
    } catch (error) {
      this.options.onEvent({ type: 'inboxFault', code: faultCode(error) });
      return undefined;
    }
  }
}

/** Whether it did; rejects as it does. */
async function endsWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
