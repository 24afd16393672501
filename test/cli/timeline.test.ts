import { describe, expect, it } from 'vitest';
import type { Timeline, TimelineEntry } from '../../src/app-types.js';
import { displayWidth } from '../../src/text/display-width.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { CITATION, CITED_MEETING } from '../fakes/records.js';

const { marker: _, ...CITED } = CITATION;
const ENTRY: TimelineEntry = {
  ...CITED,
  quote: '会议审议并原则通过《青石市河道管理办法(送审稿)》。',
};
const UNDATED: TimelineEntry = {
  ...ENTRY,
  id: 'mother234567a-4',
  paragraph: 4,
  meeting: {
    ...CITED_MEETING,
    id: 'mother234567a',
    date: null,
    dateBasis: null,
    monthDay: '08-10',
  },
};
const TIMELINE: Timeline = {
  topic: '河道',
  filters: { place: '青石市' },
  found: 2,
  complete: true,
  entries: [ENTRY],
  undated: [UNDATED],
};

function runTimeline(words: string[], timeline: Timeline = TIMELINE, columns = 80) {
  const app = new FakeApp({ timeline: [timeline] });
  const all = ['timeline', '青石市', '河道', '--no-color', ...words];
  return run(all, { app, isTerminal: true, columns }).then((result) => ({ ...result, app }));
}

describe('timeline', () => {
  it('asks for the words as one topic, with filters and limit', async () => {
    const { app } = await runTimeline(['-k', '5', '--from', '2023']);
    expect(app.calls).toContainEqual({
      name: 'timeline',
      topic: '青石市 河道',
      options: { filters: { from: '2023-01-01' }, limit: 5 },
    });
    expect(app.calls[0]).toEqual({ name: 'ensureIndex', purpose: 'searching' });
  });

  it('shows a quote of each meeting with its citation, undated ones apart', async () => {
    const { stdout } = await runTimeline([]);
    expect(stdout.split('\n')).toEqual([
      '历次会议谈“河道”',
      '检索范围: 地点 青石市',
      '2 次会议谈到',
      '',
      '2023-05-16~  青石市三届市人民政府第12次常务会议',
      '             “会议审议并原则通过《青石市河道管理办法(送审稿)》。”',
      '             第2段 · mabc234def567-2',
      '',
      '日期不详',
      '08-10  青石市三届市人民政府第12次常务会议',
      '       “会议审议并原则通过《青石市河道管理办法(送审稿)》。”',
      '       第4段 · mother234567a-4',
      '',
    ]);
  });

  it.each([20, 40, 59])('leaves no line wider than %i columns', async (columns) => {
    const { stdout } = await runTimeline([], TIMELINE, columns);
    expect(Math.max(...stdout.split('\n').map(displayWidth))).toBeLessThanOrEqual(columns);
  });

  it('says how many of those found are listed, and that not all could be read', async () => {
    const { stdout } = await runTimeline([], { ...TIMELINE, found: 70, complete: false });
    expect(stdout).toContain('谈到的 70+ 次会议里，列出说得最多的 2 次');
    expect(stdout).toContain('未能全部看完');
  });

  it('is status 0 where no meeting speaks of it', async () => {
    const none = { ...TIMELINE, found: 0, entries: [], undated: [] };
    const { status, stdout } = await runTimeline([], none);
    expect(status).toBe(0);
    expect(stdout).toContain('没有会议谈到“河道”。');
  });

  it('prints the contract as one line of JSON', async () => {
    const { stdout } = await runTimeline(['--json']);
    expect(stdout).toBe(`${JSON.stringify(TIMELINE)}\n`);
  });

  it('writes CSV with a row for each meeting', async () => {
    const { stdout } = await runTimeline(['--format', 'csv']);
    const rows = stdout.trimEnd().split('\r\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toBe(
      '\ufeffdate,dateBasis,meeting,place,body,quote,paragraph,id,path,line,url',
    );
    expect(rows[2]?.startsWith(',,青石市三届市人民政府第12次常务会议,青石市,市人民政府,')).toBe(
      true,
    );
  });

  it('writes Markdown and HTML with the quotes', async () => {
    const markdown = await runTimeline(['--format', 'md']);
    expect(markdown.stdout).toContain(
      '> “会议审议并原则通过《青石市河道管理办法(送审稿)》。”  \n> 第2段',
    );
    const html = await runTimeline(['--format', 'html']);
    expect(html.stdout).toContain(
      '<blockquote>“会议审议并原则通过《青石市河道管理办法(送审稿)》。”</blockquote>',
    );
    expect(html.stdout).toContain('<code>mabc234def567-2</code>');
  });

  it('refuses an empty topic and a bad limit before anything is opened', async () => {
    expect((await run(['timeline', ' '])).status).toBe(2);
    expect((await run(['timeline', '教育', '-k', '0'])).status).toBe(2);
    expect((await run(['timeline'])).status).toBe(2);
  });
});
