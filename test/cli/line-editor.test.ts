/** The line editor over streams in memory; chat-at-terminal.test.ts has it at a real one. */
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Completion } from '../../src/cli/input/editing/completion.js';
import { LineEditor } from '../../src/cli/input/line-editor.js';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

let keyboard: PassThrough;
let screen: PassThrough & { columns?: number };
let stops: number;
let editor: LineEditor;
let typedBefore: string[];
let completion: Completion;

beforeEach(() => {
  keyboard = new PassThrough();
  screen = new PassThrough();
  screen.columns = 40;
  stops = 0;
  typedBefore = ['楚雄市的教育?', '谁主持?', '楚雄市的道路?'];
  completion = { start: 0, candidates: [] };
  editor = openEditor();
});
afterEach(() => {
  editor.close();
});

function openEditor(): LineEditor {
  const onStop = () => {
    stops += 1;
    return true;
  };
  return new LineEditor({
    input: keyboard,
    output: screen,
    texts: {
      leave: 'once more leaves',
      search: (words, failed) => `(${failed ? 'no ' : ''}${words}) `,
      more: 'more',
    },
    history: { lines: () => typedBefore, add: (line) => typedBefore.push(line) },
    complete: async () => completion,
    onStop,
  });
}

/** What was written since the last call. */
async function written(): Promise<string> {
  await new Promise((resolve) => setImmediate(resolve));
  return String(screen.read() ?? '');
}

describe('the line editor', () => {
  it('gives pasted lines one by one and shows each when its turn comes', async () => {
    const first = editor.next('> ');
    keyboard.write('一\r\r二\r三');
    expect(await first).toBe('一');
    expect(await written()).toContain('一');
    expect(await written()).toBe('');
    expect(await editor.next('> ')).toBe('二');
    expect(await written()).toContain('> 二');
    const third = editor.next('> ');
    expect(await written()).toContain('三');
    keyboard.write('问\r');
    expect(await third).toBe('三问');
  });

  it('does not echo what is typed ahead, and puts the cursor behind it', async () => {
    const first = editor.next('> ');
    keyboard.write('一\r');
    await first;
    await written();
    keyboard.write(`${'很长的问题'.repeat(10)}`);
    expect(await written()).toBe('');
    const second = editor.next('> ');
    const shown = await written();
    expect(shown).toContain('很长的问题');
    // Nothing above the prompt is overwritten.
    expect(shown.slice(0, shown.indexOf('很'))).not.toContain('\u001b[1A');
    keyboard.write('吗\r');
    expect(await second).toBe(`${'很长的问题'.repeat(10)}吗`);
  });

  it('clears a line that was begun at Ctrl-C, and ends at the second Ctrl-C on an empty one', async () => {
    const first = editor.next('> ');
    keyboard.write(`半句${CTRL_C}`);
    await written();
    expect(editor.interrupted).toBe(false);
    keyboard.write('问\r');
    expect(await first).toBe('问');
    const second = editor.next('> ');
    keyboard.write(CTRL_C);
    expect(await written()).toContain('once more leaves');
    expect(editor.interrupted).toBe(false);
    keyboard.write(CTRL_C);
    expect(await second).toBeUndefined();
    expect(editor.interrupted).toBe(true);
    expect(stops).toBe(0);
  });

  it('gives Ctrl-C to the caller who is at work, and forgets lines when told', async () => {
    const first = editor.next('> ');
    keyboard.write(`一\r二\r三\r${CTRL_C}`);
    await first;
    await written();
    expect(stops).toBe(1);
    expect(editor.dropWaiting()).toBe(2);
    expect(editor.dropWaiting()).toBe(0);
  });

  it('gives the lines that wait before it tells the end', async () => {
    const first = editor.next('> ');
    keyboard.write(`一\r二\r${CTRL_D}`);
    await first;
    await written();
    expect(await editor.next('> ')).toBe('二');
    expect(await editor.next('> ')).toBeUndefined();
    expect(editor.interrupted).toBe(false);
  });

  it('shows no sequence of a line that waited', async () => {
    const first = editor.next('> ');
    keyboard.write('一\r二\u009b2J\r');
    await first;
    await editor.next('> ');
    expect(await written()).not.toContain('\u009b');
  });

  it('takes marked pasted lines as one question, and a line that ends with a backslash as unfinished', async () => {
    const first = editor.next('> ');
    keyboard.write('\u001b[200~一\r二\t三\r\n\u001b[201~');
    await written();
    keyboard.write('\\\r四\r');
    expect(await first).toBe('一\n二 三\n四');
  });

  it('brings back what was typed before, and keeps what is typed', async () => {
    const first = editor.next('> ');
    keyboard.write('\u001b[A\u001b[A吧\r');
    expect(await first).toBe('谁主持?吧');
    expect(typedBefore.at(-1)).toBe('谁主持?吧');
  });

  it('finds what was typed before letter by letter', async () => {
    const first = editor.next('> ');
    keyboard.write('半句\u0012楚雄x\u007f\u0012');
    expect(await written()).toContain('楚雄市的教育?');
    keyboard.write('\r');
    expect(await first).toBe('楚雄市的教育?');
    const second = editor.next('> ');
    keyboard.write('半句\u0012楚\u0007吗\r');
    expect(await second).toBe('半句吗');
  });

  it('completes what is sure, and lists the rest at the second Tab', async () => {
    const first = editor.next('> ');
    completion = { start: 1, candidates: ['楚雄市', '楚雄州'] };
    keyboard.write('在楚\t');
    expect(await written()).toContain('在楚雄');
    keyboard.write('\t');
    await written();
    keyboard.write('\t');
    expect(await written()).toContain('楚雄市  楚雄州');
    completion = { start: 1, candidates: ['楚雄市'], after: ' ' };
    keyboard.write('\t');
    await written();
    keyboard.write('里\r');
    expect(await first).toBe('在楚雄市 里');
  });

  it('draws a line that is wider than the screen over its rows again and again in their place', async () => {
    const first = editor.next('> ');
    keyboard.write('很长的问题'.repeat(5));
    await written();
    keyboard.write('吗');
    // 38 columns beside the prompt, 12 below it: one row up, and all below the prompt anew.
    expect((await written()).startsWith('\u001b[1A\r\u001b[J> ')).toBe(true);
    keyboard.write('\r');
    await first;
  });
});
