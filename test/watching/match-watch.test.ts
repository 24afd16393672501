/** Watches against meetings of a real index. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';

const PAGES = {
  'qingshi.txt': `青石市人民政府第31次常务会议
2026年3月5日,市长林远山在市政府三楼会议室主持召开市人民政府第31次常务会议。
会议研究了教师工作。会议强调,要提高乡村教师的工资待遇,落实生活补助。
会议审议并原则通过《青石市河道管理办法(送审稿)》。
会议指出,要推广人工智能应用,组织大学习大讨论,建设5G基站 70 座,增长8.5%。
会议要求,市中医院年内完成搬迁。老王强调了安全。`,
  'baisha.txt': `白沙县人民政府第12次常务会议
2026年4月8日,縣長周德華主持召開縣人民政府第12次常務會議。
會議聽取了防汛備汛情況匯報,原則同意水庫除險加固方案,安排資金三百萬元。
會議強調,要向青石市學習河道管理的經驗。`,
};

let built: AppOverTexts;
let app: App;
const ids: Record<string, string> = {};

beforeAll(async () => {
  built = await appOverTexts(PAGES);
  app = built.app;
  for (const { id, place } of await app.meetings()) ids[place ?? ''] = id;
});

afterAll(() => built.close());

/** Numbers of the paragraphs told. */
async function told(watch: string, place = '青石市'): Promise<number[]> {
  const found = await app.matchWatch(watch, ids[place] ?? '');
  for (const { text, quote, start, end } of found) expect(text.slice(start, end)).toBe(quote);
  return found.map(({ paragraph }) => paragraph);
}

describe('words', () => {
  it('match where they stand as they were written, in either script and any width', async () => {
    expect(await told('人工智能')).toEqual([4]);
    expect(await told('人工智慧應用')).toEqual([]);
    expect(await told('河道管理', '白沙县')).toEqual([3]);
    expect(await told('水库除险', '白沙县')).toEqual([2]);
    expect(await told('５Ｇ')).toEqual([4]);
  });

  it('quote the sentence in which they stand', async () => {
    const [match] = await app.matchWatch('生活补助', ids.青石市 ?? '');
    expect(match?.quote).toBe('会议强调,要提高乡村教师的工资待遇,落实生活补助。');
    expect(match?.meeting.place).toBe('青石市');
  });

  it('match where all of them stand near one another in one sentence', async () => {
    expect(await told('教师待遇')).toEqual([2]);
    expect(await told('教师 补助')).toEqual([2]);
    expect(await told('教师办法')).toEqual([]);
    expect(await told('教师 河道')).toEqual([]);
  });

  it('do not match by accident of neighbouring characters', async () => {
    expect(await told('大学')).toEqual([]);
    expect(await told('王强')).toEqual([]);
    expect(await told('G')).toEqual([]);
    expect(await told('7')).toEqual([]);
    expect(await told('8')).toEqual([]);
    expect(await told('70')).toEqual([4]);
    expect(await told('8.5%')).toEqual([4]);
  });

  it('of nothing but punctuation match nothing', async () => {
    expect(await told('??')).toEqual([]);
    expect(await told('《》')).toEqual([]);
  });
});

describe('names and titles', () => {
  it('a person is told by the paragraphs that name them', async () => {
    expect(await told('林远山')).toEqual([1]);
    expect(await told('周德华', '白沙县')).toEqual([1]);
    expect(await told('周德华')).toEqual([]);
  });

  it('a title is told with or without its brackets and its stage', async () => {
    expect(await told('《青石市河道管理办法》')).toEqual([3]);
    expect(await told('《青石市河道管理办法(草案)》')).toEqual([3]);
    expect(await told('河道管理办法')).toEqual([3]);
  });

  it('a place is told by the opening of its meeting, and where another names it', async () => {
    expect(await told('青石市')).toEqual([1]);
    expect(await told('青石市', '白沙县')).toEqual([3]);
    expect(await told('白沙县', '青石市')).toEqual([]);
  });

  it('a place limits the words beside it', async () => {
    expect(await told('青石市 教师')).toEqual([2]);
    expect(await told('白沙县 教师')).toEqual([]);
    expect(await told('白沙县 防汛', '白沙县')).toEqual([2]);
  });
});

describe('questions', () => {
  it('match what answers them', async () => {
    expect(await told('水库除险加固安排了多少资金?', '白沙县')).toEqual([2]);
    expect(await told('青石市会议由谁主持?')).toEqual([1]);
  });

  it('are understood in English where they are on a meeting', async () => {
    const watch = 'Who chaired the meeting of Qingshi?';
    expect(await told(watch)).toEqual([1]);
    expect(await told(watch, '白沙县')).toEqual([]);
  });

  it('match nothing in a meeting on other matters, or of another place', async () => {
    expect(await told('水库除险加固安排了多少资金?')).toEqual([]);
    expect(await told('青石市会议由谁主持?', '白沙县')).toEqual([]);
    expect(await told('周德华主持的会议是哪天召开的?')).toEqual([]);
  });
});

it('a meeting that is gone matches nothing', async () => {
  expect(await app.matchWatch('教师', 'maaaaaaaaaaaa')).toEqual([]);
});
