/** What chats watch for, and what is kept of it when they change or end it. */
import { describe, expect, it } from 'vitest';
import { MAX_WATCHES_PER_CHAT } from '../../../src/telegram/storing/watch-store.js';
import { makeMatch } from '../watches/make-match.js';
import { openWatchBook, type WatchBook } from '../watches/watch-book.js';

const CURSOR = { index: 'a', position: 1 };

function put({ watches }: WatchBook, watchId: number, text: string): void {
  watches.settle('m1', [{ watchId, digest: text, match: makeMatch(text) }], CURSOR);
}

describe('a watch', () => {
  it('is one in whatever script, width and spacing it is written', () => {
    const book = openWatchBook();
    const { id } = book.watch('教师 A');
    const place = { chatId: 1 };
    const again = { place, userId: 2, text: '教師  Ａ', language: 'hant' as const, since: null };
    expect(book.watches.add(again)).toMatchObject({ type: 'known', watch: { id, text: '教师 A' } });
  });

  it('is of its chat and topic, in the order in which they were made', () => {
    const book = openWatchBook();
    const topic = { chatId: -1, threadId: 5 };
    book.watch('教师', -1);
    book.watches.add({ place: topic, userId: 1, text: '教师', language: 'hans', since: CURSOR });
    book.watch('医院', -1);
    expect(book.watches.of({ chatId: -1 }).map(({ text }) => text)).toEqual(['教师', '医院']);
    expect(book.watches.of(topic)).toMatchObject([{ place: topic, since: CURSOR }]);
    expect(book.watches.count()).toBe(3);
  });

  it('is refused where the chat has too many', () => {
    const book = openWatchBook();
    for (let number = 0; number < MAX_WATCHES_PER_CHAT; number++) book.watch(`议题${number}`);
    expect(() => book.watch('议题')).toThrow('tooMany');
    expect(() => book.watch('议题', 2)).not.toThrow();
  });

  it('is due for whatever comes once all that had come was looked at', () => {
    const book = openWatchBook();
    const { id } = book.watch('教师', 1, CURSOR);
    book.watches.caughtUp();
    expect(book.watches.get(id)?.since).toBeNull();
  });
});

describe('what waits', () => {
  it('and was dropped with its watch counts as not told', () => {
    const book = openWatchBook();
    put(book, book.watch('教师').id, '甲');
    const [watch] = book.watches.of({ chatId: 1 });
    expect(book.watches.remove(watch?.id ?? 0)).toBe(true);
    expect(book.watches.outbox.waiting()).toEqual([]);
    put(book, book.watch('教师').id, '甲');
    expect(book.watches.outbox.waiting()).toHaveLength(1);
  });

  it('and was delivered is not put again', () => {
    const book = openWatchBook();
    const { id } = book.watch('教师');
    put(book, id, '甲');
    const [entry] = book.watches.outbox.first({ chatId: 1 }, 1);
    book.watches.outbox.delivered([entry?.id ?? 0]);
    put(book, id, '甲');
    expect(book.watches.outbox.waiting()).toEqual([]);
  });

  it('goes with its chat when that ends, and moves with it', () => {
    const book = openWatchBook();
    put(book, book.watch('教师', -1).id, '甲');
    put(book, book.watch('教师', -2).id, '甲');
    book.watches.move(-1, -10);
    expect(book.watches.removeChat(-2)).toBe(1);
    expect(book.watches.outbox.waiting()).toEqual([{ place: { chatId: -10 }, notBefore: 0 }]);
    expect(book.watches.of({ chatId: -10 })).toHaveLength(1);
  });
});

it('meetings that were looked at are known, and how far the index was read', () => {
  const { watches } = openWatchBook();
  expect(watches.progress.cursor()).toBeUndefined();
  watches.progress.pass(['m1', 'm2'], CURSOR);
  expect(watches.progress.unpassed(['m2', 'm3', 'm1'])).toEqual(['m3']);
  expect(watches.progress.cursor()).toEqual(CURSOR);
});
