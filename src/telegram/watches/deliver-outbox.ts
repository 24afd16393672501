/**
 * Tells what waits in the outbox: one message at a time in the whole process, so that a process
 * which is killed between Telegram's taking a message and our noting it says one message twice at
 * most. Per place in order; a place that has to wait lets the others pass.
 */
import type { BotApi, ChatPlace } from '../api/bot-api.js';
import { TelegramFault } from '../api/telegram-fault.js';
import { withEitherSignal } from '../api/with-either-signal.js';
import type { BotEventListener } from '../bot-event.js';
import { faultCode } from '../fault-code.js';
import type { ChatSettingsStore } from '../storing/chat-settings.js';
import type { OutboxEntry } from '../storing/outbox-entry.js';
import type { WatchStore } from '../storing/watch-store.js';
import { MAX_TOLD_AT_ONCE, watchMessage } from './watch-message.js';

export interface DeliveryServices {
  api: Pick<BotApi, 'sendMessage' | 'me'>;
  watches: WatchStore;
  settings: Pick<ChatSettingsStore, 'get'>;
  onEvent: BotEventListener;
  /** How long a message may wait for its turn and its attempts before other places have theirs. */
  patienceMs: number;
}

/** The sender has tried for a while by then; doubled with each failure in a row. */
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 10 * 60_000;

/** Then a message is a fault of ours that no attempt mends. */
const MAX_REFUSALS = 5;

/** As the sender spaces messages: places are changed meanwhile instead of waiting. */
const PAUSE_MS = { person: 1_000, group: 3_000 };

export class OutboxDelivery {
  readonly #services: DeliveryServices;
  /** Per chat when the next message can go out at once, milliseconds since 1970. */
  readonly #pauses = new Map<number, number>();

  constructor(services: DeliveryServices) {
    this.#services = services;
  }

  /**
   * Tells the next place that is due what waits for it.
   * @param signal ends the attempt; what it was about stays
   * @returns milliseconds until the next place is due, 0 for at once; undefined where nothing waits
   */
  async deliverNext(signal: AbortSignal): Promise<number | undefined> {
    const places = this.#services.watches.outbox
      .waiting()
      .map(({ place, notBefore }) => ({ place, at: Math.max(notBefore, this.#pauseOf(place)) }));
    const now = Date.now();
    const due = places.find(({ at }) => at <= now);
    if (due) {
      await this.#deliverTo(due.place, signal);
      return 0;
    }
    return places.length === 0 ? undefined : Math.min(...places.map(({ at }) => at - now));
  }

  #pauseOf({ chatId }: ChatPlace): number {
    return this.#pauses.get(chatId) ?? 0;
  }

  async #deliverTo(place: ChatPlace, signal: AbortSignal): Promise<void> {
    const { api, watches, settings, patienceMs } = this.#services;
    const entries = together(watches.outbox.first(place, MAX_TOLD_AT_ONCE));
    const language =
      settings.get(place.chatId).language ?? entries[0]?.watches[0]?.language ?? 'hans';
    const { message, told } = watchMessage(entries, { language, me: api.me });
    const ids = told.map(({ id }) => id);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), patienceMs);
    try {
      await withEitherSignal([signal, patience.signal], (either) =>
        api.sendMessage(place, message, { signal: either }),
      );
      watches.outbox.delivered(ids);
      this.#pause(place);
    } catch (fault) {
      if (!signal.aborted) this.#failed(place, told, fault);
    } finally {
      clearTimeout(timer);
    }
  }

  #pause({ chatId }: ChatPlace): void {
    const now = Date.now();
    for (const [chat, until] of this.#pauses) if (until <= now) this.#pauses.delete(chat);
    this.#pauses.set(chatId, now + (chatId < 0 ? PAUSE_MS.group : PAUSE_MS.person));
  }

  #failed(place: ChatPlace, told: readonly OutboxEntry[], fault: unknown): void {
    const { watches, onEvent } = this.#services;
    const kind = fault instanceof TelegramFault ? fault.kind : 'unreachable';
    switch (kind) {
      case 'blocked':
      case 'chatGone':
        onEvent({ type: 'endedWatches', count: watches.removeChat(place.chatId) });
        return;
      case 'refused':
      case 'messageGone':
        onEvent({ type: 'watchFault', code: faultCode(fault) });
        this.#refused(told);
        return;
      default:
        this.#postpone(place, told, fault);
    }
  }

  /** Of several that were refused together each is tried for itself. */
  #refused(told: readonly OutboxEntry[]): void {
    const times = told[0]?.refusals ?? 0;
    const ids = told.map(({ id }) => id);
    const notBefore = told.length > 1 ? 0 : Date.now() + waitAfter(times);
    this.#services.watches.outbox.refused(ids, notBefore, MAX_REFUSALS);
  }

  #postpone(place: ChatPlace, told: readonly OutboxEntry[], fault: unknown): void {
    const { watches } = this.#services;
    const asked = fault instanceof TelegramFault ? (fault.retryAfterSeconds ?? 0) * 1000 : 0;
    const movedTo = fault instanceof TelegramFault ? fault.movedTo : undefined;
    if (movedTo !== undefined) watches.move(place.chatId, movedTo);
    const chatId = movedTo ?? place.chatId;
    const wait = Math.max(asked, waitAfter(told[0]?.failures ?? 0));
    watches.outbox.postpone({ ...place, chatId }, Date.now() + (movedTo === undefined ? wait : 0));
  }
}

function waitAfter(failures: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
}

/** One that was refused goes by itself, so that it takes no other with it. */
function together(entries: readonly OutboxEntry[]): OutboxEntry[] {
  const refused = entries.findIndex(({ refusals }) => refusals > 0);
  return refused < 0 ? [...entries] : entries.slice(0, Math.max(1, refused));
}
