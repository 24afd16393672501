import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_CHARS } from '../../src/cli/input/check-question.js';
import { JiyaoError } from '../../src/errors.js';
import { displayWidth } from '../../src/text/display-width.js';
import { FakeApp } from '../fakes/fake-app.js';
import { jsonLines, run } from '../fakes/memory-terminal.js';
import { ANSWERED, CITATION, INGESTED, NOT_FOUND } from '../fakes/records.js';

/** Controls but for the line break, and overrides of the writing direction. */
const STEERING = /(?!\n)\p{Cc}|\u202e/u;

const REMOTE_FAULT = new JiyaoError('remoteService', 'no route', { hint: 'try again' });

describe('ask', () => {
  it('hands question, filters and limit to the application and closes it', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    const flags = ['--place', '青石', '--body', '市政府', '--session', '第12次', '-k', '7'];
    const dates = ['--from', '2023年2月', '--to', '2024-02'];
    const { status } = await run(['ask', '通过了', '什么办法?', ...flags, ...dates], { app });
    expect(status).toBe(0);
    expect(app.calls).toEqual([
      { name: 'ensureIndex', purpose: 'searching' },
      {
        name: 'ask',
        question: '通过了 什么办法?',
        options: {
          limit: 7,
          filters: {
            place: '青石',
            body: '市政府',
            sessionNumber: 12,
            from: '2023-02-01',
            to: '2024-02-29',
          },
        },
      },
      { name: 'close' },
    ]);
  });

  it('prints the answer as one line of JSON with every field of the contract', async () => {
    const { stdout, stderr } = await run(['ask', '通过了什么?', '--json'], {
      app: new FakeApp({ ask: [ANSWERED] }),
    });
    expect(stdout.indexOf('\n')).toBe(stdout.length - 1);
    expect(JSON.parse(stdout)).toEqual(ANSWERED);
    expect(stderr).toBe('');
  });

  it('shows answer, quote, meeting, date with basis, paragraph, path with line, and id', async () => {
    const { stdout } = await run(['ask', '通过了什么?'], { app: new FakeApp({ ask: [ANSWERED] }) });
    const joined = stdout.replace(/\n */g, '');
    expect(joined).toContain(ANSWERED.answer);
    expect(joined).toContain(`[1] “${CITATION.quote}”`);
    expect(joined).toContain('青石市三届市人民政府第12次常务会议 · 2023-05-16 (推定) · 第2段');
    expect(joined).toContain('a/012.txt:5 · mabc234def567-2');
    expect(joined).toContain('检索范围: 地点 青石市 · 第12次 · 日期 2023-01-01 – 2023-12-31');
    expect(joined).toContain('查了 1 次会议、9 段 · 把握 97%');
  });

  it('keeps every line within 80 columns, Han characters counted as two', async () => {
    const long = '会议强调，要坚持以人民为中心，Keep GDP 2021 whole；'.repeat(20);
    const answer = { ...ANSWERED, answer: long, citations: [{ ...CITATION, quote: long }] };
    const { stdout } = await run(['ask', '问'], { app: new FakeApp({ ask: [answer] }) });
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('tells the place of quotes from one paragraph once, and keeps an address whole', async () => {
    const url = `https://example.org/${'a'.repeat(90)}`;
    const source = { ...CITATION.source, url };
    const citations = [1, 2].map((marker) => ({ ...CITATION, marker, source }));
    const other = { ...CITATION, marker: 3, id: 'mabc234def567-4' };
    const answer = { ...ANSWERED, citations: [...citations, other] };
    const { stdout } = await run(['ask', '问'], { app: new FakeApp({ ask: [answer] }) });
    expect(stdout.match(/mabc234def567-2/g)).toHaveLength(1);
    expect(stdout).toContain('mabc234def567-4');
    expect(stdout.split(url)).toHaveLength(2);
  });

  it('tells when a quote is damaged and how it was published', async () => {
    const citation = { ...CITATION, damaged: true, published: '投入?yún)^域' };
    const answer = { ...ANSWERED, citations: [citation] };
    const { stdout } = await run(['ask', '问'], { app: new FakeApp({ ask: [answer] }) });
    expect(stdout).toContain('原文 “投入?yún)^域”');
    expect(stdout).toContain('原文有残缺');
  });

  it('answers notFound with status 0, what was searched and the nearest paragraphs', async () => {
    const { status, stdout } = await run(['ask', '第99次会议谁主持?'], {
      app: new FakeApp({ ask: [NOT_FOUND] }),
    });
    expect(status).toBe(0);
    expect(stdout).toContain('记录里没有第99次会议。');
    expect(stdout).toContain('查了 1 次会议、9 段');
    expect(stdout).toContain('最接近的段落');
    expect(stdout).toContain('1. 会议听取了防汛工作情况汇报。');
    expect(stdout).not.toContain('把握');
  });

  it('labels the answer in the script of the question, not of the locale', async () => {
    const { stdout } = await run(['ask', '誰主持會議?'], {
      app: new FakeApp({ ask: [ANSWERED], script: 'hant' }),
      settings: { locale: 'en_GB.UTF-8' },
    });
    expect(stdout).toContain('出處');
    expect(stdout).toContain('檢索範圍');
  });

  it('colours only on a terminal, and never with NO_COLOR or --no-color', async () => {
    const ask = async (words: string[], isTerminal: boolean, colorAllowed: boolean) => {
      const app = new FakeApp({ ask: [ANSWERED] });
      const settings = { colorAllowed };
      return (await run(['ask', '问', ...words], { app, isTerminal, settings })).stdout;
    };
    expect(await ask([], true, true)).toContain('\u001b[36m[1]');
    expect(await ask([], false, true)).not.toContain('\u001b');
    expect(await ask([], true, false)).not.toContain('\u001b');
    expect(await ask(['--no-color'], true, true)).not.toContain('\u001b');
  });

  it('lets no escape sequence of a document reach the terminal', async () => {
    const nasty = '会议\u001b[2J\u001b]0;title\u0007决定\u009b31m\r通过\u202e';
    const answer = { ...ANSWERED, answer: nasty, citations: [{ ...CITATION, quote: nasty }] };
    const text = await run(['ask', '问'], { app: new FakeApp({ ask: [answer] }) });
    expect(text.stdout).toContain('会议决定通过');
    expect(text.stdout).not.toMatch(STEERING);
    const json = await run(['ask', '问', '--json'], { app: new FakeApp({ ask: [answer] }) });
    expect(json.stdout).not.toMatch(STEERING);
    expect(JSON.parse(json.stdout).answer).toBe(nasty);
  });

  it('says on stderr that it builds the index, with what could not be read', async () => {
    const report = { ...INGESTED, failures: [{ path: 'b.bin', line: null, reason: 'binary' }] };
    const app = new FakeApp({
      ask: [ANSWERED],
      notices: [
        { type: 'buildingIndex', dataFolder: '/data' },
        { type: 'progress', stage: 'reading', done: 1, total: 5 },
        { type: 'builtIndex', report },
      ],
    });
    const { stdout, stderr } = await run(['ask', '问', '--json'], { app });
    expect(jsonLines(stdout)).toHaveLength(1);
    expect(stderr).toBe(
      '还没有索引，正在由 /data 建立……\n未能读入 b.bin：binary\n索引已建立：7 次会议，143 段。\n',
    );
  });

  it.each([
    ['embedding', '', '内置的向量模型换了，正在为 143 段重新计算向量……'],
    ['texts', '', '索引是旧版本建立的，正在更新其中的 143 段……'],
    ['embedding', 'zh_TW', '內置的向量模型換了，正在為 143 段重新計算向量……'],
    ['embedding', 'en', 'The builtin embedding has changed; embedding 143 paragraphs again …'],
  ] as const)('says in one line that it brings the index along: %s, %s', async (reason, locale, line) => {
    const app = new FakeApp({
      ask: [ANSWERED],
      notices: [
        { type: 'refreshingIndex', reason, paragraphs: 143 },
        { type: 'progress', stage: 'embedding', done: 128, total: null },
      ],
    });
    const { status, stderr } = await run(['ask', '问', '--json'], { app, settings: { locale } });
    expect(status).toBe(0);
    expect(stderr).toBe(`${line}\n`);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \u3000\n'],
    ['of control characters', '\u001b[31m\u0007'],
    ['of 100,000 characters', '问'.repeat(100_000)],
    ['one character too long', '问'.repeat(MAX_QUESTION_CHARS + 1)],
  ])('refuses a question that is %s before anything is opened', async (_name, question) => {
    const { status, stdout, stderr } = await run(['ask', question]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^问题.+\n建议：.+\n$/s);
    expect(stderr.length).toBeLessThan(200);
  });

  it('gives the exit status of the fault that the application throws', async () => {
    const fault = new JiyaoError('indexCorrupt', 'broken', { hint: 'jiyao ingest' });
    const { status, stderr } = await run(['ask', '问'], {
      app: new FakeApp({ indexFault: fault }),
    });
    expect(status).toBe(3);
    expect(stderr).toBe(
      '索引已损坏。(broken)\n建议：移走所说的文件，再运行 jiyao ingest 重建；纪要本身不受影响。(jiyao ingest)\n',
    );
  });

  it('ends quietly where the reader of its output has gone', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    const { status, stderr } = await run(['ask', '问'], { app, stdoutClosed: true });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(app.calls.at(-1)).toEqual({ name: 'close' });
  });
});

describe('ask -', () => {
  it('answers each line with one JSON object in order, blank lines told on stderr', async () => {
    const app = new FakeApp({ ask: [ANSWERED, NOT_FOUND] });
    const stdin = [Buffer.from('\ufeff一?\r\n\n'), Buffer.from('二?')];
    const { status, stdout, stderr } = await run(['ask', '-', '--json'], { app, stdin });
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toEqual([ANSWERED, NOT_FOUND]);
    expect(stderr).toBe('第 2 行是空的，已跳过。\n');
    expect(app.calls.filter(({ name }) => name === 'ask')).toMatchObject([
      { question: '一?' },
      { question: '二?' },
    ]);
  });

  it('answers the lines after one that fails, and exits with the worst status', async () => {
    const app = new FakeApp({ ask: [ANSWERED, REMOTE_FAULT, NOT_FOUND] });
    const stdin = ['一?\n二?\n', `${'长'.repeat(MAX_QUESTION_CHARS + 1)}\n三?\n`];
    const { status, stdout, stderr } = await run(['ask', '-', '--json'], { app, stdin });
    expect(status).toBe(4);
    expect(jsonLines(stdout)).toMatchObject([
      { question: ANSWERED.question },
      { question: '二?', line: 2, error: { code: 'remoteService', hint: 'try again' } },
      { line: 3, error: { code: 'usage' } },
      { question: NOT_FOUND.question },
    ]);
    expect(jsonLines(stderr)).toMatchObject([
      { error: { code: 'remoteService', line: 2 } },
      { error: { code: 'usage', line: 3 } },
    ]);
  });

  it('reads the next line only when the last is answered', async () => {
    let taken = 0;
    async function* questions() {
      for (const question of ['一?\n', '二?\n', '三?\n']) {
        taken += 1;
        yield question;
      }
    }
    const takenAtAnswer: number[] = [];
    const app = new FakeApp({ ask: [ANSWERED, ANSWERED, ANSWERED] });
    const ask = app.ask.bind(app);
    app.ask = async (question, options) => {
      takenAtAnswer.push(taken);
      return ask(question, options);
    };
    const { Readable } = await import('node:stream');
    const stdin = Readable.from(questions(), { highWaterMark: 1 });
    await run(['ask', '-', '--json'], { app, stdin });
    expect(takenAtAnswer).toHaveLength(3);
    expect(takenAtAnswer[0]).toBeLessThan(3);
  });

  it('refuses a line that is not UTF-8 and says how to convert it', async () => {
    const stdin = [Buffer.from([0xcb, 0xad, 0xd6, 0xf7, 0x0a])]; // 谁主 in GBK
    const { status, stderr } = await run(['ask', '-'], { app: new FakeApp(), stdin });
    expect(status).toBe(2);
    expect(stderr).toMatch(/第 1 行：.*UTF-8[\s\S]+iconv/);
  });

  it('puts the question before each answer for a person', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    const { stdout } = await run(['ask', '-'], { app, stdin: ['通过了什么?\n'] });
    expect(stdout).toMatch(/^问> 通过了什么\?\n会议审议/);
  });
});
