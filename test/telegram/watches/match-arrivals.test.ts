/** From meetings that come into the index to what waits in the outbox. */
import { describe, expect, it } from 'vitest';
import { JiyaoError } from '../../../src/errors.js';
import { behindArrivals, matchNextArrival } from '../../../src/telegram/watches/match-arrivals.js';
import { makeMatch } from './make-match.js';
import { ArrivingIndex, openWatchBook, type WatchBook } from './watch-book.js';

const NEVER = new AbortController().signal;

function begin(): { book: WatchBook; app: ArrivingIndex; matchAll: () => Promise<void> } {
  const book = openWatchBook();
  const app = new ArrivingIndex();
  const matchAll = async () => {
    while (await matchNextArrival({ ...book, app }, NEVER)) {
      // On to the next.
    }
  };
  return { book, app, matchAll };
}

const waitingTexts = ({ watches }: WatchBook, chatId = 1) =>
  watches.outbox.first({ chatId }, 100).map(({ match }) => match.text);

describe('what was held before the first start', () => {
  it('is not looked at', async () => {
    const { book, app, matchAll } = begin();
    app.meetings.push(...Array.from({ length: 1_200 }, (_, number) => `m${number}`));
    await matchAll();
    book.watch('教师');
    app.meetings.push('new');
    await matchAll();
    expect(app.looks).toEqual(['new 教师']);
  });

  it('is not told to a watch that is made before the first look has come to it', async () => {
    const { book, app, matchAll } = begin();
    app.meetings.push('m1', 'm2');
    const since = await behindArrivals({ app, watches: book.watches });
    book.watch('教师', 1, since);
    await matchAll();
    app.meetings.push('m3');
    await matchAll();
    expect(app.looks).toEqual(['m3 教师']);
  });
});

describe('a meeting that came', () => {
  it('is looked at once for each watch, also by an index that was built from nothing', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    book.watch('教师');
    book.watch('医院', 2);
    app.meetings.push('m1');
    await matchAll();
    await matchAll();
    app.index = 'b';
    app.meetings.splice(0, 1, 'm0', 'm1');
    await matchAll();
    expect(app.looks).toEqual(['m1 教师', 'm1 医院', 'm0 教师', 'm0 医院']);
  });

  it('waits to be told with what each watch of a chat found, a paragraph once', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    book.watch('教师');
    book.watch('待遇');
    book.watch('教师', 2);
    const match = makeMatch('要提高教师待遇。');
    for (const text of ['教师', '待遇']) app.matches.set(`m1 ${text}`, [match]);
    app.meetings.push('m1');
    await matchAll();
    const [entry] = book.watches.outbox.first({ chatId: 1 }, 9);
    expect(entry?.match).toEqual(match);
    expect(entry?.watches.map(({ text }) => text)).toEqual(['教师', '待遇']);
    expect(waitingTexts(book, 2)).toEqual([match.text]);
    expect(book.events).toEqual([{ type: 'delivering', paragraphs: 2 }]);
  });

  it('tells of a corrected page only the paragraphs that are new', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    book.watch('教师');
    app.matches.set('m1 教师', [makeMatch('教师甲。')]);
    app.matches.set('m2 教师', [makeMatch('教师 甲。', { id: 'm2-1' }), makeMatch('教师乙。')]);
    app.meetings.push('m1', 'm2');
    await matchAll();
    expect(waitingTexts(book)).toEqual(['教师甲。', '教师乙。']);
  });

  it('is looked at again after a fault of the index, and finds all', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    book.watch('教师');
    book.watch('医院');
    app.matches.set('m1 教师', [makeMatch('教师甲。')]);
    app.meetings.push('m1');
    app.faults.push(new JiyaoError('indexLocked', 'locked', { hint: '' }));
    await expect(matchAll()).rejects.toThrow('locked');
    expect(waitingTexts(book)).toEqual([]);
    await matchAll();
    expect(waitingTexts(book)).toEqual(['教师甲。']);
  });

  it('is told to the other watches where one cannot be read', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    book.watch('坏');
    book.watch('教师');
    app.matches.set('m1 教师', [makeMatch('教师甲。')]);
    app.meetings.push('m1');
    app.faults.push(new Error('never thought of'));
    await matchAll();
    expect(waitingTexts(book)).toEqual(['教师甲。']);
    expect(book.events).toContainEqual({ type: 'watchFault', code: 'internal' });
  });

  it('is not told for a watch that ends while it is looked at', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    const watch = book.watch('教师');
    app.matches.set('m1 教师', [makeMatch('教师甲。')]);
    app.meetings.push('m1');
    const look = app.matchWatch.bind(app);
    app.matchWatch = async (text, id) => {
      book.watches.remove(watch.id);
      return look(text, id);
    };
    await matchAll();
    expect(waitingTexts(book)).toEqual([]);
  });

  it('is left for the next start where the process stops meanwhile', async () => {
    const { book, app, matchAll } = begin();
    await matchAll();
    book.watch('教师');
    app.matches.set('m1 教师', [makeMatch('教师甲。')]);
    app.meetings.push('m1');
    await matchNextArrival({ ...book, app }, AbortSignal.abort());
    expect(waitingTexts(book)).toEqual([]);
    await matchAll();
    expect(waitingTexts(book)).toEqual(['教师甲。']);
  });
});
