/** What is shown while a chat model has not said anything yet: at a terminal, and nowhere else. */
import { describe, expect, it } from 'vitest';
import type { AnswerEvent } from '../../src/app-types.js';
import { WaitingLine } from '../../src/cli/progress/waiting-line.js';
import type { Page } from '../../src/cli/rendering/page.js';
import { PLAIN } from '../../src/cli/rendering/style.js';
import { wordingFor } from '../../src/cli/wording.js';
import { FakeApp } from '../fakes/fake-app.js';
import { MemoryOutput, run } from '../fakes/memory-terminal.js';
import { ANSWERED, CITATION } from '../fakes/records.js';

const EVENTS: AnswerEvent[] = [
  { type: 'evidence', paragraphs: 6 },
  { type: 'statement', text: ANSWERED.answer, citations: [CITATION] },
];

function pageOf(output: MemoryOutput): Page {
  const { columns, isTerminal } = output;
  return { columns, isTerminal, style: PLAIN, wording: wordingFor('zh-Hans') };
}

describe('the waiting line', () => {
  it('stands before the first statement, which takes its place', async () => {
    const app = new FakeApp({ ask: [{ ...ANSWERED, mode: 'model' }], events: EVENTS });
    const { stdout } = await run(['ask', '通过了什么办法?'], {
      app,
      isTerminal: true,
      settings: { colorAllowed: false },
    });
    const line = '检索到 6 段，正在作答……';
    const columns = 25;
    expect(stdout.startsWith(`${line}\r${' '.repeat(columns)}\r会议审议`)).toBe(true);
  });

  it('is taken away before a notice, and where the question fails', async () => {
    const fault = { kind: 'notKept' as const, file: '/x/c.sqlite' };
    const [evidence] = EVENTS;
    const app = new FakeApp({
      ask: [new Error('broken')],
      events: evidence ? [evidence] : [],
      questionNotices: [{ type: 'conversations', fault }],
    });
    const { stdout } = await run(['ask', '问'], { app, isTerminal: true });
    expect(stdout).toMatch(/正在作答…….*\r +\r$/s);
  });

  it('is never in a pipe', async () => {
    const app = new FakeApp({ ask: [{ ...ANSWERED, mode: 'model' }], events: EVENTS });
    const { stdout } = await run(['ask', '通过了什么办法?'], { app });
    expect(stdout).not.toContain('检索到');
    expect(stdout).not.toContain('\r');
  });

  it('does not come at all where there is soon something to show', async () => {
    const output = new MemoryOutput(true);
    const waiting = new WaitingLine(output, pageOf(output));
    waiting.showSoon('正在检索');
    waiting.remove();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(output.text).toBe('');
  });

  it('stays on one row of a narrow terminal', () => {
    const output = new MemoryOutput(true, 10);
    new WaitingLine(output, pageOf(output)).show('检索到 6 段，正在作答');
    expect(output.text).toBe('检索到 6…');
  });
});
