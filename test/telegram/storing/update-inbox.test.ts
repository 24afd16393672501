/** The inbox over a real SQLite file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SqliteFile } from '../../../src/sqlite/sqlite.js';
import { openBotFile } from '../../../src/telegram/storing/bot-file.js';
import { UPDATE_INBOX_TABLE, UpdateInbox } from '../../../src/telegram/storing/update-inbox.js';

const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;
let sqlite: SqliteFile;
let inbox: UpdateInbox;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-inbox-'));
  open();
});

afterEach(() => {
  sqlite.close();
  rmSync(folder, { recursive: true });
});

function open(): void {
  sqlite = openBotFile(join(folder, 'telegram.sqlite'), [UPDATE_INBOX_TABLE]);
  inbox = new UpdateInbox(sqlite);
}

function add(ids: readonly number[], now = 0): number[] {
  return [
    ...inbox.add(
      ids.map((updateId) => ({ updateId, json: `{"update_id":${updateId}}` })),
      now,
    ),
  ];
}

function count(): number {
  return sqlite.get<{ rows: number }>('SELECT count(*) AS rows FROM receivedUpdates')?.rows ?? 0;
}

it('gives what is not done in the order of arrival, after opening anew too', () => {
  add([30, 10]);
  add([20], 5);
  inbox.done([10]);
  sqlite.close();
  open();
  expect(inbox.waiting()).toEqual([
    { updateId: 30, receivedAt: 0 },
    { updateId: 20, receivedAt: 5 },
  ]);
  expect(inbox.read(20)).toBe('{"update_id":20}');
});

it('knows an update again, done or not, and within one batch', () => {
  expect(add([1, 2, 2])).toEqual([1, 2]);
  inbox.done([1]);
  expect(add([1, 2, 3])).toEqual([3]);
  expect(inbox.read(1)).toBeUndefined();
});

it('takes an id again that is done and comes with another content, not one that waits', () => {
  const again = { updateId: 1, json: '{"update_id":1,"message":{}}' };
  add([1]);
  expect([...inbox.add([again], 0)]).toEqual([]);
  inbox.done([1]);
  expect([...inbox.add([again], 0)]).toEqual([1]);
  expect(inbox.read(1)).toBe(again.json);
  expect(inbox.begin(1)).toBe(1);
});

it('keeps nothing that a reader wrote once it is done', () => {
  inbox.add([{ updateId: 1, json: '{"text":"secret"}' }], 0);
  inbox.done([1]);
  expect(sqlite.all('SELECT json FROM receivedUpdates')).toEqual([{ json: null }]);
});

it('counts attempts, and takes back one that was ended in good order', () => {
  add([1]);
  expect([inbox.begin(1), inbox.begin(1)]).toEqual([1, 2]);
  inbox.putBack(1);
  expect(inbox.begin(1)).toBe(2);
});

it('forgets done ones after two days, and what waits never', () => {
  add([1, 2]);
  inbox.done([1]);
  inbox.forget(2 * DAY_MS);
  expect(count()).toBe(2);
  inbox.forget(2 * DAY_MS + 1);
  expect(inbox.waiting().map(({ updateId }) => updateId)).toEqual([2]);
  expect(count()).toBe(1);
});

it('stays bounded under a flood', () => {
  for (let batch = 0; batch < 130; batch++) {
    const ids = Array.from({ length: 100 }, (_, index) => batch * 100 + index);
    add(ids);
    inbox.done(ids);
  }
  expect(count()).toBeLessThanOrEqual(10_500);
  expect(add([12_999, 3_000])).toEqual([]);
});

it('says whether it can be written, and leaves nothing behind', () => {
  expect(inbox.isWritable()).toBe(true);
  expect(count()).toBe(0);
  sqlite.pragma('query_only = TRUE');
  expect(inbox.isWritable()).toBe(false);
  expect(() => add([1])).toThrow();
});
