import { describe, expect, it } from 'vitest';
import type { Comparison, Meeting, ReadFilters } from '../../src/app-types.js';
import { displayWidth } from '../../src/text/display-width.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { CITATION, MEETING, paragraph } from '../fakes/records.js';

const { marker: _, ...CITED } = CITATION;
const [ITEM] = MEETING.agenda;
const LATER: Meeting = {
  ...MEETING,
  id: 'mlater',
  sessionNumber: 13,
  date: '2023-08-01',
  agenda: [],
};
const COMPARISON: Comparison = {
  meetings: [MEETING, LATER],
  presence: {
    both: [
      {
        name: '周明',
        at: [
          { name: '周明', office: '市长', role: 'chair' },
          { name: '周明', office: '市委书记', role: 'attendee' },
        ],
      },
    ],
    only: [[{ name: '吴芳', office: '副市长', role: 'attendee' }], []],
  },
  agenda: { both: [], only: [ITEM ? [ITEM] : [], []] },
  onTopic: { topic: '河道', said: [[CITED], []] },
};

const SHOWN = { type: 'meeting' as const, meeting: MEETING, paragraphs: [paragraph(1, '甲')] };

async function compare(words: string[], columns = 80) {
  const app = new FakeApp({
    show: [SHOWN, { ...SHOWN, meeting: LATER }],
    compare: [COMPARISON],
  });
  const all = ['compare', MEETING.id, `${LATER.id}-1`, '--no-color', ...words];
  return { app, ...(await run(all, { app, isTerminal: true, columns })) };
}

describe('compare', () => {
  it('takes ids of meetings and of paragraphs, and a topic of several words', async () => {
    const { app } = await compare(['河道', '管理']);
    const call = { name: 'compare', first: MEETING.id, second: 'mlater', topic: '河道 管理' };
    expect(app.calls).toContainEqual(call);
  });

  it('shows both in two columns where the terminal is wide enough', async () => {
    const { stdout } = await compare(['河道']);
    const lines = stdout.split('\n');
    expect(lines).toContain(
      '2023-05-16 (推定 “2023年1至4月”)       │ 2023-08-01 (推定 “2023年1至4月”)',
    );
    expect(lines).toContain('· 市长 周明 (主持)                     │ · 市委书记 周明 (出席)');
    expect(lines).toContain('· 副市长 吴芳 (出席)                   │ · 无');
    expect(stdout).toContain('关于“河道”');
    expect(lines.some((line) => line.endsWith('│ 没有谈到'))).toBe(true);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
  });

  it('shows one below the other on a narrow terminal, marked A and B', async () => {
    const { stdout } = await compare(['河道'], 40);
    expect(stdout).toContain('两次都在\nA · 市长 周明 (主持)\nB · 市委书记 周明 (出席)\n');
    const wide = stdout.split('\n').filter((line) => displayWidth(line) > 40);
    expect(wide.filter((line) => !line.includes('https://'))).toEqual([]);
  });

  it('prints the contract as one line of JSON', async () => {
    const { stdout } = await compare(['河道', '--json']);
    expect(stdout).toBe(`${JSON.stringify(COMPARISON)}\n`);
  });

  it('writes HTML and Markdown with both', async () => {
    const html = await compare(['河道', '--format', 'html']);
    expect(html.stdout).toContain('<div class="cell matched left first">');
    expect(html.stdout.match(/<div class="head/g)).toHaveLength(8);
    const markdown = await compare(['河道', '--format', 'md']);
    expect(markdown.stdout).toContain('| **两次都在** | 市长 周明 (主持) | 市委书记 周明 (出席) |');
  });

  it('takes the revision that stands in the place of an earlier one', async () => {
    const former = { withdrawnAt: '2026-01-02T03:04:05.000Z', now: 'mnew' };
    const app = new FakeApp({
      show: [
        { ...SHOWN, former },
        { ...SHOWN, meeting: LATER },
      ],
      compare: [COMPARISON],
    });
    await run(['compare', MEETING.id, LATER.id, '--json'], { app });
    expect(app.calls).toContainEqual(
      expect.objectContaining({ name: 'compare', first: 'mnew', second: 'mlater' }),
    );
  });

  it('is status 1 where one was withdrawn or never held', async () => {
    const former = { withdrawnAt: '2026-01-02T03:04:05.000Z', now: null };
    const withdrawn = new FakeApp({ show: [{ ...SHOWN, former }] });
    expect((await run(['compare', 'm1', 'm2'], { app: withdrawn })).status).toBe(1);
    const unknown = new FakeApp({ show: [undefined] });
    expect((await run(['compare', 'm1', 'm2'], { app: unknown })).status).toBe(1);
  });

  it('has no CSV', async () => {
    expect((await run(['compare', 'm1', 'm2', '--format', 'csv'])).status).toBe(2);
  });
});

describe('words for a meeting', () => {
  async function compareWords(reply: ReadFilters, meetings: Meeting[], locale?: string) {
    const counts = [{ meetings: meetings.length, paragraphs: 9 }];
    const app = new FakeApp({ readFilters: [reply], meetings: [meetings], counts });
    return run(['compare', '青石市 甲乙', 'm2'], { app, ...(locale && { settings: { locale } }) });
  }

  it('are told apart in English with English marks', async () => {
    const reply = { filters: { place: '青石市' }, unread: '' };
    const { stderr } = await compareWords(reply, [MEETING, LATER], 'en_GB');
    expect(stderr).toContain('means 2 meetings');
    expect(stderr).toContain(`(${MEETING.id});`);
    expect(stderr).not.toContain('；');
  });

  it('are refused with the candidates where they mean several', async () => {
    const reply = { filters: { place: '青石市' }, unread: '' };
    const { status, stderr } = await compareWords(reply, [MEETING, LATER]);
    expect(status).toBe(2);
    expect(stderr).toContain('指 2 次会议');
    expect(stderr).toContain(`第13次常务会议 2023-08-01 (${LATER.id})`);
  });

  it('are refused where some of them name no meeting', async () => {
    const reply = { filters: { place: '青石市' }, unread: '甲乙' };
    const { status, stderr } = await compareWords(reply, []);
    expect(status).toBe(2);
    expect(stderr).toContain('甲乙');
  });

  it('are status 1 where they mean none', async () => {
    const { status } = await compareWords({ filters: { place: '青石市' }, unread: '' }, []);
    expect(status).toBe(1);
  });
});
