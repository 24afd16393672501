/** One process reads what arrives while another ingests: the built program (`npm run build`). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import { openLocalStore } from '../../src/store/local/local-store.js';
import type { ArrivalCursor, MinutesStore } from '../../src/store/store.js';

const MAIN = join(PROJECT_FOLDER, 'dist', 'cli', 'main.js');
const MINUTES = join(PROJECT_FOLDER, 'data', 'minutes');
const MADE_UP = 400;

const folder = mkdtempSync(join(tmpdir(), 'jiyao-arrivals-'));
const directory = join(folder, 'index');
afterAll(() => rmSync(folder, { recursive: true }));

function ingest() {
  return spawn(process.execPath, [MAIN, 'ingest', join(folder, 'minutes')], {
    cwd: folder,
    env: { PATH: process.env.PATH, JIYAO_INDEX: directory },
    stdio: 'ignore',
  });
}

function writeMinutes(): void {
  for (const name of readdirSync(MINUTES).filter((file) => file.endsWith('.txt'))) {
    copyFileSync(join(MINUTES, name), join(folder, 'minutes', name));
  }
  const lines = Array.from({ length: MADE_UP }, (_, number) =>
    JSON.stringify({ id: `n${number}`, paragraphs: [`会议研究第${number}号议题。`, '会议结束。'] }),
  );
  writeFileSync(join(folder, 'minutes', 'list.jsonl'), lines.join('\n'));
}

/** How many paragraphs of these meetings are not found by their vectors. */
async function countUnfound(store: MinutesStore, meetingIds: readonly string[]): Promise<number> {
  const held = meetingIds.flatMap((id) => store.paragraphsOf(id));
  const embedding = store.embedding();
  if (!embedding || held.length === 0) return held.length;
  const anyVector = Array.from({ length: embedding.dimension }, () => 1);
  const hits = await store.searchVector(embedding, anyVector, { limit: 10_000, meetingIds });
  return held.length - hits.length;
}

it('arrivals are told to one process, each once and whole, while another ingests', async () => {
  mkdirSync(join(folder, 'minutes'));
  writeFileSync(join(folder, 'minutes', 'first.txt'), '会议研究了消防安全工作。');
  expect(await once(ingest(), 'close')).toEqual([0, null]);

  const store = await openLocalStore({ directory, readOnly: true });
  const known = store.meetings().map(({ id }) => id);
  let cursor: ArrivalCursor = store.latestArrival();
  const told: string[] = [];
  let unfound = 0;
  const look = async () => {
    const arrivals = store.arrivals(cursor, 50);
    cursor = arrivals.cursor;
    told.push(...arrivals.meetingIds);
    unfound += await countUnfound(store, arrivals.meetingIds);
    return arrivals.meetingIds.length;
  };

  writeMinutes();
  const ingesting = ingest();
  while (ingesting.exitCode === null) {
    await look();
    await setTimeout(2);
  }
  while ((await look()) > 0);

  expect(ingesting.exitCode).toBe(0);
  expect(unfound).toBe(0);
  expect(new Set(told).size).toBe(told.length);
  expect(told.length).toBeGreaterThan(MADE_UP);
  expect([...known, ...told].sort()).toEqual(
    store
      .meetings()
      .map(({ id }) => id)
      .sort(),
  );
  store.close();
});
