/** What the local store says of an index that is damaged, unfinished, or may not be read. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasLocalIndex, INDEX_FILE, openLocalStore } from '../../src/store/local/local-store.js';
import type { EmbeddingIdentity, MinutesStore } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const EMBEDDING: EmbeddingIdentity = { fingerprint: 'test', dimension: 2 };
const SOURCE = { path: 'a', sizeBytes: 1, modifiedMs: 1, sha256: 'x' };

let directory: string;
let file: string;
let stores: MinutesStore[];

async function open(): Promise<MinutesStore> {
  const store = await openLocalStore({ directory, version: '1' });
  stores.push(store);
  return store;
}

function embed(store: MinutesStore): void {
  for (const batch of store.paragraphsWithoutVector(EMBEDDING, 10)) {
    const vectors = batch.map(({ id }) => ({ paragraphId: id, vector: [id.length, 1] }));
    store.putVectors(EMBEDDING, vectors);
  }
}

/** Three meetings, with vectors, committed. */
async function fill(): Promise<MinutesStore> {
  const store = await open();
  store.putSource(SOURCE, [makeMeeting(['一']), makeMeeting(['二']), makeMeeting(['三'])]);
  embed(store);
  await store.commit();
  return store;
}

function change(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'jiyao-damaged-'));
  file = join(directory, INDEX_FILE);
  stores = [];
});
afterEach(() => {
  for (const store of stores) store.close();
  rmSync(directory, { recursive: true });
});

describe('a damaged index', () => {
  it.each([
    ['a version that is no number', "UPDATE manifest SET value = 'x' WHERE key = 'schema'"],
    ['no version', "DELETE FROM manifest WHERE key = 'schema'"],
    ['no manifest', 'DROP TABLE manifest'],
    ['no table of meetings', 'DROP TABLE meetings'],
    ['a record cut short', 'UPDATE meetings SET content = substr(content, 1, 9)'],
  ])('is called damaged, with a hint, where it has %s', async (_, damage) => {
    (await fill()).close();
    change(damage);
    const use = async () => (await open()).meetings();
    await expect(use()).rejects.toMatchObject({
      code: 'indexCorrupt',
      hint: expect.stringContaining('jiyao ingest'),
    });
  });

  it('is found by verifying where nothing asked for it', async () => {
    const store = await fill();
    expect(() => store.verify()).not.toThrow();
    store.close();
    change("UPDATE meetings SET content = '{' WHERE id = (SELECT max(id) FROM meetings)");
    const again = await open();
    expect(() => again.verify()).toThrowError(expect.objectContaining({ code: 'indexCorrupt' }));
  });

  it('is found by verifying where an index of a table lost an entry', async () => {
    (await fill()).close();
    const database = new Database(file);
    database.unsafeMode();
    database.pragma('writable_schema = ON');
    database.exec("DELETE FROM sqlite_schema WHERE name = 'peopleByName'");
    database.close();
    const store = await open();
    expect(() => store.verify()).toThrowError(expect.objectContaining({ code: 'indexCorrupt' }));
  });
});

describe('an unfinished index', () => {
  it('is complete after a commit only, and of the embedding that it was made with', async () => {
    const store = await open();
    store.putSource(SOURCE, [makeMeeting(['一'])]);
    expect(await store.isComplete(EMBEDDING)).toBe(false);
    embed(store);
    expect(await store.isComplete(EMBEDDING)).toBe(false);
    await store.commit();
    expect(await store.isComplete(EMBEDDING)).toBe(true);
    expect(await store.isComplete({ ...EMBEDDING, fingerprint: 'other' })).toBe(false);
  });

  it('is incomplete while a source is being replaced, and without its graph', async () => {
    const store = await fill();
    rmSync(join(directory, 'vectors.hnsw'));
    expect(await store.isComplete(EMBEDDING)).toBe(false);
    await store.commit();
    expect(await store.isComplete(EMBEDDING)).toBe(true);
    change("UPDATE sources SET sha256 = ''");
    expect(await store.isComplete(EMBEDDING)).toBe(false);
  });

  it('keeps what was read where the graph cannot be written, and says so', async () => {
    const store = await fill();
    rmSync(join(directory, 'vectors.hnsw'));
    mkdirSync(join(directory, 'vectors.hnsw', 'in-the-way'), { recursive: true });
    await expect(store.commit()).rejects.toMatchObject({
      code: 'indexReadOnly',
      hint: expect.stringContaining('vectors.hnsw'),
    });
    expect(store.counts().meetings).toBe(3);
    const hits = await store.searchVector(EMBEDDING, [1, 1], { limit: 3 });
    expect(hits).toHaveLength(3);
  });
});

describe('an index without permission to read it', () => {
  const isRoot = process.getuid?.() === 0;

  /** Permissions do not bind root: there the process becomes nobody for a while. */
  async function asNobody(work: () => Promise<void>): Promise<void> {
    if (isRoot) process.seteuid?.(65534);
    try {
      await work();
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  }

  it('is no missing index where its folder is closed', async () => {
    (await fill()).close();
    chmodSync(directory, 0o000);
    await asNobody(async () => {
      expect(() => hasLocalIndex(directory)).toThrowError(
        expect.objectContaining({ code: 'indexUnreadable' }),
      );
    });
    chmodSync(directory, 0o755);
    expect(hasLocalIndex(directory)).toBe(true);
    expect(hasLocalIndex(join(directory, 'elsewhere'))).toBe(false);
  });

  it('says that permission is wanting, not that there is nothing', async () => {
    (await fill()).close();
    chmodSync(directory, 0o755);
    chmodSync(file, 0o000);
    await asNobody(async () => {
      await expect(open()).rejects.toMatchObject({ code: 'indexUnreadable' });
    });
  });
});
