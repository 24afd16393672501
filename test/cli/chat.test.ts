/** The conversation of `chat`: remembered, begun anew, forgotten; as JSON; how a follow-up was read. */
import { describe, expect, it } from 'vitest';
import { JiyaoError } from '../../src/errors.js';
import { FakeApp } from '../fakes/fake-app.js';
import { jsonLines, run } from '../fakes/memory-terminal.js';
import { ANSWERED, NOT_FOUND } from '../fakes/records.js';

const FOLLOWED = { ...ANSWERED, question: '那第6次呢?', standaloneQuestion: '第6次会议谁主持?' };

/** Names of the conversations in which was asked, and which were forgotten, in order. */
function conversationsOf(app: FakeApp): (string | undefined)[] {
  return app.calls.flatMap((call) => {
    if (call.name === 'ask') return [call.options?.conversation];
    return call.name === 'forget' ? [call.conversation] : [];
  });
}

describe('chat', () => {
  it('asks everything in one conversation, another in each run', async () => {
    const names = [];
    for (let count = 0; count < 2; count++) {
      const app = new FakeApp({ ask: [ANSWERED, ANSWERED] });
      await run(['chat'], { app, stdin: ['一?\n二?\n'] });
      const [first, second] = conversationsOf(app);
      expect(first).toBe(second);
      names.push(first);
    }
    expect(new Set(names).size).toBe(2);
    expect(names[0]).toMatch(/^chat-/);
  });

  it('begins another conversation at /new, whose sources are not those of the last', async () => {
    const app = new FakeApp({ ask: [ANSWERED, ANSWERED] });
    const { stdout } = await run(['chat'], { app, stdin: ['一?\n/new\n/sources\n二?\n'] });
    const [before, after] = conversationsOf(app);
    expect(before).not.toBe(after);
    expect(stdout).toContain('新的对话。\n还没有可显示的出处。');
  });

  it('deletes what is kept at /forget, and only then says so', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    const { stdout } = await run(['chat'], { app, stdin: ['一?\n/forget\n'] });
    const [asked, forgotten] = conversationsOf(app);
    expect(forgotten).toBe(asked);
    expect(stdout).toContain('这次对话的记录已删除。');
    const failing = new FakeApp();
    failing.forget = () =>
      Promise.reject(new JiyaoError('indexLocked', 'held', { hint: 'wait', retryable: true }));
    const failed = await run(['chat'], { app: failing, stdin: ['/forget\n'] });
    expect(failed.stdout).not.toContain('已删除');
    expect(failed.stderr).toContain('held');
  });

  it('takes no command with something behind it', async () => {
    const app = new FakeApp({ ask: [ANSWERED, ANSWERED] });
    const { stdout } = await run(['chat'], { app, stdin: ['一?\n/NEW 你好\n二?\n'] });
    expect(stdout).toContain('/new 后面不带内容；提问请另起一行。');
    expect(new Set(conversationsOf(app)).size).toBe(1);
  });

  it('takes a bare word from a pipe as a question', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    await run(['chat'], { app, stdin: ['退出\n'] });
    expect(app.calls).toContainEqual(expect.objectContaining({ name: 'ask', question: '退出' }));
  });

  it('lists every command at /help', async () => {
    const { stdout } = await run(['chat'], { app: new FakeApp(), stdin: ['/help\n'] });
    for (const command of ['/sources', '/new', '/forget', '/help', '/quit']) {
      expect(stdout).toContain(command);
    }
  });

  it('tells above the answer how a follow-up was read', async () => {
    const question = '\u001b[2J第6次会议谁主持?';
    const events = [{ type: 'rewritten' as const, question, filters: {} }];
    const app = new FakeApp({ ask: [FOLLOWED], events });
    const { stdout } = await run(['chat'], { app, stdin: ['那第6次呢?\n'] });
    expect(stdout).toMatch(/^（按“第6次会议谁主持\?”回答）\n/);
    expect(stdout).toContain(`\n${FOLLOWED.answer}`);
    expect(stdout).not.toContain('\u001b');
  });

  it('tells on stderr where turns cannot be kept', async () => {
    const app = new FakeApp({ ask: [ANSWERED] });
    const ask = app.ask.bind(app);
    app.ask = (question, options) => {
      options?.onNotice?.({
        type: 'conversations',
        fault: { kind: 'notKept', file: '/x/c.sqlite' },
      });
      return ask(question, options);
    };
    const { status, stdout, stderr } = await run(['chat'], { app, stdin: ['一?\n'] });
    expect(status).toBe(0);
    expect(stderr).toContain('/x/c.sqlite');
    expect(stdout).toContain(ANSWERED.answer);
  });

  it('explains each answer with --explain', async () => {
    const explanation = {
      question: '第6次会议谁主持?',
      filters: { sessionNumber: 6 },
      rankings: [],
    };
    const app = new FakeApp({ ask: [{ ...FOLLOWED, explanation }] });
    const { stdout } = await run(['chat', '--explain'], { app, stdin: ['那第6次呢?\n'] });
    expect(app.calls).toContainEqual(
      expect.objectContaining({ name: 'ask', options: expect.objectContaining({ explain: true }) }),
    );
    expect(stdout).toContain('检索说明');
    expect(stdout).toContain('第6次会议谁主持?');
  });
});

describe('chat --json', () => {
  it('prints one object a line, with the question as it was read, in one conversation', async () => {
    const app = new FakeApp({ ask: [ANSWERED, FOLLOWED] });
    const stdin = ['一?\n\n那第6次呢?\n'];
    const { status, stdout, stderr } = await run(['chat', '--json'], { app, stdin });
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toEqual([ANSWERED, FOLLOWED]);
    expect(stderr).toBe('第 2 行是空的，已跳过。\n');
    expect(new Set(conversationsOf(app)).size).toBe(1);
  });

  it('goes on after a turn that fails, with an object for it, and exits with the worst status', async () => {
    const fault = new JiyaoError('remoteService', 'no route', { hint: 'again' });
    const app = new FakeApp({ ask: [fault, NOT_FOUND] });
    const { status, stdout } = await run(['chat', '--json'], { app, stdin: ['一?\n二?\n'] });
    expect(status).toBe(4);
    expect(jsonLines(stdout)).toMatchObject([
      { question: '一?', line: 1, error: { code: 'remoteService', hint: 'again' } },
      { status: 'notFound' },
    ]);
  });

  it('takes every line for a question', async () => {
    const app = new FakeApp({ ask: [NOT_FOUND, NOT_FOUND] });
    const { stdout } = await run(['chat', '--json'], { app, stdin: ['/quit\n/help\n'] });
    expect(jsonLines(stdout)).toHaveLength(2);
  });
});
