import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App, CitationRecord } from '../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';
import { openSeedApp } from '../fakes/seed-app.js';

const UNKNOWN = 'maaaaaaaaaaaa-1';

/** The file of the meeting that the tests quote from. */
const FILE = '000_9a84a774e7662d32.txt';

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

async function textOf(app: App, id: string): Promise<string> {
  return (await app.cite(id))?.cited.paragraph.text ?? '';
}

describe('citing from the minutes that come with jiyao', () => {
  let built: AppOverTexts;
  let app: App;
  let meetingId: string;

  beforeAll(async () => {
    built = await openSeedApp();
    app = built.app;
    meetingId = (await app.meetings({ place: '楚雄市', sessionNumber: 70 }))[0]?.id ?? '';
  }, 60_000);

  afterAll(() => built.close());

  it('tells a paragraph with its meeting, its file and the hash of that file', async () => {
    const record = await app.cite(`${meetingId}-2`);
    const bytes = readFileSync(join(built.dataFolder, FILE));
    expect(record).toMatchObject({
      id: `${meetingId}-2`,
      status: 'current',
      cited: {
        label: '楚雄市九届市人民政府第70次常务会议',
        paragraph: { number: 2, damaged: false },
        file: { path: FILE, url: null, sha256: sha256(bytes) },
      },
      before: [],
      after: [],
    });
    const { firstLine, lastLine } = (record as CitationRecord).cited.file;
    const line = bytes.toString('utf8').split('\n')[firstLine - 1];
    expect(line).toContain(record?.cited.paragraph.original);
    expect(lastLine).toBe(firstLine);
  });

  it('tells as many neighbours as are asked for and there are', async () => {
    const numbers = async (paragraph: number, context: number) => {
      const record = await app.cite(`${meetingId}-${paragraph}`, { context });
      return [record?.before, record?.after].map((list) => list?.map(({ number }) => number));
    };
    expect(await numbers(4, 2)).toEqual([
      [2, 3],
      [5, 6],
    ]);
    expect(await numbers(1, 1)).toEqual([[], [2]]);
    const { paragraphs } = await app.counts({ place: '楚雄市', sessionNumber: 70 });
    expect(await numbers(paragraphs, 1)).toEqual([[paragraphs - 1], []]);
  });

  it('knows nothing of an id that was never held', async () => {
    expect(await app.cite(UNKNOWN)).toBeUndefined();
    expect(await app.cite(`${meetingId}-9999`)).toBeUndefined();
    expect(await app.cite(meetingId)).toBeUndefined();
    expect(await app.reference(UNKNOWN, 'text', { language: 'hans' })).toBeUndefined();
    expect(await app.history(UNKNOWN)).toBeUndefined();
    expect(await app.history('maaaaaaaaaaaa')).toBeUndefined();
    expect(await app.show(UNKNOWN)).toBeUndefined();
    expect(await app.show('nonsense')).toBeUndefined();
  });

  it('finds a quote, and the one character that was altered in it', async () => {
    const text = await textOf(app, `${meetingId}-4`);
    const quote = text.slice(20, 60);
    expect(await app.findQuote(quote)).toMatchObject({
      verdict: 'exact',
      matches: [{ id: `${meetingId}-4`, text: quote, start: 20, end: 60 }],
    });
    const altered = `${quote.slice(0, 15)}鲸${quote.slice(16)}`;
    const finding = await app.findQuote(altered);
    expect(finding).toMatchObject({ verdict: 'altered', matches: [{ id: `${meetingId}-4` }] });
    expect(finding.matches[0]?.diff.filter(({ op }) => op !== 'equal')).toEqual([
      { op: 'delete', text: '鲸' },
      { op: 'insert', text: quote.charAt(15) },
    ]);
  });

  it('checks every quotation of an article and says on which line it stands', async () => {
    const quote = (await textOf(app, `${meetingId}-4`)).slice(20, 60);
    const article = `题目\r\n\r\n市长说：“${quote}”，\n事关『三农』。\n他又说「河里的鲸鱼昨天晚上唱了一首很长的歌」。`;
    const checked = await app.checkArticle(article);
    expect(checked.map(({ line, finding }) => [line, finding?.verdict])).toEqual([
      [3, 'exact'],
      [4, undefined],
      [5, 'notFound'],
    ]);
    for (const { quotation, start, end } of checked) {
      expect(article.slice(start, end)).toBe(quotation);
    }
  });

  it('writes a reference in each format, with the quote that was given', async () => {
    const id = `${meetingId}-2`;
    const reference = (format: Parameters<App['reference']>[1]) =>
      app.reference(id, format, { language: 'hans', quote: '会议分别传达学习' });
    expect(await reference('text')).toContain('会议分别传达学习');
    expect(await reference('bibtex')).toContain(id);
    expect(JSON.parse((await reference('csl-json')) ?? '')).toHaveLength(1);
  });
});

describe('citing from minutes that change', () => {
  const NAME = 'a.txt';
  const FIRST = '2023年3月1日，青石市人民政府市长周明主持召开第9次常务会议。';
  const SECOND = '会议听取了全市防汛抗旱工作情况汇报，要求各部门备足物资。';
  const THIRD = '会议审议并原则通过《青石市河道管理办法（送审稿）》。';
  const CHANGED = '会议听取了全市防汛抗旱工作情况汇报，要求各乡镇备足物资。';
  const OTHER =
    '白沙县人民政府第12次常务会议\n2026年4月8日，县长周德华主持召开县人民政府第12次常务会议。';
  const page = (...lines: string[]) =>
    ['青石市三届市人民政府第9次常务会议', '', ...lines].join('\n');

  let built: AppOverTexts;
  let app: App;
  let ids: Record<'first' | 'second' | 'third', string>;
  let formerMeeting: string;

  const idOf = async (quote: string) => (await app.findQuote(quote)).matches[0]?.id ?? '';

  beforeAll(async () => {
    built = await appOverTexts({ [NAME]: page(FIRST, SECOND, THIRD), 'other.txt': OTHER });
    app = built.app;
    ids = { first: await idOf(FIRST), second: await idOf(SECOND), third: await idOf(THIRD) };
    formerMeeting = (await app.meetings({ place: '青石市' }))[0]?.id ?? '';
    writeFileSync(join(built.dataFolder, NAME), page(FIRST, CHANGED));
    await app.ingest([], () => {});
  }, 60_000);

  afterAll(() => built.close());

  it('tells where a paragraph stands now that was not changed itself', async () => {
    const record = await app.cite(ids.first);
    expect(record).toMatchObject({
      status: 'moved',
      cited: {
        paragraph: { id: ids.first, text: FIRST },
        file: { sha256: sha256(page(FIRST, SECOND, THIRD)) },
      },
      now: { paragraph: { text: FIRST }, file: { sha256: sha256(page(FIRST, CHANGED)) } },
    });
  });

  it('tells what was changed, and the neighbours that the paragraph had', async () => {
    expect(await app.cite(ids.second, { context: 1 })).toMatchObject({
      status: 'changed',
      withdrawnAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      cited: { paragraph: { text: SECOND } },
      now: { paragraph: { text: CHANGED } },
      diff: [
        { op: 'equal' },
        { op: 'delete', text: '部门' },
        { op: 'insert', text: '乡镇' },
        { op: 'equal' },
      ],
      before: [{ text: FIRST }],
      after: [{ text: THIRD }],
    });
  });

  it('tells that a paragraph was withdrawn, and still refers to it', async () => {
    expect(await app.cite(ids.third)).toMatchObject({
      status: 'withdrawn',
      cited: { paragraph: { text: THIRD } },
      meetingNow: { title: expect.stringContaining('第9次') },
    });
    expect(await app.reference(ids.third, 'text', { language: 'en' })).toContain(ids.third);
  });

  it('shows an earlier revision and says what stands in its place', async () => {
    const [meeting] = await app.meetings({ place: '青石市' });
    const changed = await idOf(CHANGED);
    expect(await app.show(ids.second)).toMatchObject({
      type: 'paragraph',
      paragraph: { text: SECOND },
      former: { now: changed },
    });
    expect(await app.show(ids.third)).toMatchObject({ former: { now: null } });
    expect(await app.show(formerMeeting)).toMatchObject({
      type: 'meeting',
      former: { now: meeting?.id },
    });
    expect(await app.show(meeting?.id ?? '')).not.toHaveProperty('former');
    expect(await app.show(changed)).not.toHaveProperty('former');
  });

  it('tells the history of a meeting and of a paragraph, oldest first', async () => {
    const [meeting] = await app.meetings({ place: '青石市' });
    expect(await app.history(formerMeeting)).toMatchObject({
      type: 'meeting',
      revisions: [
        { meeting: { id: formerMeeting }, withdrawnAt: expect.any(String), changes: null },
        {
          meeting: { id: meeting?.id },
          withdrawnAt: null,
          changes: [{ kind: 'removed' }, { kind: 'changed' }],
        },
      ],
    });
    expect(await app.history(ids.second)).toMatchObject({
      type: 'paragraph',
      wordings: [
        { paragraph: { text: SECOND }, diff: null },
        { paragraph: { text: CHANGED }, diff: [{}, {}, {}, {}] },
      ],
    });
  });

  it('tells a page that is gone as withdrawn, with no meeting', async () => {
    const last = await idOf(CHANGED);
    rmSync(join(built.dataFolder, NAME));
    await app.ingest([], () => {});
    expect(await app.cite(last)).toMatchObject({ status: 'withdrawn', meetingNow: null });
    expect(await app.findQuote(CHANGED)).toMatchObject({ verdict: 'notFound' });
  });
});
