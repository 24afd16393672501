/**
 * Gets calls to Telegram: within its limits, in the order of the calls in each chat, first come
 * first served among chats, again where that helps, in another form where only the form was
 * refused. Knows nothing of what the calls mean to the bot: that is telegraf-bot-api.ts.
 */
import type { BotEventListener } from '../bot-event.js';
import { type ChatLane, ChatLanes } from './chat-lanes.js';
import { keepTrying, rateLimitMs } from './keep-trying.js';
import { mendRefused } from './mend-refused.js';
import { MovedChats } from './moved-chats.js';
import { type ChatCall, namesChat, type OtherCall, toChat } from './outgoing-call.js';
import type { Pace } from './pace.js';
import { RateLimitsMet } from './rate-limits-met.js';
import { SlidingWindow } from './sliding-window.js';
import type { TelegramClient } from './telegram-client.js';
import { TelegramFault } from './telegram-fault.js';
import { wait } from './wait.js';
import { withEitherSignal } from './with-either-signal.js';

/** Of the calls a second, the share that is left to those that cannot be done without. */
const SHARE_KEPT_FOR_ANSWERS = 0.3;

/** Refusals of calls that have nothing left to do: the edit shows already, the wait has ended. */
const NOTHING_TO_DO = /message is not modified|query is too old|query ID is invalid/i;

export class Sender {
  readonly #client: TelegramClient;
  readonly #pace: Pace;
  readonly #onEvent: BotEventListener;
  readonly #overall: SlidingWindow;
  readonly #lanes: ChatLanes;
  readonly #moved = new MovedChats();
  readonly #rateLimits = new RateLimitsMet();
  readonly #closing = new AbortController();

  constructor(client: TelegramClient, pace: Pace, onEvent: BotEventListener) {
    this.#client = client;
    this.#pace = pace;
    this.#onEvent = onEvent;
    this.#overall = new SlidingWindow(pace.overall);
    this.#waitForOwnSecond();
    this.#lanes = new ChatLanes(pace);
  }

  /**
   * Makes the call when its turn has come, until Telegram takes it.
   * @returns Telegram's result; undefined where the call was not needed any more
   * @throws TelegramFault; the signal's reason; an AbortError once the sender is closed
   */
  inTurn(call: ChatCall): Promise<unknown> {
    return this.#untilClosed(call, (closable) => this.#deliver(closable, []));
  }

  /**
   * Makes the call once, if it can go out at once and leaves room for what must.
   * @returns whether it went out
   * @throws TelegramFault
   */
  async atOnce(call: ChatCall): Promise<boolean> {
    const here = this.#whereItIsNow(call);
    const lane = this.#lanes.of(here.fields.chat_id);
    if (!lane.hasRoom || !this.#hasRoom) return false;
    await lane.turns.run(() => this.#attemptIn(lane, here));
    return true;
  }

  /** Makes the call once, beside the chat's turns; never where something is on its way there. */
  async besides(call: ChatCall): Promise<void> {
    const here = this.#whereItIsNow(call);
    const lane = this.#lanes.of(here.fields.chat_id);
    if (lane.turns.isBusy || !this.#hasRoom) return;
    await this.#attempt(here, this.#pace.answerMs);
  }

  /**
   * Makes a call that belongs to no chat, until Telegram takes it.
   * @throws TelegramFault; the signal's reason; an AbortError once the sender is closed
   */
  other(call: OtherCall): Promise<unknown> {
    return this.#untilClosed(call, async (closable) => {
      const patience = { pace: this.#pace, leastWaitMs: 0, signal: closable.signal };
      try {
        return await keepTrying(() => this.#attempt(closable, this.#pace.answerMs), patience);
      } catch (fault) {
        this.tell(call.method, fault);
        throw fault;
      }
    });
  }

  /** Ends whatever is still on its way and cuts the connections. */
  close(): void {
    this.#closing.abort();
    this.#client.close();
  }

  /** Tells the operator of a refusal that is a fault of ours; of nothing else. */
  tell(method: string, fault: unknown): void {
    if (!(fault instanceof TelegramFault) || fault.kind !== 'refused') return;
    const { status, message: description } = fault;
    this.#onEvent({ type: 'refusedCall', method, status, description });
  }

  #untilClosed<C extends OtherCall, T>(call: C, make: (call: C) => Promise<T>): Promise<T> {
    return withEitherSignal([this.#closing.signal, call.signal], (signal) =>
      make({ ...call, signal }),
    );
  }

  /**
   * Nobody knows what was sent just before this process began: by one that was killed, say. Its
   * age is what `performance.now()` gives.
   */
  #waitForOwnSecond(): void {
    const { overall, chat } = this.#pace;
    this.#overall.hold(Math.max(overall.withinMs, chat.withinMs) - performance.now());
  }

  /** Whether a call that can be done without leaves room for what must go out. */
  get #hasRoom(): boolean {
    return this.#overall.room > this.#pace.overall.calls * SHARE_KEPT_FOR_ANSWERS;
  }

  #whereItIsNow(call: ChatCall): ChatCall {
    const to = this.#moved.get(call.fields.chat_id);
    return to === undefined ? call : toChat(to, call);
  }

  /**
   * In the turn of the chat that was named and, where that has moved, of the one it became.
   * @param before chats whose turn this call already holds
   */
  async #deliver(call: ChatCall, before: readonly number[]): Promise<unknown> {
    const from = call.fields.chat_id;
    const lane = this.#lanes.of(from);
    const follow = (to: number) => this.#deliver(toChat(to, call), [...before, from]);
    return lane.turns.run(async () => {
      if (call.isNeeded?.() === false) return undefined;
      const known = this.#moved.get(from);
      if (known !== undefined && !before.includes(known)) return follow(known);
      try {
        return await this.#untilTaken(lane, call);
      } catch (fault) {
        const to = fault instanceof TelegramFault ? fault.movedTo : undefined;
        if (to === undefined || to === from || before.includes(to)) throw fault;
        this.#moved.set(from, to);
        this.#onEvent({ type: 'chatMoved', from, to });
        return follow(to);
      }
    }, call);
  }

  /** As it is, or mended as often as that helps. */
  async #untilTaken(lane: ChatLane, call: ChatCall): Promise<unknown> {
    const leastWaitMs = this.#pace.chat.withinMs;
    const patience = { pace: this.#pace, leastWaitMs, signal: call.signal };
    let { fields } = call;
    for (;;) {
      try {
        return await keepTrying(() => this.#attemptIn(lane, { ...call, fields }), patience);
      } catch (fault) {
        this.tell(call.method, fault);
        const mended = fault instanceof TelegramFault ? mendRefused(fields, fault) : undefined;
        if (mended === undefined) throw fault;
        fields = mended;
        await wait(leastWaitMs, call.signal);
      }
    }
  }

  #attemptIn(lane: ChatLane, call: ChatCall): Promise<unknown> {
    return lane.spend(() => this.#attempt(call, this.#pace.messageAnswerMs), call);
  }

  async #attempt(call: OtherCall, answerMs: number): Promise<unknown> {
    const { method, fields, signal } = call;
    const options = { answerMs, signal };
    try {
      return await this.#overall.run(() => this.#client.call(method, fields, options), call);
    } catch (fault) {
      if (!(fault instanceof TelegramFault)) throw fault;
      if (NOTHING_TO_DO.test(fault.message)) return true;
      if (fault.kind === 'rateLimit') this.#slow(fields, rateLimitMs(fault, this.#pace));
      throw fault;
    }
  }

  /** For as long as a 429 says: its chat, or everything where it means the whole bot. */
  #slow(fields: object, ms: number): void {
    if (!namesChat(fields)) return;
    this.#lanes.of(fields.chat_id).turns.hold(ms);
    if (this.#rateLimits.add(fields.chat_id)) this.#overall.hold(ms);
  }
}
