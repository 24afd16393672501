import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CheckedQuotation } from '../../src/app-types.js';
import { displayWidth } from '../../src/text/display-width.js';
import { ALTERED, EXACT, NOWHERE } from '../fakes/citations.js';
import { FakeApp } from '../fakes/fake-app.js';
import { jsonLines, run } from '../fakes/memory-terminal.js';

const TERM: CheckedQuotation = { quotation: '三农', start: 5, end: 7, line: 2, finding: null };

function checked(finding: CheckedQuotation['finding'], line: number): CheckedQuotation {
  return { quotation: finding?.quote ?? '', start: line * 10, end: line * 10 + 5, line, finding };
}

const MIXED = [checked(EXACT, 1), TERM, checked(ALTERED, 3), checked(NOWHERE, 4)];

describe('cite --file', () => {
  let folder: string;
  let article: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiyao-article-'));
    article = join(folder, 'article.txt');
    writeFileSync(article, '\ufeff市长说：“会议听取了防汛工作汇报”。\n');
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('hands the text of the article on, without its byte order mark', async () => {
    const app = new FakeApp({ checkArticle: [[checked(EXACT, 1)]] });
    await run(['cite', '--file', article], { app });
    expect(app.calls[1]).toEqual({
      name: 'checkArticle',
      article: '市长说：“会议听取了防汛工作汇报”。\n',
    });
  });

  it('tells of quotations that are not closed, and holds the article back', async () => {
    const app = new FakeApp({ checkArticle: [[checked(EXACT, 1)]], unclosedQuotations: [3, 7] });
    const { status, stderr } = await run(['cite', '--file', article], { app });
    expect(status).toBe(1);
    expect(stderr).toContain('第 3、7 行');
  });

  it('takes no flag that is about one citation', async () => {
    const { status, stderr } = await run(['cite', '--file', article, '--format', 'apa'], {
      app: new FakeApp(),
    });
    expect(status).toBe(2);
    expect(stderr).toContain('--format');
  });

  it('reads the article from standard input with -', async () => {
    const app = new FakeApp({ checkArticle: [[]] });
    const words = Buffer.from('他说“会议听取了汇报”。');
    const stdin = [words.subarray(0, 4), words.subarray(4)];
    await run(['cite', '--file', '-'], { app, stdin });
    expect(app.calls[1]).toEqual({ name: 'checkArticle', article: words.toString() });
  });

  it('counts first, then shows a table and the differences; status 1 where one does not stand', async () => {
    const app = new FakeApp({ checkArticle: [MIXED] });
    const { status, stdout } = await run(['cite', '--file', article], { app });
    expect(status).toBe(1);
    expect(stdout.split('\n')).toEqual([
      '3 处引文，1 处与记录一致，2 处不一致。',
      '另有 1 处不足四个字，没有查。',
      '行  结论      引文                  编号             会议',
      '1   一致      会议听取了防汛工作…   mabc234def567-2  青石市三届市人民政府第12次常务会议',
      '2   太短未查  三农',
      '3   有出入    会议听取了抗旱工作…   mabc234def567-2  青石市三届市人民政府第12次常务会议',
      '4   查无      会议决定修一座月亮桥',
      '',
      '不一致之处',
      '第3行 · 有出入',
      '  会议听取了[-抗旱-]{+防汛+}工作汇报',
      '  mabc234def567-2',
      '[-引文有而记录没有-] {+记录有而引文没有+}',
      '',
    ]);
  });

  it('shows each part of a joined quotation with its place', async () => {
    const [first] = EXACT.matches;
    if (!first) throw new Error('The exact quote has no place.');
    const second = { ...first, id: `${first.id}0`, quoteStart: 11, quoteEnd: 22 };
    const joined = checked(
      { ...EXACT, verdict: 'joined', joins: 'meeting', matches: [first, second] },
      7,
    );
    const app = new FakeApp({ checkArticle: [[joined]] });
    const { stdout } = await run(['cite', '--file', article], { app });
    const words = `  ${first.text}`;
    expect(stdout.split('不一致之处\n')[1]?.split('\n')).toEqual([
      '第7行 · 拼接',
      words,
      `  ${first.id}`,
      words,
      `  ${second.id}`,
      '',
    ]);
  });

  it('fits the terminal', async () => {
    const long = { ...EXACT, quote: `${EXACT.quote}，`.repeat(9) };
    const app = new FakeApp({ checkArticle: [[checked(long, 1), checked(ALTERED, 1200)]] });
    const { stdout } = await run(['cite', '--file', article], {
      app,
      isTerminal: true,
      settings: { colorAllowed: false },
    });
    for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  it('is status 0 where all stand, and where there is no quotation', async () => {
    const standing = new FakeApp({ checkArticle: [[checked(EXACT, 1), TERM]] });
    expect((await run(['cite', '--file', article], { app: standing })).status).toBe(0);
    const none = await run(['cite', '--file', article], {
      app: new FakeApp({ checkArticle: [[]] }),
    });
    expect(none).toMatchObject({ status: 0, stdout: '文章里没有引文。\n' });
  });

  it('prints one object a line with --json, with its place in the article', async () => {
    const app = new FakeApp({ checkArticle: [MIXED] });
    const { status, stdout } = await run(['cite', '--json', '--file', article], { app });
    expect(status).toBe(1);
    expect(jsonLines(stdout)).toEqual([
      { ...EXACT, line: 1, start: 10, end: 15 },
      { quote: '三农', verdict: null, matches: [], more: false, line: 2, start: 5, end: 7 },
      { ...ALTERED, line: 3, start: 30, end: 35 },
      { ...NOWHERE, line: 4, start: 40, end: 45 },
    ]);
  });

  it('tells a file that is missing, a folder, and one that is not UTF-8, before the index is opened', async () => {
    const gbk = join(folder, 'gbk.txt');
    writeFileSync(gbk, Buffer.from([0xbb, 0xe1, 0xd2, 0xe9]));
    const code = async (path: string) => {
      const { status, stderr } = await run(['cite', '--json', '--file', path]);
      expect(status).toBe(1);
      return JSON.parse(stderr).error.code;
    };
    expect(await code(join(folder, 'missing.txt'))).toBe('sourceUnreadable');
    expect(await code(folder)).toBe('sourceUnreadable');
    expect(await code(gbk)).toBe('encodingUnknown');
  });

  it('refuses a file that is no article by its size', async () => {
    const long = join(folder, 'long.txt');
    writeFileSync(long, Buffer.alloc(4_000_001, 'a'));
    expect((await run(['cite', '--file', long])).status).toBe(2);
  });
});
