import { describe, expect, it } from 'vitest';
import type { History } from '../../src/app-types.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { MEETING, paragraph } from '../fakes/records.js';

const WITHDRAWN_AT = '2026-11-22T08:05:09.000Z';
const LATER = { ...MEETING, id: 'mzzz234def567' };
const DIFF = [
  { op: 'equal' as const, text: '各' },
  { op: 'delete' as const, text: '部门' },
  { op: 'insert' as const, text: '乡镇' },
];

const OF_MEETING: History = {
  type: 'meeting',
  revisions: [
    { meeting: MEETING, withdrawnAt: WITHDRAWN_AT, changes: null },
    {
      meeting: LATER,
      withdrawnAt: null,
      changes: [
        { kind: 'removed', before: paragraph(4, '旧话') },
        {
          kind: 'changed',
          before: paragraph(2, '各部门'),
          after: paragraph(2, '各乡镇'),
          diff: DIFF,
        },
        { kind: 'added', after: paragraph(3, '新话') },
      ],
    },
  ],
};

const OF_PARAGRAPH: History = {
  type: 'paragraph',
  wordings: [
    { meeting: MEETING, withdrawnAt: WITHDRAWN_AT, paragraph: paragraph(2, '各部门'), diff: null },
    { meeting: LATER, withdrawnAt: null, paragraph: paragraph(2, '各乡镇'), diff: DIFF },
  ],
};

describe('show --history', () => {
  it('tells each revision of a meeting, when it was withdrawn, and what it changed', async () => {
    const app = new FakeApp({ history: [OF_MEETING] });
    const { status, stdout } = await run(['show', MEETING.id, '--history'], { app });
    expect(status).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '共 2 个版本',
      '',
      'mabc234def567 · 2026-11-22 08:05 UTC 撤下 · a/012.txt',
      MEETING.title,
      '  最早的版本',
      '',
      'mzzz234def567 · 现行 · a/012.txt',
      MEETING.title,
      '  删 第4段',
      '      [-旧话-]',
      '  改 第2段',
      '      各[-部门-]{+乡镇+}',
      '  增 第3段',
      '      {+新话+}',
      '[-改动以前-] {+改动以后+}',
      '',
    ]);
  });

  it('tells the wordings of a paragraph', async () => {
    const app = new FakeApp({ history: [OF_PARAGRAPH] });
    const { stdout } = await run(['show', `${MEETING.id}-2`, '--history'], { app });
    expect(stdout).toContain('   2  各部门\n');
    expect(stdout).toContain('各[-部门-]{+乡镇+}\n');
  });

  it('prints both by the contract', async () => {
    const history = async (told: History) => {
      const app = new FakeApp({ history: [told] });
      return JSON.parse((await run(['show', 'mx', '--history', '--json'], { app })).stdout);
    };
    expect(await history(OF_MEETING)).toMatchObject({
      id: 'mx',
      revisions: [
        { meeting: MEETING, withdrawnAt: WITHDRAWN_AT, changes: null },
        {
          withdrawnAt: null,
          changes: [
            { kind: 'removed', before: { paragraph: 4 } },
            { kind: 'changed', before: { text: '各部门' }, after: { text: '各乡镇' }, diff: DIFF },
            { kind: 'added', after: { paragraph: 3 } },
          ],
        },
      ],
    });
    expect(await history(OF_PARAGRAPH)).toMatchObject({
      id: 'mx',
      wordings: [{ paragraph: { text: '各部门' }, diff: null }, { diff: DIFF }],
    });
  });

  it('is status 1 for an id never held', async () => {
    const app = new FakeApp({ history: [undefined] });
    expect((await run(['show', 'mx', '--history'], { app })).status).toBe(1);
  });
});

describe('show of an earlier revision', () => {
  const shown = {
    type: 'paragraph' as const,
    meeting: MEETING,
    paragraph: paragraph(2, '各部门'),
    before: [],
    after: [],
    former: { withdrawnAt: WITHDRAWN_AT, now: 'mzzz234def567-2' },
  };

  it('says so first, and where to look now', async () => {
    const { stdout } = await run(['show', 'mx-2'], { app: new FakeApp({ show: [shown] }) });
    expect(stdout).toMatch(
      /^! 这是以前的版本，2026-11-22 08:05 UTC 撤下。\n现在见 mzzz234def567-2\n青石市/,
    );
  });

  it('says so where nothing stands in its place', async () => {
    const former = { withdrawnAt: WITHDRAWN_AT, now: null };
    const meeting = { type: 'meeting' as const, meeting: MEETING, paragraphs: [], former };
    const { stdout } = await run(['show', 'mx'], { app: new FakeApp({ show: [meeting] }) });
    expect(stdout).toContain('现在没有接替它的。');
  });

  it('has it in JSON, and nothing of it for what is held', async () => {
    const json = async (told: typeof shown | Omit<typeof shown, 'former'>) => {
      const app = new FakeApp({ show: [told] });
      return JSON.parse((await run(['show', 'mx-2', '--json'], { app })).stdout);
    };
    expect((await json(shown)).former).toEqual(shown.former);
    const { former: _, ...held } = shown;
    expect(await json(held)).not.toHaveProperty('former');
  });
});
