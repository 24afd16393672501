import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HistoryFile } from '../../src/cli/input/history-file.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-history-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function lines(): readonly string[] {
  return new HistoryFile(folder).lines();
}

function textOfFiles(): string {
  return readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');
}

describe('the history of a chat', () => {
  it('is kept for its owner alone, several lines in one', () => {
    const history = new HistoryFile(folder);
    history.add('一?');
    history.add('二\n行?');
    expect(lines()).toEqual(['一?', '二\n行?']);
    expect(statSync(join(folder, 'chat-history.jsonl')).mode & 0o777).toBe(0o600);
  });

  it('keeps nothing twice in a row, nothing that begins with a blank, no book', () => {
    const history = new HistoryFile(folder);
    for (const line of ['一?', '一?', ' 私下问', '　也是', '长'.repeat(5_000), '二?', '一?']) {
      history.add(line);
    }
    expect(lines()).toEqual(['一?', '二?', '一?']);
  });

  it('loses no line of two chats at once', () => {
    const [one, other] = [new HistoryFile(folder), new HistoryFile(folder)];
    for (let number = 0; number < 50; number++) {
      one.add(`甲${number}`);
      other.add(`乙${number}`);
    }
    expect(lines()).toHaveLength(100);
    expect(one.lines()).toHaveLength(50);
  });

  it('offers the latest thousand, also over a file that was put aside, and does not grow without end', () => {
    for (let session = 0; session < 6; session++) {
      const history = new HistoryFile(folder);
      for (let number = 0; number < 700; number++) history.add(`${session}-${number}`);
    }
    expect(lines()).toHaveLength(1_000);
    expect(lines().at(-1)).toBe('5-699');
    expect(lines()[0]).toBe('4-400');
    expect(readdirSync(folder).length).toBeLessThanOrEqual(2);
  });

  it('forgets what was typed in one conversation, in the files as well', () => {
    const history = new HistoryFile(folder);
    history.conversation = 'chat-1';
    history.add('秘密?');
    history.conversation = 'chat-2';
    history.add('二?');
    history.forget('chat-1');
    expect(history.lines()).toEqual(['二?']);
    expect(textOfFiles()).not.toContain('秘密');
  });

  it('leaves out what is damaged, and steers no terminal', () => {
    const entry = JSON.stringify({ line: '\u001b[2J一?', conversation: '' });
    writeFileSync(join(folder, 'chat-history.jsonl'), `{"line\n"x"\n${entry}\n{"line":3}\n`);
    expect(lines()).toEqual(['一?']);
  });

  it('remembers until the end where it cannot be written', () => {
    const history = new HistoryFile(join(folder, 'none'));
    history.add('一?');
    expect(history.lines()).toEqual(['一?']);
  });
});
