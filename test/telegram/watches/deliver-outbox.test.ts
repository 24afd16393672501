/** From the outbox to Telegram, whatever Telegram says to it. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ChatPlace, OutgoingMessage, SendOptions } from '../../../src/telegram/api/bot-api.js';
import { TelegramFault, type TelegramFaultKind } from '../../../src/telegram/api/telegram-fault.js';
import { OutboxDelivery } from '../../../src/telegram/watches/deliver-outbox.js';
import { paragraphDigest } from '../../../src/telegram/watches/paragraph-digest.js';
import { makeMatch } from './make-match.js';
import { openWatchBook, type WatchBook } from './watch-book.js';

/** Takes messages, or does what a test says for a chat. */
class RecordingApi {
  readonly me = { id: 7, username: 'minutes_test_bot' };
  readonly taken: { chatId: number; html: string }[] = [];
  readonly faults: (TelegramFault | undefined)[] = [];
  readonly waitsFor = new Set<number>();
  /** What may not stand in a message. */
  refuses: string | undefined;
  attempts = 0;

  async sendMessage({ chatId }: ChatPlace, { html }: OutgoingMessage, options?: SendOptions) {
    this.attempts++;
    if (this.waitsFor.has(chatId)) await untilAborted(options?.signal);
    const fault = this.faults.shift();
    if (fault) throw fault;
    if (this.refuses && html.includes(this.refuses)) throw faultOf('refused');
    this.taken.push({ chatId, html });
    return this.taken.length;
  }
}

function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function faultOf(kind: TelegramFaultKind, movedTo?: number): TelegramFault {
  return new TelegramFault(kind, 'as scripted', { status: 400, ...(movedTo && { movedTo }) });
}

interface Scene {
  book: WatchBook;
  api: RecordingApi;
  put: (text: string, chatId?: number, watch?: string) => void;
  deliverDue: () => Promise<void>;
  later: (ms: number) => void;
}

function begin(): Scene {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const book = openWatchBook();
  const api = new RecordingApi();
  const delivery = new OutboxDelivery({ ...book, api, patienceMs: 30 });
  let meetings = 0;
  return {
    book,
    api,
    put: (text, chatId = 1, watch = '教师') => {
      const { watches } = book;
      const { id } = watches.find({ chatId }, watch) ?? book.watch(watch, chatId);
      const match = makeMatch(text);
      const finding = { watchId: id, digest: paragraphDigest(match), match };
      watches.settle(`m${meetings++}`, [finding], { index: 'a', position: meetings });
    },
    deliverDue: async () => {
      while ((await delivery.deliverNext(new AbortController().signal)) === 0) {
        // On to the next place.
      }
    },
    later: (ms) => vi.setSystemTime(Date.now() + ms),
  };
}

const chatsOf = (api: RecordingApi) => api.taken.map(({ chatId }) => chatId);

describe('what waits for a chat', () => {
  it('is told in order, five paragraphs in a message, each once', async () => {
    const { api, put, deliverDue, later } = begin();
    for (let number = 1; number <= 7; number++) put(`第${number}件。`);
    await deliverDue();
    later(1_000);
    await deliverDue();
    await deliverDue();
    expect(api.taken).toHaveLength(2);
    expect(api.taken[0]?.html).toMatch(/第1件.*第2件.*第3件.*第4件.*第5件/s);
    expect(api.taken[1]?.html).toMatch(/第6件.*第7件/s);
  });

  it('makes as many messages as their lengths need', async () => {
    const { api, put, deliverDue, later } = begin();
    for (const name of ['甲', '乙', '丙']) put(name.repeat(1_900));
    await deliverDue();
    later(1_000);
    await deliverDue();
    expect(api.taken).toHaveLength(2);
  });

  it('lets others pass in turn instead of waiting for its next second', async () => {
    const { api, put, deliverDue } = begin();
    for (let number = 0; number < 6; number++) put(`甲${number}。`, 1);
    put('乙。', 2);
    await deliverDue();
    expect(chatsOf(api)).toEqual([1, 2]);
  });

  it('is dropped with its watch, but not what another watch found too', async () => {
    const { book, api, put, deliverDue } = begin();
    put('教师待遇。', 1, '教师');
    put('教师待遇。', 1, '待遇');
    put('教师甲。', 1, '教师');
    book.watches.remove(book.watches.find({ chatId: 1 }, '教师')?.id ?? 0);
    await deliverDue();
    expect(api.taken).toHaveLength(1);
    expect(api.taken[0]?.html).toContain('教师待遇。');
    expect(api.taken[0]?.html).not.toContain('教师甲');
  });
});

describe('a fault of Telegram', () => {
  it.each(['blocked', 'chatGone'] as const)('%s ends the watches of the chat', async (kind) => {
    const { book, api, put, deliverDue } = begin();
    put('甲。', 1);
    put('乙。', 2);
    api.faults.push(faultOf(kind));
    await deliverDue();
    expect(chatsOf(api)).toEqual([2]);
    expect(book.watches.of({ chatId: 1 })).toEqual([]);
    expect(book.events).toEqual([{ type: 'endedWatches', count: 1 }]);
  });

  it('unreachable keeps everything, tried again after growing waits', async () => {
    const { api, put, deliverDue, later } = begin();
    put('甲。');
    for (let times = 0; times < 3; times++) api.faults.push(faultOf('unreachable'));
    await deliverDue();
    for (const waitMs of [5_000, 10_000, 20_000]) {
      later(waitMs - 1);
      await deliverDue();
      expect(api.taken).toEqual([]);
      later(1);
      await deliverDue();
    }
    expect(api.attempts).toBe(4);
    expect(chatsOf(api)).toEqual([1]);
  });

  it('that makes one chat wait does not hold up the others', async () => {
    const { api, put, deliverDue, later } = begin();
    api.waitsFor.add(1);
    put('甲。', 1);
    put('乙。', 2);
    await deliverDue();
    expect(chatsOf(api)).toEqual([2]);
    api.waitsFor.clear();
    later(5_000);
    await deliverDue();
    expect(chatsOf(api)).toEqual([2, 1]);
  });

  it('migrated moves the watches and what waits', async () => {
    const { book, api, put, deliverDue } = begin();
    put('甲。', -5);
    api.faults.push(faultOf('migrated', -100_5));
    await deliverDue();
    expect(chatsOf(api)).toEqual([-1005]);
    expect(book.watches.of({ chatId: -1005 })).toHaveLength(1);
  });

  it('refused tries each for itself, and sets aside the one that is refused again', async () => {
    const { book, api, put, deliverDue, later } = begin();
    api.refuses = '甲。';
    put('甲。');
    put('乙。');
    for (let times = 1; times <= 6; times++) {
      await deliverDue();
      later(60 * 60_000);
    }
    expect(book.watches.outbox.waiting()).toEqual([]);
    expect(api.taken).toHaveLength(1);
    expect(api.taken[0]?.html).toContain('乙。');
  });
});
