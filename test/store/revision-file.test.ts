/** The file of earlier revisions beside a local index: when it is there, and when it is not sound. */
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INDEX_FILE, openLocalStore } from '../../src/store/local/local-store.js';
import { REVISIONS_FILE } from '../../src/store/local/revisions/revision-file.js';
import type { MinutesStore } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const FIRST = makeMeeting(['会议研究了消防安全工作。', '会议强调要办好农村学校。']);
const SECOND = makeMeeting(['会议研究了消防安全工作。', '会议强调要办好城乡学校。']);

let directory: string;
let stores: MinutesStore[];

async function open(readOnly = false): Promise<MinutesStore> {
  const store = await openLocalStore({ directory, readOnly });
  stores.push(store);
  return store;
}

function tell(store: MinutesStore, told: typeof FIRST): void {
  store.putSource({ path: 'a', sizeBytes: 1, modifiedMs: 1, sha256: 'x' }, [told]);
}

const file = () => join(directory, REVISIONS_FILE);

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jiyao-revision-file-'));
  stores = [];
});
afterEach(() => {
  for (const store of stores) store.close();
  rmSync(directory, { recursive: true });
});

describe('the file of revisions', () => {
  it('is made when the first meeting leaves, not by asking, and lies there without a log', async () => {
    const store = await open();
    tell(store, FIRST);
    expect(store.revisions(FIRST.meeting.id)).toHaveLength(1);
    expect(store.formerMeeting(SECOND.meeting.id)).toBeUndefined();
    expect(existsSync(file())).toBe(false);
    tell(store, SECOND);
    store.close();
    expect(readdirSync(directory).sort()).toEqual([INDEX_FILE, REVISIONS_FILE]);
  });

  it('is found by a reader who opened the index before it was made', async () => {
    const writer = await open();
    tell(writer, FIRST);
    const reader = await open(true);
    expect(reader.revisions(FIRST.meeting.id)).toHaveLength(1);
    tell(writer, SECOND);
    expect(reader.formerMeeting(FIRST.meeting.id)).toEqual(FIRST.meeting);
    tell(writer, FIRST);
    expect(reader.formerMeeting(SECOND.meeting.id)).toEqual(SECOND.meeting);
  });

  it('never calls former what is held, as after a removal that was undone', async () => {
    const before = await open();
    tell(before, FIRST);
    before.close();
    copyFileSync(join(directory, INDEX_FILE), join(directory, 'copy'));
    const changed = await open();
    tell(changed, SECOND);
    changed.close();
    copyFileSync(join(directory, 'copy'), join(directory, INDEX_FILE));
    const store = await open();
    expect(store.formerMeeting(FIRST.meeting.id)).toBeUndefined();
    expect(store.formerParagraphs(FIRST.meeting.id)).toEqual([]);
    expect(store.revisions(FIRST.meeting.id)).toMatchObject([
      { meeting: { id: FIRST.meeting.id }, withdrawnAt: null, successor: null },
    ]);
  });
});

describe('a file of revisions that is not sound', () => {
  const damages: [string, () => void][] = [
    ['no SQLite file', () => writeFileSync(file(), 'x'.repeat(5000))],
    [
      'another SQLite file',
      () => {
        rmSync(file());
        const database = new Database(file());
        database.exec('CREATE TABLE other (x)');
        database.close();
      },
    ],
    [
      'a record cut short',
      () => {
        const database = new Database(file());
        database.exec('UPDATE revisions SET content = substr(content, 1, 9)');
        database.close();
      },
    ],
  ];

  beforeEach(async () => {
    const store = await open();
    tell(store, FIRST);
    tell(store, SECOND);
    store.close();
  });

  it.each(damages)('is named where it is needed, and nowhere else: %s', async (_, damage) => {
    damage();
    const store = await open();
    expect(store.counts().meetings).toBe(1);
    expect(store.meeting(SECOND.meeting.id)).toEqual(SECOND.meeting);
    expect(() => store.formerMeeting(FIRST.meeting.id)).toThrowError(
      expect.objectContaining({
        code: 'indexCorrupt',
        hint: expect.stringContaining(REVISIONS_FILE),
      }),
    );
  });

  it('keeps a changed source from being read, so that nothing is lost, until it is moved away', async () => {
    writeFileSync(file(), 'x'.repeat(5000));
    const store = await open();
    expect(() => tell(store, FIRST)).toThrowError(
      expect.objectContaining({ code: 'indexCorrupt' }),
    );
    expect(() => store.verify()).toThrowError(expect.objectContaining({ code: 'indexCorrupt' }));
    expect(store.meeting(SECOND.meeting.id)).toEqual(SECOND.meeting);
    rmSync(file());
    tell(store, FIRST);
    expect(store.formerMeeting(SECOND.meeting.id)).toEqual(SECOND.meeting);
  });

  it('is of a newer version', async () => {
    const database = new Database(file());
    database.pragma('user_version = 99');
    database.close();
    const store = await open();
    expect(() => store.revisions(FIRST.meeting.id)).toThrowError(
      expect.objectContaining({
        code: 'indexNewer',
        hint: expect.stringContaining(REVISIONS_FILE),
      }),
    );
  });
});
