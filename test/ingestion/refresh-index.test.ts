/** Refreshing a real local index; embeddings are fakes, but for the application's own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.js';
import type { Notice } from '../../src/app-types.js';
import { loadConfig } from '../../src/config.js';
import { refreshIndex, refreshReason } from '../../src/ingestion/refresh-index.js';
import { INDEX_FILE, openLocalStore } from '../../src/store/local/local-store.js';
import type { EmbeddingIdentity, MinutesStore } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const OLD = { fingerprint: 'builtin-hash-v1', dimension: 2 };
const NEW = { fingerprint: 'builtin-static-v1', dimension: 3 };
const OTHER_KIND = { fingerprint: 'remote-a', dimension: 3 };

/** More than a batch. */
const PARAGRAPHS = 200;

let directory: string;
let store: MinutesStore;

/** Vectors of an identity's dimension; fails after so many batches. */
function embeddingsOf({ dimension }: EmbeddingIdentity, batches = Number.POSITIVE_INFINITY) {
  let left = batches;
  const vector = () => Array.from({ length: dimension }, () => 1);
  return {
    embedQuery: async () => vector(),
    embedDocuments: async (texts: string[]) => {
      if (left-- === 0) throw new Error('interrupted');
      return texts.map(vector);
    },
  };
}

async function refresh(identity: EmbeddingIdentity, batches?: number): Promise<number[]> {
  const done: number[] = [];
  await refreshIndex({
    store,
    embeddings: embeddingsOf(identity, batches),
    identity,
    onProgress: (progress) => {
      if (progress.stage === 'embedding') done.push(progress.done);
    },
  });
  return done;
}

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'jiyao-refresh-'));
  store = await openLocalStore({ directory });
  const texts = Array.from({ length: PARAGRAPHS }, (_, index) => `第${index}段`);
  const record = { path: 'a', sizeBytes: 1, modifiedMs: 1, sha256: 'x' };
  store.putSource(record, [makeMeeting(texts)]);
  await refresh(OLD);
});

afterEach(async () => {
  store.close();
  await rm(directory, { recursive: true });
});

describe('refreshReason', () => {
  it('is none for the embedding that made the index', () => {
    expect(refreshReason(store, OLD)).toBeUndefined();
  });

  it('is the embedding where the builtin one changed, not where the kind did', () => {
    expect(refreshReason(store, NEW)).toBe('embedding');
    expect(refreshReason(store, OTHER_KIND)).toBeUndefined();
  });

  it('is the texts where another version cut them', async () => {
    store.close();
    const database = new Database(join(directory, INDEX_FILE));
    database.exec("UPDATE manifest SET value = '0' WHERE key = 'tokens'");
    database.close();
    store = await openLocalStore({ directory });
    expect(refreshReason(store, OLD)).toBe('texts');
    expect(refreshReason(store, OTHER_KIND)).toBeUndefined();
    await refresh(OLD);
    expect(refreshReason(store, OLD)).toBeUndefined();
  });
});

describe('refreshIndex', () => {
  it('embeds all again, and the index is as new', async () => {
    expect((await refresh(NEW)).at(-1)).toBe(PARAGRAPHS);
    expect(refreshReason(store, NEW)).toBeUndefined();
    expect(await store.searchVector(NEW, [1, 1, 1], { limit: 3 })).toHaveLength(3);
    expect(await store.isComplete(NEW)).toBe(true);
  });

  it('goes on where it was interrupted', async () => {
    await expect(refresh(NEW, 1)).rejects.toThrow('interrupted');
    expect(refreshReason(store, NEW)).toBe('embedding');
    const done = await refresh(NEW);
    expect(done.at(-1)).toBeLessThan(PARAGRAPHS);
    expect(refreshReason(store, NEW)).toBeUndefined();
  });

  it('lets nobody else synchronise meanwhile', async () => {
    const release = store.lockForSynchronising();
    await expect(refresh(NEW)).rejects.toMatchObject({ code: 'indexLocked' });
    release();
    await refresh(NEW);
  }, 15_000);
});

describe('an index of an older builtin embedding', () => {
  it('is brought along before a search, said once, and not for reading', async () => {
    const app = await openApp(await loadConfig({ index: join(directory, 'app') }));
    await app.ingest([], () => {});
    const database = new Database(join(directory, 'app', INDEX_FILE));
    database.exec("UPDATE manifest SET value = 'builtin-old' WHERE key = 'embedding'");
    database.close();
    const notices: Notice[] = [];
    const told = () => notices.filter(({ type }) => type !== 'progress');
    await app.ensureIndex((notice) => notices.push(notice), 'reading');
    expect(told()).toEqual([]);
    await app.ensureIndex((notice) => notices.push(notice), 'searching');
    await app.ensureIndex((notice) => notices.push(notice), 'searching');
    expect(told()).toEqual([
      { type: 'refreshingIndex', reason: 'embedding', paragraphs: expect.any(Number) },
    ]);
    expect((await app.search('森林防火')).hits.length).toBeGreaterThan(0);
    await app.close();
  });
});
