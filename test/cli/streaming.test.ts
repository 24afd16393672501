import { describe, expect, it } from 'vitest';
import type { AnswerEvent, RejectedStatement } from '../../src/app-types.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { ANSWERED, CITATION } from '../fakes/records.js';

const EVENTS: AnswerEvent[] = [
  { type: 'statement', text: '会议通过了河道管理办法。[1]', citations: [CITATION] },
  { type: 'statement', text: '\n- 由\u001b[31m水利局实施。[1]', citations: [] },
];

const SAID = EVENTS.map((event) => (event.type === 'statement' ? event.text : '')).join('');

const WORDED = {
  ...ANSWERED,
  mode: 'model' as const,
  answer: `${SAID}\n(另有一句已略去。)`,
  chat: { model: 'openai:test-model', leftOut: 1, fault: null },
};

describe('an answer that is streamed', () => {
  it('is printed statement by statement, what follows once, then the citations', async () => {
    const app = new FakeApp({ ask: [WORDED], events: EVENTS });
    const { status, stdout } = await run(['ask', '通过了什么办法?'], { app });
    expect(status).toBe(0);
    const [text, below] = stdout.split('\n\n');
    expect(text).toBe('会议通过了河道管理办法。[1]\n- 由水利局实施。[1]\n(另有一句已略去。)');
    expect(below).toContain(CITATION.quote);
    expect(stdout).toContain('由 openai:test-model 撰写，逐句与记录核对');
  });

  it('is one object with --json', async () => {
    const app = new FakeApp({ ask: [WORDED], events: EVENTS });
    const { stdout } = await run(['ask', '通过了什么办法?', '--json'], { app });
    expect(JSON.parse(stdout)).toEqual(WORDED);
  });

  it('ends quietly where the reader of the output has gone', async () => {
    const app = new FakeApp({ ask: [WORDED], events: EVENTS });
    const { status } = await run(['ask', '通过了什么办法?'], { app, stdoutClosed: true });
    expect(status).toBe(0);
  });
});

describe('--explain with a chat model', () => {
  it('shows each statement that was rejected, and why', async () => {
    const rejected: RejectedStatement[] = [
      { text: '投入999万元。', markers: [1], reason: 'number', detail: '999万元' },
    ];
    const explanation = { question: '投入多少', filters: {}, rankings: [], rejected };
    const app = new FakeApp({ ask: [{ ...WORDED, explanation }] });
    const { stdout } = await run(['ask', '投入多少', '--explain'], { app });
    expect(stdout).toContain('- 投入999万元。 (数字不符: 999万元)');
  });
});
