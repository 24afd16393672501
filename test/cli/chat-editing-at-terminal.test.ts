/**
 * Editing Chinese in `chat` at a real pseudo-terminal: what is on the screen, and where the cursor
 * stands. Needs `npm run build`, and tmux.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import { NO_TERMINAL, TerminalWindow } from './terminal-window.js';

const MAIN = join(PROJECT_FOLDER, 'dist', 'cli', 'main.js');
const CHAIRED = '楚雄市第70次常务会议由谁主持?';

if (NO_TERMINAL) console.warn(`editing at a terminal is not tested: ${NO_TERMINAL}`);

describe.skipIf(NO_TERMINAL)('editing at a terminal', () => {
  let folder: string;
  let window: TerminalWindow;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiyao-editing-'));
    window = open(['ask', CHAIRED], 80);
    await window.waitFor(/status 0/);
    window.close();
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => window.close());

  function open(words: string[], columns: number, environment: Record<string, string> = {}) {
    return new TerminalWindow({
      command: [process.execPath, MAIN, ...words],
      environment: {
        PATH: process.env.PATH ?? '',
        TERM: 'screen',
        JIYAO_INDEX: join(folder, 'index'),
        ...environment,
      },
      folder,
      columns,
    });
  }

  async function openChat(columns = 40, words: string[] = [], environment = {}): Promise<void> {
    window = open(['chat', ...words], columns, environment);
    await window.waitFor(/问>$/);
  }

  /** Once the prompt and what stands behind it are so, with the cursor in this column of its row. */
  async function expectLine(rows: string, column: number): Promise<void> {
    const isThere = () =>
      window.screen().endsWith(`问> ${rows}`.trimEnd()) && window.cursor().column === column;
    await vi.waitUntil(isThere, { timeout: 5_000, interval: 30 }).catch(() => undefined);
    const screen = window.screen();
    const last = screen.slice(screen.lastIndexOf('问>'));
    expect([last, window.cursor().column]).toEqual([`问> ${rows}`.trimEnd(), column]);
  }

  it('deletes, puts in and moves in the middle of wide characters', async () => {
    await openChat();
    window.type('谁主持召开了会议');
    await expectLine('谁主持召开了会议', 20);
    window.press('Left', 'Left', 'BSpace');
    await expectLine('谁主持召开会议', 14);
    window.type('過a');
    await expectLine('谁主持召开過a会议', 17);
    window.press('C-a', 'Right', 'DC');
    await expectLine('谁持召开過a会议', 6);
    window.press('C-e', 'M-b');
    await expectLine('谁持召开過a会议', 15);
    window.press('C-w', 'C-k', 'C-a', 'C-y');
    await expectLine('a会议谁持召开過', 9);
    window.press('C-u');
    await expectLine('谁持召开過', 4);
  });

  it('keeps its place over the edge of the screen, odd columns, and other widths', async () => {
    await openChat();
    window.type('一二三四五六七八九十一二三四五六七八');
    await expectLine('一二三四五六七八九十一二三四五六七八', 0);
    window.press('BSpace');
    await expectLine('一二三四五六七八九十一二三四五六七', 38);
    window.type('a末尾');
    await expectLine('一二三四五六七八九十一二三四五六七a\n末尾', 4);
    window.press('C-a', 'Right', 'BSpace');
    await expectLine('二三四五六七八九十一二三四五六七a末\n尾', 4);
    window.type('零');
    await expectLine('零二三四五六七八九十一二三四五六七a\n末尾', 6);
    window.press('C-e');
    window.resize(30);
    await expectLine('零二三四五六七八九十一二三\n四五六七a末尾', 13);
    window.type('了');
    await expectLine('零二三四五六七八九十一二三\n四五六七a末尾了', 15);
    window.resize(60);
    await expectLine('零二三四五六七八九十一二三四五六七a末尾了', 45);
    window.press('BSpace');
    await expectLine('零二三四五六七八九十一二三四五六七a末尾', 43);
  });

  it('takes marks and pictures as one character', async () => {
    await openChat();
    window.type('e\u0301中𠀀文x');
    await expectLine('e\u0301中𠀀文x', 12);
    window.press('Left', 'Left', 'BSpace');
    await expectLine('e\u0301中文x', 7);
    window.press('C-a', 'DC');
    await expectLine('中文x', 4);
  });

  it('keeps several lines together, typed or pasted, and over sessions', async () => {
    await openChat();
    window.type('/help\\');
    window.press('Enter');
    window.type('第二行');
    await expectLine('/help\n    第二行', 10);
    window.press('Up');
    await expectLine('/help\n    第二行', 9);
    window.press('C-c');
    await expectLine('', 4);
    window.paste(`/new\n${CHAIRED}\n`, true);
    await expectLine(`/new\n    ${CHAIRED}`, 33);
    window.press('Enter');
    await window.waitFor(/\/new 后面不带内容；提问请另起一行。\n问>$/);
    window.press('C-d');
    await window.waitFor(/status 0/);
    window.close();
    await openChat();
    window.press('Up');
    await expectLine(`/new\n    ${CHAIRED}`, 33);
    window.press('C-c', 'C-r');
    window.type('常务');
    await window.waitFor(/\(查找“常务”\) \/new\n +楚雄市第70次/);
    window.press('C-g');
    await expectLine('', 4);
  });

  it('completes commands and places, and limits what is asked', async () => {
    await openChat(80);
    window.type('/fil');
    window.press('Tab');
    window.type('楚');
    window.press('Tab');
    await expectLine('/filter 楚雄市', 19);
    window.type('2021');
    window.press('Enter');
    await window.waitFor(/只查 .*楚雄市.*（1 次会议）[\s\S]*问 \[楚雄市 · 2021\]>$/);
    window.type('/filter off');
    window.press('Enter');
    await window.waitFor(/不再限制范围。\n问>$/);
    window.type('/');
    window.press('Tab');
    window.press('Tab');
    await window.waitFor(/\/cite +\/sources[\s\S]*\/quit\n问> \/$/);
  });

  it('links sources where it is told that the terminal shows links, and goes on with --continue', async () => {
    await openChat(80, [], { FORCE_HYPERLINK: '1' });
    const file = join(folder, 'written');
    window.record(file);
    window.type(CHAIRED);
    window.press('Enter');
    const screen = await window.waitFor(/把握 \d+%\n\n问>$/);
    expect(screen).not.toContain('file://');
    await vi.waitUntil(() => readFileSync(file, 'utf8').includes('\u001b]8;;file://'));
    window.press('C-d');
    await window.waitFor(/status 0/);
    window.close();
    await openChat(80, ['--continue']);
    expect(window.screen()).toMatch(/\n接着上次：楚雄市第70次常务会议由谁主持\? → .*\n问>$/);
    window.type('那是什么时候召开的?');
    window.press('Enter');
    await window.waitFor(/（按“.*第70次.*什么时候召开的\?”回答）[\s\S]*2021年9月8日[\s\S]*问>$/);
  });
});
