import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IndexReport, Notice } from '../../src/app-types.js';
import { Secret } from '../../src/config.js';
import { JiyaoError } from '../../src/errors.js';
import { FakeApp } from '../fakes/fake-app.js';
import { CONFIG, run } from '../fakes/memory-terminal.js';
import { ANSWERED, INGESTED, MEETING, NEAREST, NOT_FOUND, paragraph } from '../fakes/records.js';

describe('search', () => {
  const result = { query: '防汛', filters: { place: '青石市' }, hits: [NEAREST] };

  it('prints the contract as one line of JSON', async () => {
    const app = new FakeApp({ search: [result] });
    const { status, stdout } = await run(['search', '防汛', '--json', '-k', '3'], { app });
    expect(status).toBe(0);
    expect(stdout).toBe(`${JSON.stringify(result)}\n`);
    expect(app.calls[1]).toEqual({
      name: 'search',
      query: '防汛',
      options: { limit: 3, filters: {} },
    });
  });

  it('shows rank, text, place in the file and id to a person', async () => {
    const { stdout } = await run(['search', '防汛'], { app: new FakeApp({ search: [result] }) });
    expect(stdout).toContain('检索范围: 地点 青石市\n1. 会议听取了防汛工作情况汇报。\n');
    expect(stdout).toContain('a/012.txt:5 · mabc234def567-3');
  });

  it('says so with status 0 where nothing matches', async () => {
    const app = new FakeApp({ search: [{ ...result, hits: [] }] });
    const { status, stdout } = await run(['search', '无'], { app });
    expect(status).toBe(0);
    expect(stdout).toContain('没有找到相关的段落。');
  });

  it('searches each line of standard input', async () => {
    const app = new FakeApp({ search: [result, { ...result, hits: [] }] });
    const { stdout } = await run(['search', '-', '--json'], { app, stdin: ['防汛\n无\n'] });
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).hits.length),
    ).toEqual([1, 0]);
  });
});

describe('show', () => {
  it('refuses an empty id before anything is opened', async () => {
    const { status, stderr } = await run(['show', ' ', '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(stderr).error.code).toBe('usage');
  });

  const mended = {
    ...paragraph(2, '投入區域'),
    original: '投入?yún)^域',
    mends: [{ start: 2, end: 8, original: '?yún)^', text: '區', proof: '85 5E' }],
  };
  const meeting = { type: 'meeting' as const, meeting: MEETING, paragraphs: [mended] };
  const inContext = {
    type: 'paragraph' as const,
    meeting: MEETING,
    paragraph: mended,
    before: [paragraph(1, '前')],
    after: [paragraph(3, '后')],
  };
  const mendedJson = {
    id: 'mabc234def567-2',
    paragraph: 2,
    text: '投入區域',
    original: '投入?yún)^域',
    damaged: false,
    mends: mended.mends,
  };

  it('prints a meeting and its paragraphs by the contract', async () => {
    const app = new FakeApp({ show: [meeting] });
    const { stdout } = await run(['show', MEETING.id, '--json'], { app });
    const shown = JSON.parse(stdout);
    expect(shown.meeting).toEqual(MEETING);
    expect(shown.paragraphs).toEqual([expect.objectContaining(mendedJson)]);
  });

  it('prints a paragraph with its neighbours by the contract', async () => {
    const app = new FakeApp({ show: [inContext] });
    const { stdout } = await run(['show', mended.id, '--json'], { app });
    expect(JSON.parse(stdout)).toMatchObject({
      meeting: { id: MEETING.id },
      paragraph: mendedJson,
      before: [{ paragraph: 1 }],
      after: [{ paragraph: 3 }],
    });
  });

  it('shows every field of a meeting to a person', async () => {
    const app = new FakeApp({ show: [meeting] });
    const { stdout } = await run(['show', MEETING.id], { app });
    for (const text of [
      '青石市三届市人民政府第12次常务会议\n\n编号',
      '市委副书记、市长 周明',
      '副市长 吴芳',
      '市直有关部门负责人',
      '2023-05-16 (推定 “2023年1至4月”)',
      '1. 审议《青石市河道管理办法(送审稿)》 [通过] 第2段',
      'a/012.txt:3',
      '  2*  投入區域',
    ]) {
      expect(stdout).toContain(text);
    }
  });

  it('shows a mended paragraph with its original and the proof of the mend', async () => {
    const { stdout } = await run(['show', mended.id], { app: new FakeApp({ show: [inContext] }) });
    expect(stdout).toContain('上文\n   1  前\n第2段\n  2*  投入區域\n');
    expect(stdout).toMatch(/\n下文\n {3}3 {2}后\n$/);
    expect(stdout).toContain('原文\n  投入?yún)^域\n修复\n  「?yún)^」→「區」 85 5E\n');
  });

  it('is status 1 with a hint for an id that the index does not hold', async () => {
    const app = new FakeApp({ show: [undefined] });
    const { status, stdout, stderr } = await run(['show', 'nope\u001b[2J', '--json'], { app });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'idUnknown',
        message: '索引里没有编号 nope。',
        hint: expect.stringContaining('jiyao meetings'),
      },
    });
  });
});

describe('ingest', () => {
  it('synchronises the data folder without a path, and absolute paths with', async () => {
    const app = new FakeApp({ ingest: [INGESTED, INGESTED] });
    await run(['ingest'], { app });
    await run(['ingest', 'a', 'b/c.txt'], { app });
    expect(app.calls.filter(({ name }) => name === 'ingest')).toEqual([
      { name: 'ingest', paths: [] },
      { name: 'ingest', paths: [resolve('a'), resolve('b/c.txt')] },
    ]);
  });

  it('prints the contract as JSON', async () => {
    const { status, stdout } = await run(['ingest', '--json'], {
      app: new FakeApp({ ingest: [INGESTED] }),
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(INGESTED);
  });

  it('counts meetings and paragraphs for a person', async () => {
    const { stdout } = await run(['ingest'], { app: new FakeApp({ ingest: [INGESTED] }) });
    expect(stdout.split('\n')).toEqual([
      '      新增  更新  未变  移除  失败',
      '会议  5     0     2     1     0',
      '段落  123   0     20    7     0',
      '',
    ]);
  });

  it('is status 1 where something could not be read, naming path, line and reason', async () => {
    const failures = [
      { path: 'a.jsonl', line: 7, reason: 'not JSON' },
      { path: 'b.bin', line: null, reason: 'binary' },
    ];
    const app = new FakeApp({ ingest: [{ ...INGESTED, failures }] });
    const { status, stdout } = await run(['ingest'], { app });
    expect(status).toBe(1);
    expect(stdout).toContain('a.jsonl:7: not JSON\n  b.bin: binary\n');
  });

  it('does not flood a log with progress', async () => {
    const progress = Array.from({ length: 5000 }, (_, done) => ({
      stage: 'reading' as const,
      done,
      total: 5000,
    }));
    const app = new FakeApp({ ingest: [INGESTED], progress });
    const { stderr } = await run(['ingest'], { app });
    expect(stderr).toBe('');
  });

  it('refuses an empty path', async () => {
    const { status } = await run(['ingest', '']);
    expect(status).toBe(2);
  });
});

describe('doctor', () => {
  const ready: IndexReport = {
    state: 'ready',
    manifest: { schema: 1 },
    counts: { meetings: 5, paragraphs: 123 },
    embedding: { fingerprint: 'builtin-1', dimension: 256 },
    adapted: false,
    fault: null,
  };

  it('reports installation, folders and index, and is status 0 without a fault', async () => {
    const app = new FakeApp({ doctor: [ready] });
    const { status, stdout } = await run(['doctor', '--json'], { app });
    const report = JSON.parse(stdout);
    expect(status).toBe(0);
    expect(report.ok).toBe(true);
    expect(report.index).toEqual(ready);
    expect(report.checks.map(({ name }: { name: string }) => name)).toEqual([
      'jiyao',
      'node',
      'module:better-sqlite3',
      'module:hnswlib-node',
      'module:@node-rs/jieba',
      'dataFolder',
      'chatModel',
      'embeddingModel',
      'index',
      'embedding',
      'manifest',
    ]);
  });

  it('tells where the embedding in force is one adapted to the index', async () => {
    const app = new FakeApp({ doctor: [ready, { ...ready, adapted: true }] });
    expect((await run(['doctor'], { app })).stdout).toContain('builtin-1 (256)\n');
    expect((await run(['doctor'], { app })).stdout).toContain('builtin-1 (256), 已按这个索引调整');
  });

  it('hints at ingest where there is no index, which is no fault', async () => {
    const missing: IndexReport = { ...ready, state: 'missing', counts: null, embedding: null };
    const app = new FakeApp({ doctor: [missing] });
    const { status, stdout } = await run(['doctor'], { app });
    expect(status).toBe(0);
    expect(stdout).toContain('! 索引');
    expect(stdout).toContain('jiyao ingest');
    expect(app.calls.some(({ name }) => name === 'ensureIndex')).toBe(false);
  });

  it('warns of an index that was not finished, and says what finishes it', async () => {
    const app = new FakeApp({ doctor: [{ ...ready, state: 'incomplete' }] });
    const { status, stdout } = await run(['doctor'], { app });
    expect(status).toBe(0);
    expect(stdout).toMatch(/! 索引 .*没有读完/);
    expect(stdout).toContain('jiyao ingest');
  });

  it('tells a fault of the index with its hint and exit status', async () => {
    const fault = new JiyaoError('indexNewer', 'from the future', { hint: 'update jiyao' });
    const app = new FakeApp({ doctor: [{ ...ready, state: 'fault', fault }] });
    const { status, stdout } = await run(['doctor'], { app });
    expect(status).toBe(3);
    expect(stdout).toMatch(/✗ 索引 +from the future\n +建议：update jiyao\n/);
  });

  it('names the models and where they are served, and of a key only that it is set', async () => {
    const config = {
      ...CONFIG,
      chat: { provider: 'openai', model: 'qwen-max', timeoutMs: 1, contextTokens: 1 },
      embedding: { provider: 'ollama', model: 'bge-m3' },
      openai: { apiKey: new Secret('sk-secret'), baseUrl: 'http://localhost:1/v1' },
    } as const;
    for (const parameters of [['doctor'], ['doctor', '--json']]) {
      const app = new FakeApp({ doctor: [ready] });
      const loadConfig = async () => config;
      const { stdout } = await run(parameters, { app, loadConfig });
      expect(stdout).toContain('openai:qwen-max (http://localhost:1/v1, 密钥已设)');
      expect(stdout).toContain('ollama:bge-m3 (http://127.0.0.1:11434)');
      expect(stdout).not.toContain('sk-secret');
    }
  });

  it('still reports the installation where the configuration is wrong', async () => {
    const loadConfig = async () => {
      throw new JiyaoError('configuration', 'wrong', { hint: 'mend it' });
    };
    const { status, stdout } = await run(['doctor', '--json'], { loadConfig });
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, index: null });
    expect(JSON.parse(stdout).checks.at(-1)).toMatchObject({
      name: 'configuration',
      hint: 'mend it',
    });
  });
});

describe('chat', () => {
  const shown = {
    type: 'paragraph' as const,
    meeting: MEETING,
    paragraph: paragraph(2, '全文在此'),
    before: [paragraph(1, '前一段')],
    after: [paragraph(3, '后一段')],
  };

  it('answers line after line until the input ends', async () => {
    const app = new FakeApp({ ask: [ANSWERED, NOT_FOUND] });
    const { status, stdout } = await run(['chat'], { app, stdin: ['一?\n\n二?'] });
    expect(status).toBe(0);
    expect(stdout).toContain(ANSWERED.answer);
    expect(stdout).toContain(NOT_FOUND.answer);
  });

  it('ends at /quit without asking what follows', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    await run(['chat'], { app, stdin: ['一?\n/quit\n二?\n'] });
    expect(app.calls.filter(({ name }) => name === 'ask')).toHaveLength(1);
  });

  it('shows the cited paragraphs of the last answer at /sources', async () => {
    const app = new FakeApp({ ask: [ANSWERED], show: [shown] });
    const { stdout } = await run(['chat'], { app, stdin: ['/sources\n一?\n/sources\n'] });
    expect(stdout).toMatch(/^还没有可显示的出处。/);
    expect(stdout).toContain('上文\n   1  前一段\n[1] 第2段\n   2  全文在此\n下文\n   3  后一段\n');
    expect(app.calls).toContainEqual({ name: 'show', id: 'mabc234def567-2' });
  });

  it('goes on after a turn that fails', async () => {
    const fault = new JiyaoError('remoteService', 'no route', { hint: 'again' });
    const app = new FakeApp({ ask: [fault, ANSWERED] });
    const { status, stdout, stderr } = await run(['chat'], { app, stdin: ['一?\n二?\n/what\n'] });
    expect(status).toBe(0);
    expect(stderr).toMatch(/远程服务出错。\(no route\)\n建议：.*\(again\)/);
    expect(stdout).toContain(ANSWERED.answer);
    expect(stdout).toContain('没有 /what 这个命令');
  });
});

describe('building the index in passing', () => {
  const notices: Notice[] = [{ type: 'buildingIndex', dataFolder: '/data' }];
  it.each([
    ['search', ['search', '问'], { search: [{ query: '', filters: {}, hits: [] }] }],
    ['meetings', ['meetings'], { meetings: [[]] }],
    ['show', ['show', 'm'], { show: [undefined] }],
    ['chat', ['chat'], {}],
  ])('is done by %s', async (_name, words, replies) => {
    const { stderr } = await run(words, { app: new FakeApp({ ...replies, notices }) });
    expect(stderr).toContain('正在由 /data 建立');
  });
});
