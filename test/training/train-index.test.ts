/** Adapting a small model to an index of a made-up language; the store is a fake that counts. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeModel, readModelHeader } from '../../src/embedding/static/static-model.js';
import type { ParsedMeeting } from '../../src/minutes/meeting.js';
import { isHeldOutByText } from '../../src/training/adapt-embedding.js';
import { buildCorpora } from '../../src/training/corpus/build-corpora.js';
import { indexDocuments } from '../../src/training/index-documents.js';
import { trainEmbedding } from '../../src/training/train-embedding.js';
import { type IndexTraining, trainIndex } from '../../src/training/train-index.js';
import { makeMeeting } from '../fakes/make-meeting.js';
import { documents } from './made-up-language.js';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-train-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const startPath = join(folder, 'start.bin');
const adaptedPath = join(folder, 'embedding.bin');

/** What happened to the store and the index, in order. */
let events: string[];

function meetingsOf(count: number): ParsedMeeting[] {
  return documents(count).map(({ title, paragraphs }) =>
    makeMeeting(paragraphs, { title: title ?? '' }),
  );
}

function storeOf(meetings: readonly ParsedMeeting[]): IndexTraining['store'] {
  return {
    meetings: () => meetings.map(({ meeting }) => meeting),
    paragraphsOf: (id) => meetings.find(({ meeting }) => meeting.id === id)?.paragraphs ?? [],
    lockForSynchronising: () => {
      events.push('locked');
      return () => events.push('unlocked');
    },
  };
}

function train(count: number, changes: Partial<IndexTraining> = {}) {
  return trainIndex({
    store: storeOf(meetingsOf(count)),
    startPath,
    inForcePath: startPath,
    adaptedPath,
    onProgress: (step, steps) => events.push(`${step}/${steps}`),
    embedAgain: async () => {
      events.push(`embedded, ${existsSync(adaptedPath) ? 'adapted' : 'old'} model in force`);
    },
    ...changes,
  });
}

beforeAll(async () => {
  const source = { name: 'made up', weight: 1, documents: documents(600) };
  const start = await trainEmbedding({
    corpora: await buildCorpora([source], () => {}),
    settings: {
      dimension: 32,
      batch: 32,
      steps: 20,
      warmUpSteps: 5,
      rate: 0.03,
      temperature: 0.03,
      seed: 1,
      workers: 2,
    },
    vocabulary: { maxTokens: 2000, minTexts: 2 },
    onProgress: () => {},
  });
  writeFileSync(startPath, encodeModel(start.header, start.body));
});

beforeEach(() => {
  events = [];
  rmSync(adaptedPath, { force: true });
});

describe('indexDocuments', () => {
  it('titles a meeting with its agenda and gives its clean texts', () => {
    const agenda = [{ title: '防汛工作', documents: [], outcome: null, paragraph: 1 }];
    const first = makeMeeting(['一段。', '二段。'], { title: '第1次会议', agenda });
    const read = [...indexDocuments(storeOf([first, makeMeeting(['三段。'])]))];
    expect(read).toEqual([
      { title: '第1次会议\n防汛工作', paragraphs: ['一段。', '二段。'] },
      { title: '三段。', paragraphs: ['三段。'] },
    ]);
  });

  it('reads one meeting at a time', () => {
    const store = storeOf(meetingsOf(3));
    const asked: string[] = [];
    const reading = indexDocuments({
      ...store,
      paragraphsOf: (id) => {
        asked.push(id);
        return store.paragraphsOf(id);
      },
    });
    for (const _ of reading) break;
    expect(asked).toHaveLength(1);
  });
});

describe('isHeldOutByText', () => {
  it('holds out one in five, always the same ones', () => {
    const heldOut = documents(2000).filter((document, index) => isHeldOutByText(document, index));
    expect(heldOut.length).toBeGreaterThan(350);
    expect(heldOut.length).toBeLessThan(450);
    // Elsewhere in the index, and with another title.
    const moved = heldOut.map(({ paragraphs }) => ({ title: '第2次会议', paragraphs }));
    expect(moved.every((document) => isHeldOutByText(document, 1))).toBe(true);
  });
});

describe('trainIndex', () => {
  it('puts a better model in force and embeds the index with it, both under the lock', async () => {
    const report = await train(600);
    expect(report.adopted).toBe(true);
    expect(report).not.toHaveProperty('reason');
    expect(report.after.loss).toBeLessThan(report.before.loss);
    expect(report.after.recallAt10).toBeGreaterThan(report.before.recallAt10);
    const steps = events.filter((event) => event.includes('/'));
    expect(steps[0]).toMatch(/^0\//);
    expect(steps.at(-1)).toMatch(/^(\d+)\/\1$/);
    expect(events.filter((event) => !event.includes('/'))).toEqual([
      'locked',
      'unlocked',
      'locked',
      'embedded, adapted model in force',
      'unlocked',
    ]);
  }, 60_000);

  it('keeps what it made the last time, which the same index makes again', async () => {
    const first = await train(600);
    const { digest } = readModelHeader(adaptedPath);
    events = [];
    const second = await train(600, { inForcePath: adaptedPath });
    expect(second).toEqual({
      before: first.after,
      after: first.after,
      adopted: false,
      reason: 'lossNotLower',
    });
    expect(readModelHeader(adaptedPath).digest).toBe(digest);
    expect(events.join()).not.toContain('embedded');
  }, 60_000);

  it('leaves the model in force where the index was not embedded with the new one', async () => {
    const embedAgain = () => Promise.reject(new Error('interrupted'));
    await expect(train(600, { embedAgain })).rejects.toThrow('interrupted');
    expect(existsSync(adaptedPath)).toBe(true);
    expect(existsSync(`${adaptedPath}.new`)).toBe(false);
    expect(events.at(-1)).toBe('unlocked');
  }, 60_000);

  it('says at once that the index cannot be written', async () => {
    const lockForSynchronising = () => {
      throw new Error('read only');
    };
    const store = { ...storeOf(meetingsOf(600)), lockForSynchronising };
    await expect(train(600, { store })).rejects.toThrow('read only');
    expect(events).toEqual([]);
  });

  it('tells where the adapted model cannot be written, and leaves nothing behind', async () => {
    const nowhere = join(folder, 'nowhere', 'embedding.bin');
    await expect(train(600, { adaptedPath: nowhere })).rejects.toMatchObject({
      code: 'indexReadOnly',
      hint: expect.stringContaining('jiyao train'),
    });
    expect(events.at(-1)).toBe('unlocked');
  }, 60_000);

  it('refuses an index with too little text, and tells what it lacks', async () => {
    await expect(train(20)).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('jiyao ingest'),
    });
    expect(existsSync(adaptedPath)).toBe(false);
  });
});
