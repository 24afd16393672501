/** Follow-ups that compare, correct, count on or point to what was named, through the whole application. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';
import { PAGES } from './pages.js';

let opened: AppOverTexts;
let conversations = 0;

beforeAll(async () => {
  opened = await appOverTexts(PAGES);
});
afterAll(() => opened.close());

async function readAs(...questions: string[]): Promise<string> {
  const conversation = `test-${conversations++}`;
  let read = '';
  for (const question of questions) {
    const answer = await opened.app.ask(question, { conversation });
    read = answer.standaloneQuestion ?? answer.question;
  }
  return read;
}

const CHAIR = '青石市第5次常务会议谁主持?';
const BOTH = '青石市第5次常务会议和青石市第6次常务会议';

describe('another meeting set beside the last one', () => {
  it.each([
    [CHAIR, '跟第6次是同一个人吗?', `${BOTH}谁主持?`],
    [CHAIR, '比第6次早吗?', `${BOTH}分别是什么时候召开的?`],
    ['青石市第5次常务会议谁列席?', '第6次换人了吗?', `${BOTH}谁列席?`],
    ['青石市第5次常务会议谁列席?', '和第6次都列席的有谁?', `${BOTH}都列席的有谁?`],
    [
      '青石市第5次常务会议对教育有什么要求?',
      '与第6次有什么不同?',
      `${BOTH}对教育的要求有什么不同?`,
    ],
  ])('%s → %s', async (first, followUp, expected) => {
    expect(await readAs(first, followUp)).toBe(expected);
  });

  it('is no comparison where the follow-up names both itself', async () => {
    const question = '青石市第5次和第6次会议有什么不同?';
    expect(await readAs(CHAIR, question)).toBe(question);
  });
});

describe('a person', () => {
  it.each([
    ['列席第5次会议的市政协副主席是谁?', '他还列席过哪些会议?', '秦岭还列席过哪些会议?'],
    ['列席第6次会议的市人大常委会副主任是谁?', '其职务是什么?', '唐元职务是什么?'],
    ['林晓出席了第5次会议吗?', '第6次还在吗?', '林晓出席了第6次会议吗?'],
    ['秦岭列席了第5次会议吗?', '第6次他来了吗?', '秦岭列席了第6次会议吗?'],
    ['第5次会议的副市长有哪些?', '他们都是谁提拔的?', '林晓、何田都是谁提拔的?'],
    ['严冬是谁?', '哪天主持的?', '严冬哪天主持的会议?'],
    ['青石市第5次常务会议谁列席?', '市长是谁?', '青石市第5次常务会议的市长是谁?'],
  ])('%s → %s', async (first, followUp, expected) => {
    expect(await readAs(first, followUp)).toBe(expected);
  });
});

describe('the former and the latter', () => {
  it('follow the order of the question', async () => {
    const first = '第6次和第5次常务会议分别是谁主持的?';
    expect(await readAs(first, '前者谁列席?')).toContain('第6次');
    expect(await readAs(first, '后者谁列席?')).toContain('第5次');
  });

  it('may be matters, persons, or named some turns before', async () => {
    const matters = '青石市第5次常务会议对河道和教育有什么要求?';
    expect(await readAs(matters, '后者呢?')).toBe('青石市第5次常务会议对教育有什么要求?');
    expect(await readAs(matters, '前者呢?', '对后者有什么要求?')).toBe(
      '青石市第5次常务会议对教育有什么要求?',
    );
    expect(await readAs('秦岭和唐元是什么职务?', '后者列席过哪些会议?')).toBe(
      '唐元列席过哪些会议?',
    );
  });

  it('leave no conjunction behind when another meeting takes their place', async () => {
    expect(await readAs('第5次和第6次常务会议谁列席?', '白水县委常委会呢?')).not.toMatch(
      /和(?=谁)/,
    );
  });
});

describe('items and documents', () => {
  it.each([
    ['青石市第5次常务会议有哪些议题?', '第二项会议怎么说?', '对义务教育工作怎么说?'],
    ['青石市第5次常务会议有哪些议题?', '最后一项有什么要求?', '对义务教育工作有什么要求?'],
    ['青石市第5次常务会议审议了哪些文件?', '对这个办法有什么要求?', '对河道管理有什么要求?'],
    ['河道管理办法是哪次会议审议的?', '会议对它强调了什么?', '对河道管理强调了什么?'],
  ])('%s → %s', async (first, followUp, expected) => {
    const read = await readAs(first, followUp);
    expect(read.endsWith(expected), read).toBe(true);
    expect(read).toMatch(/^青石市.*第5次/);
  });
});

describe('a short question after a meeting', () => {
  it.each([
    ['上午还是下午?', '是上午还是下午召开的?'],
    ['第几次?', '是第几次会议?'],
    ['哪个市开的?', '是哪个市召开的?'],
    ['全文给我看看', '的全文?'],
    ['第一个议题是什么?', '第一个议题是什么?'],
    ['学了什么?', '学了什么?'],
    ['防汛方面有什么要求?', '防汛方面有什么要求?'],
  ])('is asked of that meeting: %s', async (followUp, expected) => {
    expect(await readAs(CHAIR, followUp)).toBe(`青石市第5次常务会议${expected}`);
  });

  it.each(['什么是温泉小镇?', '白水县委书记是谁?'])('is not: %s', async (question) => {
    expect(await readAs('第5次会议对教育有什么要求?', question)).toBe(question);
  });
});

describe('a question that is taken back', () => {
  it.each([
    '不是,我问的是第6次',
    '说错了,是第6次',
    '不好意思,应该是第6次',
    '不是第5次,是第6次',
    '换到第6次会议再看看',
    '第6次又是谁?',
    '\n\n第6次呢',
  ])('is asked again of what was meant: %s', async (followUp) => {
    expect(await readAs(CHAIR, followUp)).toMatch(/^青石市第6次(?:常务)?会议谁主持\?$/);
  });

  it('may ask for something else', async () => {
    expect(await readAs('青石市第5次常务会议谁出席?', '我是说列席的')).toBe(
      '青石市第5次常务会议列席的有哪些人?',
    );
  });
});

describe('a name that is nearly right', () => {
  it('is the held place that it differs from in one character', async () => {
    expect(await readAs(CHAIR, '白氺县呢?')).toContain('白水县');
    expect(await readAs(CHAIR, '清石市第6次呢?')).toBe('青石市第6次常务会议谁主持?');
  });

  it('stays where such a place exists', async () => {
    expect(await readAs(CHAIR, '白山市呢?')).toContain('白山市');
  });

  it('may be a date beside the last one', async () => {
    expect(await readAs('2023年5月6日的常务会议谁主持?', '同年7月18日呢?')).toBe(
      '2023年7月18日的常务会议谁主持?',
    );
  });
});

describe('English', () => {
  it.each([
    ['Who chaired the 5th meeting?', 'and the 6th?', 'Who chaired the 6th meeting?'],
    ['Who chaired the 5th meeting?', 'when was it held?', 'when was the 5th meeting held?'],
    ['Who chaired the 5th meeting?', 'who attended?', 'who attended the 5th meeting?'],
    [CHAIR, 'and the 6th?', '青石市第6次常务会议谁主持?'],
    [CHAIR, 'when was it held?', '青石市第5次常务会议是什么时候召开的?'],
  ])('%s → %s', async (first, followUp, expected) => {
    expect(await readAs(first, followUp)).toBe(expected);
  });
});
