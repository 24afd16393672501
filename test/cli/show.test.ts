import { describe, expect, it } from 'vitest';
import type { Shown, ShownMeeting } from '../../src/app-types.js';
import { displayWidth } from '../../src/text/display-width.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { MEETING, paragraph } from '../fakes/records.js';

const MENDED = {
  ...paragraph(2, '投入區域'),
  original: '投入?yún)^域',
  mends: [{ start: 2, end: 8, original: '?yún)^', text: '區', proof: '85 5E' }],
};
const DAMAGED = { ...paragraph(3, '会议听取了<script>alert(1)</script>&防汛。'), damaged: true };
const SHOWN: ShownMeeting = {
  type: 'meeting',
  meeting: MEETING,
  paragraphs: [paragraph(1, '会议由周明主持。'), MENDED, DAMAGED],
};

async function show(words: string[], shown: Shown = SHOWN, columns = 80) {
  const app = new FakeApp({ show: [shown] });
  const { stdout } = await run(['show', MEETING.id, '--no-color', ...words], {
    app,
    isTerminal: true,
    columns,
  });
  return stdout;
}

describe('show of a meeting', () => {
  it('is a page in sections, with what * and ! mean', async () => {
    const text = await show([]);
    const lines = text.split('\n');
    const at = (line: string) => lines.indexOf(line);
    expect(at('与会')).toBeGreaterThan(at(MEETING.title));
    expect(at('议题')).toBeGreaterThan(at('与会'));
    expect(at('正文')).toBeGreaterThan(at('议题'));
    expect(at('出处')).toBeGreaterThan(at('正文'));
    expect(text).toContain('   1  会议由周明主持。\n  2*  投入區域\n  3!  会议听取了');
    expect(text).toContain('* 原文有损，已据证据修复');
    expect(text).toContain('! 原文残缺，未能修复');
  });

  it.each([20, 40, 80])('leaves no line wider than %i columns but the address', async (columns) => {
    const lines = (await show([], SHOWN, columns)).split('\n');
    const wide = lines.filter((line) => displayWidth(line) > columns);
    expect(wide.filter((line) => !line.includes('https://'))).toEqual([]);
  });

  it('repeats no paragraph as published that differs by its indent only', async () => {
    const indented = { ...paragraph(1, '会议由周明主持。'), original: '　　会议由周明主持。 ' };
    const shown: Shown = {
      type: 'paragraph',
      meeting: MEETING,
      paragraph: indented,
      before: [],
      after: [],
    };
    expect(await show([], shown)).not.toContain('原文');
    const page = await show(['--format', 'html'], shown);
    expect(page.split('会议由周明主持。')).toHaveLength(2);
  });

  it('says of an earlier revision that it is one', async () => {
    const former = { withdrawnAt: '2026-01-02T03:04:05.000Z', now: 'mnew' };
    const text = await show([], { ...SHOWN, former });
    expect(text.split('\n').slice(0, 3).join('\n')).toContain('2026-01-02');
    expect(text).toContain('mnew');
  });

  it('takes words that mean one meeting', async () => {
    const app = new FakeApp({
      readFilters: [{ filters: { place: '青石市', sessionNumber: 12 }, unread: '' }],
      meetings: [[MEETING]],
      show: [SHOWN],
    });
    const { status, stdout } = await run(['show', '青石市第12次'], { app });
    expect(status).toBe(0);
    expect(stdout).toContain(MEETING.title);
  });
});

describe('show --format html', () => {
  it('has an anchor for each paragraph, and its number is the link to it', async () => {
    const html = await show(['--format', 'html']);
    expect(html).toContain('<div class="paragraph" id="p2">\n<a class="number" href="#p2">2*</a>');
    expect(html).toContain('<details><summary>原文</summary><p>投入?yún)^域</p></details>');
    expect(html).toContain('href="#p2"><span class="quiet">第2段</span></a>');
  });

  it('escapes what the record holds, and loads and runs nothing', async () => {
    const html = await show(['--format', 'html']);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;防汛');
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|javascript:/i);
    expect(html).toContain("default-src 'none'; style-src 'unsafe-inline'");
  });

  it.each([
    ['https://example.org/a?b=1&c="2"', true],
    ['javascript:alert(1)', false],
    ['file:///etc/passwd', false],
    ['http://', false],
  ])('links the address %s: %s', async (url, isLink) => {
    const meeting = { ...MEETING, source: { ...MEETING.source, url } };
    const html = await show(['--format', 'html'], { ...SHOWN, meeting });
    const links = [...html.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href);
    const outside = links.filter((href) => !href?.startsWith('#'));
    expect(outside).toEqual(isLink ? ['https://example.org/a?b=1&amp;c=&quot;2&quot;'] : []);
  });

  it('tells the script of the record as its language, and that of the labels apart', async () => {
    expect(await show(['--format', 'html'])).toContain('<html lang="zh-Hans">');
    const meeting = { ...MEETING, title: '雅安市人民政府第85次常務會議' };
    const hant = { ...SHOWN, meeting, paragraphs: [paragraph(1, '會議強調經濟運行。')] };
    const html = await show(['--format', 'html'], hant);
    expect(html).toContain('<html lang="zh-Hant">');
    expect(html).toContain('<h2 lang="zh-Hans">正文</h2>');
  });

  it('shows a paragraph among its neighbours, marked', async () => {
    const shown: Shown = {
      type: 'paragraph',
      meeting: MEETING,
      paragraph: MENDED,
      before: [paragraph(1, '前')],
      after: [paragraph(3, '后')],
    };
    const html = await show(['--format', 'html'], shown);
    expect(html).toContain('<div class="paragraph meant" id="p2">');
    expect(html.match(/class="paragraph/g)).toHaveLength(3);
  });
});

describe('show --format md', () => {
  it('has an anchor for each paragraph and no markup of the record', async () => {
    const odd = { ...SHOWN, paragraphs: [paragraph(1, '1. *会议* [a](b) `c` # d')] };
    const markdown = await show(['--format', 'md'], odd);
    expect(markdown).toContain('<a id="p1"></a>**1** 1\\. \\*会议\\* \\[a\\](b) \\`c\\` # d');
    expect(markdown.startsWith(`# ${MEETING.title}\n\n`)).toBe(true);
    expect(markdown).toContain(
      '## 议题\n\n1. 审议《青石市河道管理办法(送审稿)》 **\\[通过\\]** 第2段',
    );
  });
});

describe('show --history', () => {
  it('has no format but JSON', async () => {
    const { status } = await run(['show', MEETING.id, '--history', '--format', 'html']);
    expect(status).toBe(2);
  });
});
