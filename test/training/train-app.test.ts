/** `App.train` from files to answers: the real stages, the model that comes with jiyao. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.js';
import type { App, Notice, TrainProgress } from '../../src/app-types.js';
import { loadConfig } from '../../src/config.js';
import { adaptedModelPath } from '../../src/embedding/builtin-embeddings.js';
import { documents } from './made-up-language.js';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-train-app-'));
const index = join(folder, 'index');
const data = join(folder, 'minutes');
let app: App;

const [first] = documents(1);
const question = first?.title ?? '';

async function noticesBeforeSearching(): Promise<string[]> {
  const notices: Notice[] = [];
  await app.ensureIndex((notice) => notices.push(notice), 'searching');
  return notices.map(({ type }) => type).filter((type) => type !== 'progress');
}

async function fingerprint(): Promise<string | undefined> {
  return (await app.doctor()).embedding?.fingerprint;
}

beforeAll(async () => {
  mkdirSync(data);
  for (const [number, { title, paragraphs }] of documents(194).entries()) {
    const file = join(data, `${String(number).padStart(3, '0')}.txt`);
    writeFileSync(file, [title, ...paragraphs].join('\n'));
  }
  app = await openApp(await loadConfig({ index, data }));
  await app.ingest([], () => {});
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

describe('App.train', () => {
  it('stopped while it embeds again, leaves an index that the next search mends', async () => {
    const shipped = await fingerprint();
    const training = app.train(({ stage }) => {
      if (stage === 'embedding') throw new Error('interrupted');
    });
    await expect(training).rejects.toThrow('interrupted');
    expect(existsSync(adaptedModelPath(index))).toBe(true);
    expect(await app.doctor()).toMatchObject({ state: 'incomplete', adapted: true });
    expect(await noticesBeforeSearching()).toEqual(['refreshingIndex']);
    expect(await app.doctor()).toMatchObject({ state: 'ready', adapted: true });
    expect(await fingerprint()).not.toBe(shipped);
    expect((await app.search(question)).hits.length).toBeGreaterThan(0);
  }, 120_000);

  it('returns to the model that comes with jiyao when the adapted one is removed', async () => {
    const adapted = await fingerprint();
    await app.close();
    rmSync(adaptedModelPath(index));
    app = await openApp(await loadConfig({ index, data }));
    expect(await noticesBeforeSearching()).toEqual(['refreshingIndex']);
    expect(await app.doctor()).toMatchObject({ state: 'ready', adapted: false });
    expect(await fingerprint()).not.toBe(adapted);
  }, 120_000);

  it('embeds the index at once, tells how far it is, and can be asked on', async () => {
    const told: TrainProgress[] = [];
    const report = await app.train((progress) => told.push(progress));
    expect(report.adopted).toBe(true);
    expect(report.after.recallAt10).toBeGreaterThan(report.before.recallAt10);
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual([
      'training',
      'embedding',
      'indexing',
    ]);
    expect(told[0]).toMatchObject({ stage: 'training', done: 0 });
    expect(await noticesBeforeSearching()).toEqual([]);
    expect(await app.doctor()).toMatchObject({ state: 'ready', adapted: true });
    expect((await app.search(question)).hits.length).toBeGreaterThan(0);
  }, 120_000);
});
