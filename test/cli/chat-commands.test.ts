/** Commands of `chat` over an application that records what it is asked. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeApp, type FakeReplies } from '../fakes/fake-app.js';
import { type RunOptions, run } from '../fakes/memory-terminal.js';
import { ANSWERED, CITATION, MEETING, NOT_FOUND } from '../fakes/records.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-chat-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What is printed for some lines. */
async function chat(lines: string[], replies: FakeReplies, options: RunOptions = {}) {
  const app = new FakeApp(replies);
  const { stdout, stderr } = await run(['chat'], { app, stdin: [lines.join('\n')], ...options });
  return { app, stdout, stderr };
}

/** Limits with which was asked, in order. */
function filtersAsked(app: FakeApp) {
  return app.calls.flatMap((call) => (call.name === 'ask' ? [call.options?.filters] : []));
}

describe('/cite', () => {
  it('looks up the paragraph of a citation of the last answer', async () => {
    const { app } = await chat(['一?', '/cite 1', '/cite [１]'], {
      ask: [ANSWERED],
      cite: [undefined, undefined],
    });
    const cited = app.calls.flatMap((call) => (call.name === 'cite' ? [call.id] : []));
    expect(cited).toEqual([CITATION.id, CITATION.id]);
  });

  it('tells which citation there is not, before the first answer too', async () => {
    const { app, stdout } = await chat(['/cite 1', '一?', '/cite 99'], { ask: [ANSWERED] });
    expect(stdout).toContain('上一个回答没有引文 [1]。');
    expect(stdout).toContain('上一个回答没有引文 [99]。');
    expect(app.calls.some(({ name }) => name === 'cite')).toBe(false);
  });

  it('looks up an id or a quote as the command does', async () => {
    const { app } = await chat(['/cite mabc234def567-2', '/cite “投入區域”'], {
      cite: [undefined],
      findQuote: [{ quote: '“投入區域”', verdict: 'notFound', matches: [], more: false }],
      counts: [{ meetings: 1, paragraphs: 2 }],
    });
    expect(app.calls).toContainEqual(
      expect.objectContaining({ name: 'cite', id: 'mabc234def567-2' }),
    );
    expect(app.calls).toContainEqual({ name: 'findQuote', quote: '“投入區域”' });
  });
});

describe('/filter', () => {
  const FILTERS = { place: '青石市', from: '2023-01-01', to: '2023-12-31' };

  it('limits the questions behind it until it is taken off', async () => {
    const { app, stdout } = await chat(
      ['/filter 青石市 2023', '一?', '/filter', '/filter ＯＦＦ', '二?', '/filter'],
      {
        readFilters: [{ filters: FILTERS, unread: '' }],
        counts: [
          { meetings: 3, paragraphs: 30 },
          { meetings: 3, paragraphs: 30 },
        ],
        ask: [ANSWERED, ANSWERED],
      },
    );
    expect(filtersAsked(app)).toEqual([FILTERS, undefined]);
    expect(stdout).toContain('青石市');
    expect(stdout).toContain('3 次会议');
    expect(stdout).toContain('不再限制范围。');
    expect(stdout).toContain('现在不限范围。');
  });

  it('tells what it did not understand, and leaves the limits as they were then', async () => {
    const { app, stdout } = await chat(['/filter 随便', '一?'], {
      readFilters: [{ filters: {}, unread: '随便' }],
      ask: [ANSWERED],
    });
    expect(stdout).toContain('没有看懂“随便”。\n范围没有改变。');
    expect(filtersAsked(app)).toEqual([undefined]);
  });
});

describe('/meetings', () => {
  it('lists those of the words, or else of the filter', async () => {
    const counts = { meetings: 1, paragraphs: 3 };
    const { app, stdout } = await chat(['/filter 青石市', '/meetings', '/meetings 2023年'], {
      readFilters: [
        { filters: { place: '青石市' }, unread: '' },
        { filters: { from: '2023-01-01' }, unread: '' },
      ],
      counts: [counts, counts, counts],
      meetings: [[MEETING], [MEETING]],
    });
    const listed = app.calls.flatMap((call) => (call.name === 'meetings' ? [call.filters] : []));
    expect(listed).toEqual([{ place: '青石市' }, { from: '2023-01-01' }]);
    expect(stdout).toContain(MEETING.id);
  });
});

describe('/copy', () => {
  it('prints the text where the terminal takes none', async () => {
    const { stdout } = await chat(['/copy', '一?', '/copy', '/copy 1', '/copy 9'], {
      ask: [ANSWERED],
      reference: ['参考'],
    });
    expect(stdout).toContain('还没有回答。');
    expect(stdout.split(ANSWERED.answer)).toHaveLength(3);
    expect(stdout).toContain('参考');
    expect(stdout).toContain('没有引文 [9]');
  });

  it('sends it to the clipboard of a terminal that takes it', async () => {
    const { stdout } = await chat(
      ['一?', '/copy'],
      { ask: [ANSWERED] },
      { isTerminal: true, settings: { hasClipboard: true } },
    );
    const sent = Buffer.from(ANSWERED.answer).toString('base64');
    expect(stdout).toContain(`\u001b]52;c;${sent}\u0007`);
    expect(stdout).toContain('已送往剪贴板');
  });
});

describe('/export', () => {
  it('writes questions, answers and citations as footnotes', async () => {
    const file = join(folder, '问答');
    const { stdout } = await chat(['一?', '二?', `/export ${file}`], {
      ask: [ANSWERED, NOT_FOUND],
    });
    expect(stdout).toContain(`已写入 ${file}.md，2 问。`);
    const text = readFileSync(`${file}.md`, 'utf8');
    expect(text).toContain(`[^1-${CITATION.marker}]`);
    expect(text).toMatch(new RegExp(`^\\[\\^1-${CITATION.marker}\\]: “`, 'm'));
    expect(text).toContain(CITATION.id);
    expect(text).toContain('（纪要中没有查到）');
  });

  it('overwrites nothing', async () => {
    const file = join(folder, 'a.md');
    writeFileSync(file, 'mine');
    const { stdout } = await chat(['一?', `/export ${file}`, `/export ${file}`], {
      ask: [ANSWERED],
    });
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect(stdout).toContain(join(folder, 'a-2.md'));
    expect(stdout).toContain(join(folder, 'a-3.md'));
  });

  it('says what keeps it from writing, and goes on', async () => {
    const { stdout } = await chat(['一?', `/export ${join(folder, 'no', 'a.md')}`, '/help'], {
      ask: [ANSWERED],
    });
    expect(stdout).toContain('ENOENT');
    expect(stdout).toContain('/quit');
  });

  it('begins anew with a new conversation', async () => {
    const { stdout } = await chat(['一?', '/new', `/export ${join(folder, 'a.md')}`], {
      ask: [ANSWERED],
    });
    expect(stdout).toContain('还没有回答。');
  });
});

describe('/explain', () => {
  it('is switched on and off', async () => {
    const { app } = await chat(['/explain', '一?', '/explain off', '二?', '/explain 开', '三?'], {
      ask: [ANSWERED, ANSWERED, ANSWERED],
    });
    const explained = app.calls.flatMap((call) =>
      call.name === 'ask' ? [call.options?.explain] : [],
    );
    expect(explained).toEqual([true, undefined, true]);
  });
});

describe('a command that there is not', () => {
  it('is told with the one that was meant', async () => {
    const { stdout } = await chat(['/exprot a.md', '/xyzzy'], {});
    expect(stdout).toContain('没有 /exprot 这个命令；要用的是 /export 吗？');
    expect(stdout).toContain('没有 /xyzzy 这个命令；/help 显示命令。');
  });
});

describe('chat --continue', () => {
  it('goes on with the last conversation of a terminal, and says with which', async () => {
    const last = {
      name: 'chat-1',
      question: '第70次谁主持?',
      status: 'answered' as const,
      answer: '周明\n主持。',
    };
    const app = new FakeApp({ lastConversation: [last], ask: [ANSWERED] });
    const { stdout } = await run(['chat', '--continue'], { app, stdin: ['那第71次呢?\n'] });
    expect(app.calls).toContainEqual({ name: 'lastConversation', prefix: 'chat-' });
    expect(stdout.split('\n')[0]).toBe('接着上次：第70次谁主持? → 周明 主持。');
    const asked = app.calls.find((call) => call.name === 'ask');
    expect(asked).toMatchObject({ options: { conversation: 'chat-1' } });
  });

  it('begins a new one where there is none, in JSON without a word', async () => {
    const app = new FakeApp({ lastConversation: [undefined], ask: [ANSWERED] });
    const { stdout } = await run(['chat', '--continue'], { app, stdin: ['一?\n'] });
    expect(stdout).toContain('没有可接着的对话');
    const json = new FakeApp({ lastConversation: [undefined], ask: [ANSWERED] });
    const told = await run(['chat', '--continue', '--json'], { app: json, stdin: ['一?\n'] });
    expect(JSON.parse(told.stdout)).toMatchObject({ status: 'answered' });
  });
});
