/** An index whose embedding changes, through the real application and a strict server on loopback. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openApp } from '../../src/app.js';
import type { App, IngestProgress, QuestionNotice } from '../../src/app-types.js';
import { loadConfig } from '../../src/config.js';
import {
  type OpenaiServer,
  type OpenaiServerOptions,
  openOpenaiServer,
} from '../fakes/model-servers/openai-server.js';
import { statusOf } from '../fakes/model-servers/script.js';

/** More than two of an embedding's batches. */
const PARAGRAPHS = 300;

/** Of one paragraph alone. */
const QUESTION = '第123号水库的加固工程怎么样了?';

let folder: string;
let server: OpenaiServer;
let closers: (() => Promise<void>)[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-embedding-'));
  mkdirSync(join(folder, 'minutes'));
  const lines = Array.from(
    { length: PARAGRAPHS },
    (_, index) => `会议听取了第${index}号水库加固工程的进展情况汇报,要求${index}日前完成。`,
  );
  writeFileSync(join(folder, 'minutes', 'reservoirs.txt'), lines.join('\n'));
  closers = [];
  server = await serve();
});

afterEach(async () => {
  for (const close of closers) await close();
  rmSync(folder, { recursive: true });
});

async function serve(options: OpenaiServerOptions = {}): Promise<OpenaiServer> {
  const opened = await openOpenaiServer({ key: 'sk-test', ...options });
  closers.unshift(() => opened.close());
  return opened;
}

/** The application with this embedding, over the one index. */
async function appWith(embedding: string, baseUrl = server.baseUrl): Promise<App> {
  const config = await loadConfig(
    { index: join(folder, 'index'), data: join(folder, 'minutes') },
    {
      environment: {
        EMBEDDING_MODEL: embedding,
        OPENAI_API_KEY: 'sk-test',
        OPENAI_BASE_URL: baseUrl,
      },
      workingFolder: folder,
      projectFolder: folder,
    },
  );
  const app = await openApp(config);
  closers.unshift(() => app.close());
  return app;
}

const REMOTE = 'openai:test-embedding';

/** Optional. */
const TRANSFORMERS = '@huggingface/transformers';

async function ingest(app: App): Promise<IngestProgress[]> {
  const steps: IngestProgress[] = [];
  await app.ingest([], (step) => steps.push(step));
  return steps.filter(({ stage }) => stage === 'embedding');
}

/** Texts that the server was asked for, without that by which their length is measured. */
function textsAsked(since = 0): number {
  const sizes = server.requests.slice(since).map(({ json }) => {
    const input = typeof json === 'object' && json !== null && 'input' in json ? json.input : null;
    return Array.isArray(input) && input.length > 1 ? input.length : 0;
  });
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('an index of another embedding', () => {
  it('is refused with the command that embeds it, which then does', async () => {
    await ingest(await appWith('builtin'));
    const app = await appWith(REMOTE);
    await app.ensureIndex(() => {}, 'searching');
    await expect(app.ask(QUESTION)).rejects.toMatchObject({
      code: 'embeddingMismatch',
      message: expect.stringContaining(REMOTE),
      hint: expect.stringContaining(`jiyao ingest: it embeds the ${PARAGRAPHS} paragraphs`),
    });
    expect(server.requests).toHaveLength(0);
    const steps = await ingest(app);
    expect(steps.at(-1)).toMatchObject({ done: PARAGRAPHS, total: PARAGRAPHS });
    expect((await app.search(QUESTION)).hits[0]?.paragraph).toBe(124);
    expect(await app.doctor()).toMatchObject({
      state: 'ready',
      embedding: { fingerprint: REMOTE, dimension: 32 },
    });
    await expect((await appWith('builtin')).search(QUESTION)).rejects.toMatchObject({
      code: 'embeddingMismatch',
      hint: expect.stringContaining('set EMBEDDING_MODEL back'),
    });
  });

  it('keeps its vectors where the new service fails from the start', async () => {
    const builtin = await appWith('builtin');
    await ingest(builtin);
    server.failEmbeddings(statusOf(401));
    await expect(ingest(await appWith(REMOTE))).rejects.toMatchObject({ code: 'remoteService' });
    expect((await builtin.search(QUESTION)).hits).not.toHaveLength(0);
  });

  it('is the same one at another address', async () => {
    await ingest(await appWith(REMOTE));
    const moved = await serve();
    const app = await appWith(REMOTE, moved.baseUrl);
    expect((await app.search(QUESTION)).hits[0]?.paragraph).toBe(124);
    expect(moved.requests).toHaveLength(1);
  });

  it('is another one where the model behind the name gives other vectors', async () => {
    await ingest(await appWith(REMOTE));
    const changed = await serve({ dimensions: 16 });
    const app = await appWith(REMOTE, changed.baseUrl);
    await expect(app.search(QUESTION)).rejects.toMatchObject({
      code: 'embeddingMismatch',
      hint: expect.stringContaining('jiyao ingest'),
    });
    expect((await ingest(app)).at(-1)).toMatchObject({ done: PARAGRAPHS, total: PARAGRAPHS });
    expect((await app.search(QUESTION)).hits[0]?.paragraph).toBe(124);
  });

  it('cannot be trained', async () => {
    const app = await appWith(REMOTE);
    await expect(app.train(() => {})).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('embedding that was cut off', () => {
  it('is known, and goes on with what is missing', async () => {
    await ingest(await appWith('builtin'));
    const app = await appWith(REMOTE);
    await expect(cutAfter(2, app)).rejects.toMatchObject({ code: 'remoteService' });
    const asked = server.requests.length;
    const after = await appWith(REMOTE);
    await after.ensureIndex(() => {}, 'searching');
    const refused = after.ask(QUESTION);
    await expect(refused).rejects.toMatchObject({ code: 'embeddingMismatch' });
    await expect(refused).rejects.toThrow(/Of 300 paragraphs \d+ are embedded/);
    expect(await after.doctor()).toMatchObject({ state: 'incomplete' });
    const steps = await ingest(after);
    const rest = steps.at(-1)?.total ?? 0;
    expect(rest).toBeGreaterThan(0);
    expect(rest).toBeLessThan(PARAGRAPHS);
    expect(textsAsked(asked)).toBe(rest);
    expect((await after.search(QUESTION)).hits[0]?.paragraph).toBe(124);
    expect(await after.doctor()).toMatchObject({ state: 'ready' });
  });

  /** The server refuses the key from then on that so many batches are kept. */
  async function cutAfter(batches: number, app: App): Promise<unknown> {
    let kept = 0;
    return app.ingest([], ({ stage }) => {
      if (stage !== 'embedding') return;
      kept += 1;
      if (kept === batches) server.failEmbeddings(statusOf(401));
    });
  }
});

describe('an ingest', () => {
  it('tells that it waits for the service', async () => {
    const app = await appWith(REMOTE);
    const waits: unknown[] = [];
    await app.ingest([], ({ stage, waitMs }) => {
      if (waitMs !== undefined) waits.push(waitMs);
      else if (stage === 'embedding' && waits.length === 0) {
        server.failEmbeddings(statusOf(429, { 'retry-after': '1' }));
      }
    });
    expect(waits).toEqual([1000]);
  });

  it('needs no service where nothing is to be embedded', async () => {
    await ingest(await appWith(REMOTE));
    server.failEmbeddings(statusOf(401));
    expect(await ingest(await appWith(REMOTE))).toEqual([]);
  });
});

describe('a question while the service fails', () => {
  it('is answered from the words, and that is told once', async () => {
    const app = await appWith(REMOTE);
    await ingest(app);
    server.failEmbeddings(...Array.from({ length: 9 }, () => statusOf(401)));
    const notices: QuestionNotice[] = [];
    const { hits } = await app.search(QUESTION, { onNotice: (notice) => notices.push(notice) });
    expect(hits[0]?.paragraph).toBe(124);
    const answer = await app.ask(QUESTION, { onNotice: (notice) => notices.push(notice) });
    expect(answer.question).toBe(QUESTION);
    expect(notices).toEqual([
      { type: 'embedding', fault: expect.objectContaining({ code: 'remoteService' }) },
      { type: 'embedding', fault: expect.objectContaining({ code: 'remoteService' }) },
    ]);
  });
});

describe('transformers:', () => {
  it.skipIf(isInstalled(TRANSFORMERS))(
    `names the package to install (skipped where ${TRANSFORMERS} is installed)`,
    async () => {
      const app = await appWith('transformers:Xenova/bge-small-zh-v1.5');
      await expect(ingest(app)).rejects.toMatchObject({
        code: 'configuration',
        hint: expect.stringContaining('npm install'),
      });
    },
  );
});

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}
