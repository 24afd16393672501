/** How follow-ups are read without a chat model, through the whole application. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';
import { PAGES } from './pages.js';

let opened: AppOverTexts;
let conversations = 0;

beforeAll(async () => {
  opened = await appOverTexts(PAGES);
});
afterAll(() => opened.close());

/** The answer to the last question, each asked in one conversation. */
async function converse(...questions: string[]) {
  const conversation = `test-${conversations++}`;
  const answers = [];
  for (const question of questions) answers.push(await opened.app.ask(question, { conversation }));
  const answer = answers.at(-1);
  if (!answer) throw new Error('nothing was asked');
  return answer;
}

async function readAs(...questions: string[]): Promise<string> {
  const { standaloneQuestion, question } = await converse(...questions);
  return standaloneQuestion ?? question;
}

const CHAIR = '青石市第5次常务会议谁主持?';

describe('a follow-up that changes one thing', () => {
  it.each([
    [CHAIR, '那第6次呢?', '青石市第6次常务会议谁主持?'],
    [CHAIR, '换成第六次', '青石市第六次常务会议谁主持?'],
    [CHAIR, '第6次', '青石市第6次常务会议谁主持?'],
    [CHAIR, '2023年7月的呢', '2023年7月青石市常务会议谁主持?'],
    [CHAIR, '白水县委常委会呢?', '白水县委常委会谁主持?'],
    ['青石市第6次常务会议什么时候开的', '列席的呢?', '青石市第6次常务会议列席的有哪些人?'],
    ['青石市第6次常务会议什么时候开的', '那第5次的主持人呢?', '青石市第5次常务会议是谁主持的?'],
    ['第5次会议对教育有什么要求?', '河道清淤呢', '第5次会议对河道清淤有什么要求?'],
    ['白水县委常委会研究了旅游吗?', '乡村医疗呢?', '白水县委常委会研究了乡村医疗吗?'],
    ['秦岭是什么职务?', '唐元呢?', '唐元是什么职务?'],
    ['青石市第5次常務會議誰主持?', '那第6次呢?', '青石市第6次常務會議誰主持?'],
  ])('%s → %s', async (first, followUp, expected) => {
    expect(await readAs(first, followUp)).toBe(expected);
  });

  it('names a meeting that is not held as one: it is refused, not replaced', async () => {
    const answer = await converse(CHAIR, '昆明呢?');
    expect(answer).toMatchObject({ status: 'notFound', reason: 'noSuchMeeting' });
    expect(answer.standaloneQuestion).toBe('昆明常务会议谁主持?');
  });

  it('goes one meeting back or on in the same series', async () => {
    const back = await converse('青石市第6次常务会议谁列席?', '上一次呢?');
    expect(back.citations[0]?.quote).toContain('秦岭');
    const on = await converse('青石市第6次常务会议谁列席?', '下一次呢?');
    expect(on).toMatchObject({ reason: 'noSuchMeeting' });
  });
});

describe('a follow-up that leaves out of what it asks', () => {
  it.each([
    [CHAIR, '什么时候开的', '青石市第5次常务会议是什么时候召开的?'],
    [CHAIR, '有哪些人列席?', '青石市第5次常务会议有哪些人列席?'],
    [CHAIR, '对教育有什么要求', '青石市第5次常务会议对教育有什么要求?'],
    [CHAIR, '会上通过了什么办法?', '青石市第5次常务会议通过了什么办法?'],
    ['青石市第5次常务会议有哪些人出席?', '一共多少人?', '青石市第5次常务会议出席的一共多少人?'],
    ['白水县委常委会对旅游有什么要求?', '要投入多少钱', '白水县委常委会旅游要投入多少钱?'],
  ])('%s → %s', async (first, followUp, expected) => {
    expect(await readAs(first, followUp)).toBe(expected);
  });

  it('asks the last question once more where it only wants more of it', async () => {
    for (const more of ['还有呢?', '说详细点', '原话是什么?', '哪一段说的?']) {
      expect(await readAs('第5次会议对河道有什么要求?', more)).toContain(
        '第5次会议对河道有什么要求',
      );
    }
  });

  it('reaches back over small talk and over what was not answered', async () => {
    expect(await readAs(CHAIR, '谢谢', '那第6次呢?')).toBe('青石市第6次常务会议谁主持?');
  });

  it('goes on from a follow-up as it was read', async () => {
    expect(await readAs(CHAIR, '那第6次呢?', '谁列席?')).toBe('青石市第6次常务会议谁列席?');
  });
});

describe('a word that stands for something said before', () => {
  it.each([
    [CHAIR, '他还主持过哪些会议?', '方舟还主持过哪些会议?'],
    [CHAIR, '还主持过别的会吗', '方舟还主持过哪些会议?'],
    [CHAIR, '他是什么职务', '方舟是什么职务?'],
    [CHAIR, '这次会议谁列席了?', '青石市第5次常务会议谁列席了?'],
    ['河道管理办法是哪次会议审议的?', '该办法通过了吗?', '《青石市河道管理办法(送审稿)》通过了吗?'],
    ['白水县委常委会谁主持?', '该县对旅游有什么要求', '白水县对旅游有什么要求?'],
  ])('%s → %s', async (first, followUp, expected) => {
    expect(await readAs(first, followUp)).toBe(expected);
  });

  it('may be one of a list', async () => {
    const answer = await converse('方舟主持过哪些会议?', '第二个是什么时候开的?');
    expect(answer.filters.sessionNumber).toBe(6);
  });

  it('may be several meetings, compared on the last matter', async () => {
    const answer = await converse(
      '青石市第5次常务会议对教育有什么要求?',
      '第6次呢?',
      '两次有什么不同?',
    );
    expect(answer.filters.anyOf?.map(({ sessionNumber }) => sessionNumber)).toEqual([5, 6]);
    expect(answer.standaloneQuestion).toContain('教育');
  });
});

describe('a new topic', () => {
  it.each([
    '白水县委常委会是什么时候开的?',
    '第6次会议审议了什么条例?',
    '哪次会议研究了养老服务?',
    '严冬主持过哪些会议?',
    '社区养老床位要怎么样?',
    '每个村配备什么样的村医?',
    '秦岭是什么职务?',
    '谢谢',
    '各次会议分别是谁主持的?',
    'Who chaired the 6th meeting?',
    '所有的常务会议都讨论了什么?',
  ])('inherits nothing: %s', async (question) => {
    const { standaloneQuestion, filters } = await converse(CHAIR, question);
    expect(standaloneQuestion).toBeUndefined();
    expect(filters.sessionNumber).not.toBe(5);
  });

  it('is what a first question always is', async () => {
    expect(await readAs('那第6次呢?')).toBe('那第6次呢?');
  });
});

describe('a conversation', () => {
  it('can be forgotten', async () => {
    const { app } = opened;
    await app.ask(CHAIR, { conversation: 'forgotten' });
    await app.forget('forgotten');
    const answer = await app.ask('那第6次呢?', { conversation: 'forgotten' });
    expect(answer.standaloneQuestion).toBeUndefined();
  });

  it('knows nothing of another', async () => {
    const { app } = opened;
    await app.ask(CHAIR, { conversation: 'one' });
    const answer = await app.ask('那第6次呢?', { conversation: 'two' });
    expect(answer.standaloneQuestion).toBeUndefined();
  });

  it('is explained as the question was read', async () => {
    const { app } = opened;
    await app.ask(CHAIR, { conversation: 'explained' });
    const answer = await app.ask('那第6次呢?', { conversation: 'explained', explain: true });
    expect(answer.question).toBe('那第6次呢?');
    expect(answer.explanation?.question).toBe('青石市第6次常务会议谁主持?');
    expect(answer.explanation?.filters).toMatchObject({ sessionNumber: 6, place: '青石市' });
  });
});
