/** Synchronising real folders with a real local store; reading and parsing are fakes. */
import { createReadStream } from 'node:fs';
import {
  chmod,
  mkdir,
  mkdtemp,
  rename,
  rm,
  symlink,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { synchronise } from '../../src/ingestion/synchronise.js';
import type { SynchroniseOptions } from '../../src/ingestion/synchronise-types.js';
import type { SourceDocument, SourceItem } from '../../src/minutes/reading/source-document.js';
import { openLocalStore } from '../../src/store/local/local-store.js';
import type { MinutesStore } from '../../src/store/store.js';
import { makeMeeting } from '../fakes/make-meeting.js';

const IDENTITY = { fingerprint: 'length', dimension: 2 };

let root: string;
let data: string;
let store: MinutesStore;
/** Keys of the files that were read, in order. */
let read: string[];
let embedded: string[];

/** A line 'BROKEN' cannot be read; in .jsonl each line is a document, else the whole file. */
async function* readLines(path: string, key: string): AsyncIterable<SourceItem> {
  read.push(key);
  const lines = createInterface({ input: createReadStream(path, 'utf8') });
  const whole: SourceDocument = { path: key, lines: [], given: {}, paragraphsGiven: true };
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text === 'BROKEN') yield { failure: { path: key, line, reason: 'broken' } };
    else if (key.endsWith('.jsonl')) {
      yield { document: { ...whole, lines: [{ text, line }] } };
    } else whole.lines.push({ text, line });
  }
  if (whole.lines.length > 0) yield { document: whole };
}

function parseLines(document: SourceDocument) {
  const texts = document.lines.map(({ text }) => text);
  if (texts.includes('UNPARSABLE')) throw new Error('/home/build/parser.js: stack');
  const line = document.lines[0]?.line ?? 1;
  return [makeMeeting(texts, { source: { path: document.path, line } })];
}

async function run(paths: string[] = [data], overrides: Partial<SynchroniseOptions> = {}) {
  read = [];
  embedded = [];
  return synchronise({
    paths,
    dataDirectory: data,
    store,
    identity: IDENTITY,
    embeddings: {
      embedDocuments: async (texts) => {
        embedded.push(...texts);
        return texts.map((text) => [text.length, 1]);
      },
      embedQuery: async () => [1, 1],
    },
    readSource: readLines,
    parseDocument: parseLines,
    ...overrides,
  });
}

function write(path: string, text: string): Promise<void> {
  return writeFile(join(root, path), text);
}

const titles = () => store.meetings().map(({ title }) => title);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'jiyao-ingest-'));
  data = join(root, 'data');
  await mkdir(join(data, 'sub'), { recursive: true });
  store = await openLocalStore({ directory: join(root, 'index') });
  await write('data/a.txt', '甲一\n甲二');
  await write('data/sub/b.md', '乙一');
});

afterEach(async () => {
  store.close();
  await rm(root, { recursive: true });
});

describe('what is found', () => {
  it('reads supported files in order of their names, and passes over all else', async () => {
    await write('data/README.md', '说明');
    await write('data/README.zh-CN.md', '说明');
    await write('data/.hidden.txt', '隐');
    await write('data/table.xlsx', '表');
    await write('data/C.TXT', '丙');
    const report = await run();
    expect(read).toEqual(['C.TXT', 'a.txt', 'sub/b.md']);
    expect(report.failures).toEqual([]);
    expect(report.meetings).toMatchObject({ added: 3, failed: 0 });
    expect(embedded).toHaveLength(4);
  });

  it('reads what is given itself, and names what is of no kind that is read', async () => {
    await write('data/README.md', '说明');
    await write('data/table.xlsx', '表');
    const report = await run([join(data, 'README.md'), join(data, 'table.xlsx')]);
    expect(read).toEqual(['README.md']);
    expect(report.failures).toEqual([
      { path: 'table.xlsx', line: null, reason: expect.stringContaining('.txt') },
    ]);
  });

  it('names sources by their path in the data folder, elsewhere in full', async () => {
    await write('outside.txt', '外');
    await run([join(root, 'outside.txt'), join(data, 'sub')]);
    expect([...store.sourcesUnder('')].map(({ path }) => path)).toEqual([
      join(root, 'outside.txt'),
      'sub/b.md',
    ]);
  });

  it('says of a name that is not UTF-8 that it must be renamed', async (context) => {
    const name = Buffer.concat([Buffer.from(`${data}/`), Buffer.from([0xff]), Buffer.from('.txt')]);
    // Some file systems refuse such names.
    await writeFile(name, '丙').catch(() => context.skip());
    const report = await run();
    expect(report.meetings.added).toBe(2);
    expect(report.failures).toEqual([
      { path: '\ufffd.txt', line: null, reason: expect.stringContaining('not UTF-8') },
    ]);
  });

  it('hints at the link where a link that is given leads back to itself', async () => {
    await symlink('loop.txt', join(data, 'loop.txt'));
    await expect(run([join(data, 'loop.txt')])).rejects.toMatchObject({
      code: 'sourceUnreadable',
      hint: expect.stringContaining('link'),
    });
  });

  it('follows links once, and never in a circle', async () => {
    await symlink('..', join(data, 'sub', 'up'));
    await symlink(join(data, 'sub'), join(data, 'again'));
    await symlink('loop.txt', join(data, 'loop.txt'));
    await symlink('nowhere', join(data, 'broken.txt'));
    const report = await run();
    expect(report.meetings.added).toBe(2);
    expect(report.failures.map(({ path, reason }) => [path, reason])).toEqual([
      ['broken.txt', expect.stringContaining('not found')],
      ['loop.txt', expect.stringContaining('leads back to itself')],
    ]);
  });

  it('takes a file once that two paths lead to', async () => {
    await run([data, join(data, 'sub'), join(data, 'a.txt')]);
    expect(read).toEqual(['a.txt', 'sub/b.md']);
  });
});

describe('a second run', () => {
  it('reads and changes nothing when nothing changed', async () => {
    await run();
    const report = await run();
    expect(read).toEqual([]);
    expect(embedded).toEqual([]);
    expect(report).toEqual({
      meetings: { added: 0, changed: 0, unchanged: 2, removed: 0, failed: 0 },
      paragraphs: { added: 0, changed: 0, unchanged: 3, removed: 0, failed: 0 },
      failures: [],
    });
  });

  it('reads nothing again that has another time but the same content', async () => {
    await run();
    await utimes(join(data, 'a.txt'), new Date(), new Date(Date.now() + 60_000));
    const report = await run();
    expect(read).toEqual([]);
    expect(report.meetings.unchanged).toBe(2);
  });

  it('reads only what changed, and embeds only what is new in it', async () => {
    await run();
    await write('data/a.txt', '甲一\n甲三三\n甲四');
    const report = await run();
    expect(read).toEqual(['a.txt']);
    expect(embedded).toEqual(['甲三三', '甲四']);
    expect(report.meetings).toMatchObject({ added: 0, changed: 1, unchanged: 1, removed: 0 });
    expect(report.paragraphs).toMatchObject({ added: 1, changed: 1, unchanged: 2, removed: 0 });
  });

  it('removes what is gone, under the given paths only', async () => {
    await write('data/sub/c.txt', '丙');
    await run();
    await unlink(join(data, 'a.txt'));
    await unlink(join(data, 'sub', 'b.md'));
    expect((await run([join(data, 'sub')])).meetings.removed).toBe(1);
    expect(titles()).toEqual(expect.arrayContaining(['甲一', '丙']));
    expect((await run()).meetings.removed).toBe(1);
    expect(titles()).toEqual(['丙']);
  });

  it('keeps the vectors of a file that moved in the same run', async () => {
    await run();
    await rename(join(data, 'a.txt'), join(data, 'z.txt'));
    await run();
    expect(embedded).toEqual([]);
    expect(
      store
        .meetings()
        .map(({ source }) => source.path)
        .sort(),
    ).toEqual(['sub/b.md', 'z.txt']);
  });

  it('embeds everything again for another embedding', async () => {
    await run();
    await run([data], { identity: { fingerprint: 'other', dimension: 2 } });
    expect(embedded).toHaveLength(3);
  });

  it('goes on with the embedding where it was stopped', async () => {
    const failing = {
      embedDocuments: async () => {
        throw new Error('service is down');
      },
      embedQuery: async () => [],
    };
    await expect(run([data], { embeddings: failing })).rejects.toThrow('service is down');
    const report = await run();
    expect(report.meetings.unchanged).toBe(2);
    expect(embedded).toHaveLength(3);
  });
});

describe('what cannot be read', () => {
  it('is named with its line, and what the index held of it stays', async () => {
    await run();
    await write('data/a.txt', 'BROKEN');
    const report = await run();
    expect(report.failures).toEqual([{ path: 'a.txt', line: 1, reason: 'broken' }]);
    expect(report.meetings).toMatchObject({ unchanged: 1, removed: 0, failed: 1 });
    expect(titles()).toContain('甲一');
    expect(store.searchLexical([{ text: '甲一', weight: 1 }], { limit: 5 })).toHaveLength(1);
  });

  it('is named again in the next run', async () => {
    await write('data/list.jsonl', '一\nBROKEN\n二');
    await write('data/a.txt', 'BROKEN');
    const first = await run();
    const second = await run();
    expect(second.failures).toEqual(first.failures);
    expect(second.failures).toHaveLength(2);
    // Of the list's lines nothing changed, so they are not read again.
    expect(read).toEqual(['a.txt']);
  });

  it('keeps back neither the good lines of a file nor those that it held', async () => {
    await write('data/list.jsonl', '一\n二\n三');
    await run();
    await write('data/list.jsonl', '一\nBROKEN\n四');
    const report = await run();
    expect(report.failures).toEqual([{ path: 'list.jsonl', line: 2, reason: 'broken' }]);
    expect(titles()).toEqual(expect.arrayContaining(['一', '二', '四']));
    expect(titles()).not.toContain('三');
    await write('data/list.jsonl', '一\n四');
    await run();
    expect(titles()).not.toContain('二');
  });

  it('is what the parser refuses, while other documents go in', async () => {
    await write('data/list.jsonl', '一\nUNPARSABLE');
    const report = await run();
    expect(report.failures).toEqual([{ path: 'list.jsonl', line: 2, reason: 'cannot be parsed' }]);
    expect(titles()).toContain('一');
  });

  it('is an empty file', async () => {
    await write('data/empty.txt', '');
    expect((await run()).failures).toEqual([
      { path: 'empty.txt', line: null, reason: 'holds no text' },
    ]);
  });

  it('is named a hundred times of one file, and counted beyond that', async () => {
    await write('data/list.jsonl', `一\n${'BROKEN\n'.repeat(150)}`);
    const { failures } = await run();
    expect(failures).toHaveLength(101);
    expect(failures.at(-1)?.reason).toContain('50');
  });

  it('is a folder or file without permission; what the index held of it stays', async () => {
    await run();
    await write('data/a.txt', '另外');
    await chmod(join(data, 'a.txt'), 0);
    await chmod(join(data, 'sub'), 0);
    const isRoot = process.getuid?.() === 0;
    await chmod(root, 0o755);
    try {
      // Permissions do not bind root: the process becomes nobody while it looks at the files.
      const looking = { effective: isRoot };
      await store.commit();
      if (looking.effective) await chmod(join(root, 'index'), 0o777);
      if (looking.effective) await chmod(join(root, 'index', 'minutes.sqlite'), 0o666);
      if (looking.effective) process.seteuid?.(65534);
      const report = await run();
      expect(report.failures.map(({ path }) => path).sort()).toEqual(['a.txt', 'sub']);
      expect(report.meetings.removed).toBe(0);
    } finally {
      if (isRoot) process.seteuid?.(0);
      await chmod(join(data, 'sub'), 0o755);
    }
    expect(titles()).toEqual(expect.arrayContaining(['甲一', '乙一']));
  });
});

describe('a wrong path', () => {
  it.each([
    ['a missing folder', 'nowhere', 'no such file'],
    ['an empty folder', 'data/none', 'no minutes in the folder'],
  ])('%s changes nothing', async (_, path, message) => {
    await mkdir(join(data, 'none'));
    await run();
    await unlink(join(data, 'a.txt'));
    await expect(run([data, join(root, path)])).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/.+/),
    });
    expect(store.counts().meetings).toBe(2);
  });

  it('an emptied folder removes nothing', async () => {
    await run();
    await unlink(join(data, 'sub', 'b.md'));
    await expect(run([join(data, 'sub')])).rejects.toMatchObject({ code: 'usage' });
    expect(store.counts().meetings).toBe(2);
  });
});

describe('progress', () => {
  it('tells each file with the total, then the paragraphs embedded', async () => {
    const steps: unknown[] = [];
    await run([data], { onProgress: (step) => steps.push(step) });
    expect(steps).toEqual([
      { stage: 'reading', done: 0, total: 2, path: 'a.txt' },
      { stage: 'reading', done: 1, total: 2, path: 'sub/b.md' },
      { stage: 'reading', done: 2, total: 2 },
      { stage: 'embedding', done: 3, total: 3 },
    ]);
  });
});
