/** The local store against the contract, and what is particular to its files. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { INDEX_FILE, openLocalStore } from '../../src/store/local/local-store.js';
import type { EmbeddingIdentity, MinutesStore } from '../../src/store/store.js';
import { describeStore } from '../contract/store-contract.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const EMBEDDING: EmbeddingIdentity = { fingerprint: 'test', dimension: 8 };

function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'jiyao-store-'));
}

for (const [name, exactSearchLimit] of [
  ['local store, exact search', 1000],
  ['local store, searching the HNSW graph', 0],
] as const) {
  describeStore(name, async () => {
    const directory = newDirectory();
    const store = await openLocalStore({ directory, exactSearchLimit });
    return {
      store,
      remove: () => {
        store.close();
        rmSync(directory, { recursive: true });
      },
    };
  });
}

describe('files of the local store', () => {
  let directory: string;
  const stores: MinutesStore[] = [];

  beforeEach(() => {
    directory = newDirectory();
  });
  afterEach(() => {
    for (const store of stores.splice(0)) store.close();
    chmodSync(directory, 0o755);
    rmSync(directory, { recursive: true });
  });

  async function open(options: { readOnly?: boolean; exactSearchLimit?: number } = {}) {
    const store = await openLocalStore({ directory, version: '9.9', ...options });
    stores.push(store);
    return store;
  }

  /** Pseudo-random, but the same on every run. */
  function vectorOf(seed: number): number[] {
    return Array.from({ length: EMBEDDING.dimension }, (_, index) =>
      Math.sin((seed + 1) * (index + 1) * 12.9898),
    );
  }

  async function fill(store: MinutesStore, from: number, to: number, path: string) {
    const meetings = Array.from({ length: to - from }, (_, index) =>
      makeMeeting([`段落${from + index}`]),
    );
    store.putSource({ path, sizeBytes: 1, modifiedMs: 1, sha256: 'x' }, meetings);
    for (const batch of store.paragraphsWithoutVector(EMBEDDING, 64)) {
      store.putVectors(
        EMBEDDING,
        batch.map(({ id, text }) => ({
          paragraphId: id,
          vector: vectorOf(Number(text.slice(2)) || 0),
        })),
      );
    }
    await store.commit();
  }

  async function bestTexts(store: MinutesStore, seed: number): Promise<string[]> {
    const hits = await store.searchVector(EMBEDDING, vectorOf(seed), { limit: 5 });
    return store.paragraphs(hits.map(({ paragraphId }) => paragraphId)).map(({ text }) => text);
  }

  it('is the same index after closing and opening', async () => {
    const store = await open();
    await fill(store, 0, 20, 'a');
    const before = await bestTexts(store, 3);
    store.close();
    const again = await open({ readOnly: true });
    expect(again.counts()).toEqual({ meetings: 20, paragraphs: 20 });
    expect(await bestTexts(again, 3)).toEqual(before);
    expect(again.manifest()).toMatchObject({ jiyao: '9.9', dimension: '8' });
    expect(again.embedding()).toEqual(EMBEDDING);
  });

  it('cuts its texts again when they were cut by another version', async () => {
    const store = await open();
    await fill(store, 0, 3, 'a');
    store.close();
    const database = new Database(join(directory, INDEX_FILE));
    database.exec("UPDATE manifest SET value = '0' WHERE key = 'tokens'");
    database.exec("INSERT INTO terms (terms) VALUES ('delete-all')");
    database.close();
    const again = await open();
    const search = () => again.searchLexical([{ text: '段落', weight: 1 }], { limit: 9 });
    expect(search()).toHaveLength(0);
    await again.commit();
    expect(search()).toHaveLength(3);
  });

  describe('of version 1', () => {
    const DEFINED = '审议经济适用住房(以下简称经适房)分配办法。';

    /** As version 1 left it: without names, its vectors in another form. */
    async function makeOldIndex(): Promise<void> {
      const store = await open();
      store.putSource({ path: 'a', sizeBytes: 1, modifiedMs: 1, sha256: 'x' }, [
        makeMeeting([DEFINED]),
      ]);
      await fill(store, 0, 3, 'b');
      store.close();
      const database = new Database(join(directory, INDEX_FILE));
      database.exec(`DROP TABLE aliases;
        DROP INDEX meetingsByType;
        DELETE FROM manifest WHERE key IN ('aliases', 'vectorFormat', 'index', 'settledMeeting');
        UPDATE manifest SET value = '1' WHERE key = 'schema'`);
      database.close();
    }

    it('is read as it is', async () => {
      await makeOldIndex();
      const before = readFileSync(join(directory, INDEX_FILE));
      const store = await open();
      expect(store.counts().paragraphs).toBe(4);
      expect(store.heldAliases(['经适房'])).toEqual([]);
      await expect(store.searchVector(EMBEDDING, vectorOf(1), { limit: 1 })).rejects.toMatchObject({
        code: 'embeddingMismatch',
      });
      store.close();
      expect(readFileSync(join(directory, INDEX_FILE))).toEqual(before);
    });

    it('tells what came since, before and after it is brought along', async () => {
      await makeOldIndex();
      const store = await open();
      const { meetingIds, cursor } = store.arrivals(undefined, 9);
      expect(meetingIds).toHaveLength(4);
      await fill(store, 3, 5, 'c');
      expect(store.arrivals(cursor, 9).meetingIds).toHaveLength(2);
    });

    it('is brought along by the next commit', async () => {
      await makeOldIndex();
      const store = await open();
      expect(store.outdated(EMBEDDING)).toEqual({ texts: true, vectors: true });
      await fill(store, 0, 3, 'b');
      expect(store.outdated(EMBEDDING)).toEqual({ texts: false, vectors: false });
      expect(store.heldAliases(['经适房'])).toHaveLength(1);
      expect((await bestTexts(store, 1))[0]).toBe('段落1');
      expect(store.manifest()).toMatchObject({ schema: '2' });
    });
  });

  it('finds the best among thousands of paragraphs that hold a common term', async () => {
    const store = await open();
    const common = Array.from({ length: 3000 }, (_, index) => makeMeeting([`会议研究第${index}`]));
    const both = makeMeeting(['会议研究消防']);
    const rare = makeMeeting(['关于消防的报告和其他几项内容']);
    const only = makeMeeting(['会议会议会议']);
    store.putSource({ path: 'a', sizeBytes: 1, modifiedMs: 1, sha256: 'x' }, [
      ...common,
      rare,
      only,
      both,
    ]);
    const terms = ['会议', '研究', '消防'].map((text) => ({ text, weight: 1 }));
    const hits = store.searchLexical(terms, { limit: 2 });
    expect(hits.map(({ paragraphId }) => paragraphId)).toEqual([
      `${both.meeting.id}-1`,
      `${rare.meeting.id}-1`,
    ]);
    // In one meeting a common term alone is a candidate.
    const within = store.searchLexical(terms, { limit: 2, meetingIds: [only.meeting.id] });
    expect(within).toHaveLength(1);
  });

  it('leaves one plain SQLite file without a log when a writer closes', async () => {
    const store = await open();
    await fill(store, 0, 3, 'a');
    store.close();
    expect(readdirSync(directory).sort()).toEqual([INDEX_FILE, 'vectors.hnsw', 'vectors.json']);
  });

  describe('the HNSW file', () => {
    const graph = () => join(directory, 'vectors.hnsw');

    async function expectSound(count: number) {
      const store = await open({ exactSearchLimit: 0 });
      const exact = await open({ exactSearchLimit: 10_000 });
      expect(await bestTexts(store, 7)).toEqual(await bestTexts(exact, 7));
      await store.commit();
      const sidecar = JSON.parse(readFileSync(join(directory, 'vectors.json'), 'utf8'));
      expect(sidecar).toMatchObject({ count, sizeBytes: statSync(graph()).size });
      expect(await bestTexts(store, 7)).toEqual(await bestTexts(exact, 7));
    }

    beforeEach(async () => {
      const store = await open();
      await fill(store, 0, 200, 'a');
      store.close();
    });

    it('is made again when it is missing', async () => {
      rmSync(graph());
      await expectSound(200);
      expect(existsSync(graph())).toBe(true);
    });

    it.each([
      ['cut short', () => truncateSync(graph(), 500)],
      ['empty', () => truncateSync(graph(), 0)],
      ['overwritten', () => writeFileSync(graph(), 'not a graph')],
      [
        'damaged in the middle',
        () => {
          const bytes = readFileSync(graph());
          bytes.fill(255, 1000, 1100);
          writeFileSync(graph(), bytes);
        },
      ],
      ['without a readable sidecar', () => writeFileSync(join(directory, 'vectors.json'), '{')],
    ])('is made again when it is %s', async (_, damage) => {
      damage();
      await expectSound(200);
    });

    it('is made again when it is of an older state', async () => {
      copyFileSync(graph(), join(directory, 'old'));
      copyFileSync(join(directory, 'vectors.json'), join(directory, 'old.json'));
      const store = await open();
      await fill(store, 200, 220, 'b');
      store.close();
      copyFileSync(join(directory, 'old'), graph());
      copyFileSync(join(directory, 'old.json'), join(directory, 'vectors.json'));
      await expectSound(220);
    });

    it('is brought along by adding and removing, and built anew after much removing', async () => {
      const store = await open();
      await fill(store, 200, 230, 'b');
      await expectSound(230);
      store.removeSource('b');
      await store.commit();
      await expectSound(200);
      await fill(store, 0, 10, 'a');
      await expectSound(10);
    });

    it('stays as it is when nothing changed', async () => {
      const before = statSync(graph()).mtimeMs;
      const store = await open();
      await store.commit();
      expect(statSync(graph()).mtimeMs).toBe(before);
    });

    it('goes with the last vector', async () => {
      const store = await open();
      store.removeSource('a');
      await store.commit();
      expect(existsSync(graph())).toBe(false);
    });
  });

  describe('faults', () => {
    const file = () => join(directory, INDEX_FILE);

    it('says that there is no index when one is only to be read', async () => {
      await expect(open({ readOnly: true })).rejects.toMatchObject({ code: 'indexMissing' });
    });

    it('says that a newer version wrote it', async () => {
      (await open()).close();
      const database = new Database(file());
      database.exec("UPDATE manifest SET value = '99' WHERE key = 'schema'");
      database.close();
      await expect(open()).rejects.toMatchObject({ code: 'indexNewer' });
    });

    it.each([
      ['no SQLite file', () => writeFileSync(file(), 'x'.repeat(5000))],
      [
        'another SQLite file',
        () => {
          const database = new Database(file());
          database.exec('CREATE TABLE other (x)');
          database.close();
        },
      ],
    ])('says which file to move away: %s', async (_, damage) => {
      damage();
      await expect(open()).rejects.toMatchObject({
        code: 'indexCorrupt',
        hint: expect.stringContaining(file()),
      });
    });

    it('says that a damaged page is damage', async () => {
      const store = await open();
      await fill(store, 0, 300, 'a');
      store.close();
      const bytes = readFileSync(file());
      bytes.fill(0x5a, 4096);
      writeFileSync(file(), bytes);
      await expect(
        (async () => {
          (await open()).meetings();
        })(),
      ).rejects.toMatchObject({ code: 'indexCorrupt' });
    });

    it('refuses to write what was opened for reading only', async () => {
      (await open()).close();
      const store = await open({ readOnly: true });
      expect(() => store.removeSource('a')).toThrowError(
        expect.objectContaining({ code: 'indexReadOnly' }),
      );
    });

    it('says that another process holds the lock, and reads meanwhile', async () => {
      const store = await open();
      await fill(store, 0, 3, 'a');
      const other = new Database(file());
      other.exec('BEGIN IMMEDIATE');
      expect(store.counts().meetings).toBe(3);
      expect(() => store.removeSource('a')).toThrowError(
        expect.objectContaining({ code: 'indexLocked', retryable: true }),
      );
      other.exec('ROLLBACK');
      other.close();
    });

    it('lets one process synchronise at a time, and the next when it has ended', async () => {
      const [first, second] = [await open(), await open()];
      const release = first.lockForSynchronising();
      expect(() => second.lockForSynchronising()).toThrowError(
        expect.objectContaining({ code: 'indexLocked', retryable: true }),
      );
      expect(second.counts().meetings).toBe(0);
      release();
      second.lockForSynchronising()();
    });

    it('reads the old state while another connection writes', async () => {
      const writer = await open();
      await fill(writer, 0, 3, 'a');
      const reader = await open({ readOnly: true });
      const replacement = writer.replaceSource({
        path: 'b',
        sizeBytes: 1,
        modifiedMs: 1,
        sha256: 'y',
      });
      replacement.add(makeMeeting(['新']));
      expect(reader.counts().meetings).toBe(3);
      replacement.finish();
      expect(reader.counts().meetings).toBe(4);
    });
  });

  describe('a directory that cannot be written', () => {
    /** Permissions do not bind root: there the process becomes nobody for a while. */
    const NOBODY = 65534;
    const isRoot = process.getuid?.() === 0;

    async function withoutPermission(work: () => Promise<void>): Promise<void> {
      chmodSync(directory, 0o555);
      if (isRoot) process.seteuid?.(NOBODY);
      try {
        await work();
      } finally {
        if (isRoot) process.seteuid?.(0);
        chmodSync(directory, 0o755);
      }
    }

    /** The files as they are while a writer is at work, put back after it has closed. */
    function leaveLog(store: MinutesStore): void {
      const kept = newDirectory();
      const files = readdirSync(directory).filter((name) => !name.endsWith('-shm'));
      for (const name of files) copyFileSync(join(directory, name), join(kept, name));
      store.close();
      for (const name of files) copyFileSync(join(kept, name), join(directory, name));
      rmSync(kept, { recursive: true });
    }

    it.each([
      ['after a writer closed it', (store: MinutesStore) => store.close()],
      ['with a log that a killed writer left', leaveLog],
    ])('is read %s, and refuses to be written', async (_, leave) => {
      const store = await open();
      await fill(store, 0, 3, 'a');
      leave(store);
      await withoutPermission(async () => {
        const again = await open();
        expect(again.counts().meetings).toBe(3);
        expect(await bestTexts(again, 1)).toHaveLength(3);
        expect(() => again.removeSource('a')).toThrowError(
          expect.objectContaining({ code: 'indexReadOnly' }),
        );
        await expect(again.commit()).rejects.toMatchObject({ code: 'indexReadOnly' });
      });
    });

    it('says so where the index is to be made', async () => {
      await withoutPermission(async () => {
        await expect(open()).rejects.toMatchObject({ code: 'indexReadOnly' });
      });
    });
  });
});
