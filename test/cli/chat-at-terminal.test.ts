/** `chat` as a person has it, at a real pseudo-terminal: needs `npm run build`, and tmux. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import { type OpenaiServer, openOpenaiServer } from '../fakes/model-servers/openai-server.js';
import { replyOf } from '../fakes/model-servers/script.js';
import { NO_TERMINAL, TerminalWindow } from './terminal-window.js';

const MAIN = join(PROJECT_FOLDER, 'dist', 'cli', 'main.js');
const CHAIRED = '楚雄市第70次常务会议由谁主持?';
const WHEN = '楚雄市第70次常务会议是什么时候召开的?';

/** A model that says nothing until it is stopped. */
const HANGS = { fault: { type: 'hangBeforeHeaders' as const } };

if (NO_TERMINAL) console.warn(`chat at a terminal is not tested: ${NO_TERMINAL}`);

describe.skipIf(NO_TERMINAL)('chat at a terminal', () => {
  let folder: string;
  let server: OpenaiServer;
  let window: TerminalWindow;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiyao-terminal-'));
    const built = open(['ask', CHAIRED]);
    await built.waitFor(/status 0/);
    built.close();
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeEach(async () => {
    server = await openOpenaiServer();
  });
  afterEach(async () => {
    window.close();
    await server.close();
  });

  function open(words: string[], environment: Record<string, string> = {}): TerminalWindow {
    return new TerminalWindow({
      command: [process.execPath, MAIN, ...words],
      environment: {
        PATH: process.env.PATH ?? '',
        TERM: 'screen',
        JIYAO_INDEX: join(folder, 'index'),
        ...environment,
      },
      folder,
    });
  }

  async function openChat(environment: Record<string, string> = {}): Promise<void> {
    window = open(['chat'], environment);
    await window.waitFor(/问>$/);
  }

  function withModel(): Record<string, string> {
    return { CHAT_MODEL: 'openai:test-model', OPENAI_BASE_URL: server.baseUrl };
  }

  /** Asks what the model will not answer, and waits until it is waited for. */
  async function askOfSilentModel(question: string): Promise<void> {
    server.script(HANGS);
    await openChat(withModel());
    window.type(question);
    window.press('Enter');
    await window.waitFor(/检索到 \d+ 段，正在作答……$/);
    await vi.waitUntil(() => server.unused.length === 0, { timeout: 10_000 });
  }

  it('shows that a model is at work until its first statement comes', async () => {
    server.script({ ...replyOf('会议由市长杨俐昆主持[1]。'), beforeHeadersMs: 1500 });
    await openChat(withModel());
    window.type(CHAIRED);
    window.press('Enter');
    await window.waitFor(/检索到 \d+ 段，正在作答……$/);
    const screen = await window.waitFor(/问>$/);
    expect(screen).not.toContain('正在作答');
    expect(screen).toMatch(/主持\?\n会议由市长杨俐昆主持。\[1\]\n/);
  });

  it('stops an answer at Ctrl-C, and the next question follows up on the one stopped', async () => {
    await askOfSilentModel(CHAIRED);
    window.press('C-c');
    const screen = await window.waitFor(/已停止作答；可以接着追问。\n+问>$/);
    expect(screen).not.toContain('正在作答');
    server.script({ fault: { type: 'status', status: 401 } });
    window.type('那是什么时候召开的?');
    window.press('Enter');
    await window.waitFor(/（按“.*第70次.*什么时候召开的\?”回答）[\s\S]*2021年9月8日[\s\S]*问>$/);
  });

  it('takes the waiting line away where Ctrl-C ends the program', async () => {
    server.script(HANGS);
    window = open(['ask', CHAIRED], withModel());
    await window.waitFor(/检索到 \d+ 段，正在作答……$/);
    window.press('C-c');
    expect(await window.waitFor(/status \d+/)).toBe('已中断。\nstatus 130');
  });

  it('clears a line that was begun at Ctrl-C, says on an empty one how to leave, and leaves with 130 at the next', async () => {
    await openChat();
    window.type('半句话');
    await window.waitFor(/问> 半句话$/);
    window.press('C-c');
    await window.waitFor(/问>$/);
    window.press('C-c');
    await window.waitFor(/问>\n再按一次 Ctrl-C 退出.*\n问>$/);
    window.press('C-c');
    expect(await window.waitFor(/status \d+/)).toMatch(/问>\nstatus 130$/);
  });

  it('leaves at Ctrl-D with status 0', async () => {
    await openChat();
    window.press('C-d');
    expect(await window.waitFor(/status \d+/)).toMatch(/问>\nstatus 0$/);
  });

  it('keeps what is typed ahead out of the answer, and the cursor behind it', async () => {
    await askOfSilentModel(CHAIRED);
    window.type('那什么时候');
    window.press('C-c');
    const screen = await window.waitFor(/问> 那什么时候$/);
    expect(screen.match(/那什么时候/g)).toHaveLength(1);
    expect(window.cursor()).toEqual({ column: 14, line: '问> 那什么时候' });
    window.type('开的');
    await window.waitFor(/问> 那什么时候开的$/);
  });

  it('answers pasted lines in order, each below its question', async () => {
    await openChat();
    window.paste(`${CHAIRED}\n/new\n${WHEN}\n没有`);
    const screen = await window.waitFor(/问> 没有$/);
    const order = [
      `问> ${CHAIRED}\n楚雄市`,
      '问> /new\n新的对话。\n问> ',
      `问> ${WHEN}\n`,
      '问> 没有',
    ];
    const places = order.map((text) => screen.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(screen.match(/第70次常务会议由谁主持/g)).toHaveLength(1);
  });

  it('reads no more of what was pasted with a question that is stopped', async () => {
    server.script(HANGS);
    await openChat(withModel());
    window.paste(`${CHAIRED}\n${WHEN}\n/help\n`);
    await window.waitFor(/检索到 \d+ 段，正在作答……$/);
    window.press('C-c');
    const screen = await window.waitFor(/后面的 2 行没有再读。\n+问>$/);
    expect(screen).not.toContain(WHEN);
  });

  it('takes commands without their slash, and in full width', async () => {
    await openChat();
    window.type('／HELP');
    window.press('Enter');
    await window.waitFor(/\/sources .*[\s\S]*问>$/);
    window.type('退出');
    window.press('Enter');
    expect(await window.waitFor(/status \d+/)).toMatch(/问> 退出\nstatus 0$/);
  });

  it('has the system edit where the terminal can only print, and tells there too how to leave', async () => {
    await openChat({ TERM: 'dumb' });
    window.type(WHEN);
    window.press('Enter');
    await window.waitFor(/2021年9月8日[\s\S]*问>$/);
    window.press('C-c');
    await window.waitFor(/再按一次 Ctrl-C 退出，或输入 \/quit。$/);
    window.press('C-d');
    await window.waitFor(/status 0/);
  });
});
