import { describe, expect, it } from 'vitest';
import type { Aspect, ExpectedFact, Filters, Query } from '../../../src/retrieval/query.js';
import { topicOf } from '../../../src/retrieval/scope/topic.js';
import { understandQuery } from '../../../src/retrieval/understanding/understand-query.js';
import { fold } from '../../../src/text/fold.js';

const HELD = {
  place: ['青川市', '青川', '白石区', '白石'],
  parentPlace: [],
  person: ['林远山', '赵一鸣'],
};

const TODAY = new Date('2026-11-22T00:00:00Z');

function understand(question: string, given: Filters = {}): Query {
  const store = {
    heldNames: (field: keyof typeof HELD, candidates: readonly string[]) =>
      candidates.filter((name) => (HELD[field] as string[]).includes(name)),
  };
  return understandQuery(question, { store, today: TODAY, given });
}

function bindingOf(question: string): boolean[] {
  return understand(question).detections.map(({ binding }) => binding);
}

describe('filters of a question', () => {
  it.each<[string, Filters]>([
    ['第70次常务会议说了什么', { sessionNumber: 70, body: '政府' }],
    ['第七十次常务会议说了什么', { sessionNumber: 70, body: '政府' }],
    ['70次常务会议的内容', { sessionNumber: 70, body: '政府' }],
    [
      '青川市九届市政府第3次常务会议',
      { place: '青川市', term: '九届', body: '市人民政府', sessionNumber: 3 },
    ],
    ['青川的常务会议', { place: '青川', body: '政府' }],
    ['昆明市政府常务会议谁主持', { place: '昆明市', body: '市人民政府' }],
    ['石峰区常务会议怎么说拆违', { place: '石峰区', body: '政府' }],
    ['白石區區委常委會研究了什麼', { place: '白石区', body: '区委常委会' }],
    ['2021年9月8日的会议', { from: '2021-09-08', to: '2021-09-08' }],
    ['二〇二一年九月八日的会议', { from: '2021-09-08', to: '2021-09-08' }],
    ['2022年6月的常务会议', { from: '2022-06-01', to: '2022-06-30', body: '政府' }],
    ['2024年2月的会议', { from: '2024-02-01', to: '2024-02-29' }],
    ['去年的会议', { from: '2025-01-01', to: '2025-12-31' }],
    ['2022年上半年的会议', { from: '2022-01-01', to: '2022-06-30' }],
    ['2022年第三季度的会议', { from: '2022-07-01', to: '2022-09-30' }],
    ['上个月的会议', { from: '2026-10-01', to: '2026-10-31' }],
    ['9月8日的会议谁主持', { monthDay: '09-08' }],
    ['民國112年3月7日的會議', { from: '2023-03-07', to: '2023-03-07' }],
    ['最近一次会议', { order: 'latest' }],
    ['林远山主持的会议', { person: '林远山' }],
    ['《低保提标方案》通过了吗', { document: '低保提标方案' }],
    ['青川乡村振兴怎么说', { place: '青川' }],
    ['青川市场监管有什么要求', { place: '青川' }],
    ['白石区域经济', { place: '白石' }],
    ['青川縣域經濟', { place: '青川' }],
    ['青川市民生工作', { place: '青川市' }],
    ['青川市经济运行', { place: '青川市' }],
  ])('%s', (question, filters) => {
    expect(understand(question).filters).toEqual(filters);
  });

  it.each([
    ['第四十次集体学习', '传达了中央政治局第四十次集体学习精神吗'],
    ['another body', '财经委员会第八次会议说了什么'],
    ['a number of sessions', '林远山主持的两次会议'],
  ])('do not take %s for a session', (_, question) => {
    expect(understand(question).filters).not.toHaveProperty('sessionNumber');
  });

  it.each([
    ['a year of account', '2020年度考核成绩如何'],
    ['a span of months', '2024年1至9月的经济运行'],
    ['a title', '《2022年度包案表》的结果'],
  ])('do not take %s for the date of the meeting', (_, question) => {
    expect(understand(question).filters).not.toHaveProperty('from');
  });

  it('leave out a place that is only mentioned', () => {
    expect(understand('在福建、安徽考察时的讲话').filters).toEqual({});
  });

  it('leave out the office of a person', () => {
    expect(understand('青川市委书记是谁').filters).not.toHaveProperty('body');
  });

  it('hold one entry for each meeting that is named', () => {
    expect(understand('第47次和第70次常务会议出席的人').filters.anyOf).toEqual([
      { sessionNumber: 47 },
      { sessionNumber: 70, body: '政府' },
    ]);
    expect(understand('青川市和白石区的会议有何不同').filters.anyOf).toEqual([
      { place: '青川市' },
      { place: '白石区' },
    ]);
  });

  it('give way to those of the caller, field by field', () => {
    expect(understand('青川市第70次常务会议', { place: '白石区' }).filters).toEqual({
      place: '白石区',
      sessionNumber: 70,
      body: '政府',
    });
    expect(understand('2021年9月8日的会议', { from: '2020-01-01' }).filters).toEqual({
      from: '2020-01-01',
    });
  });

  it('bind where the words name a meeting', () => {
    expect(bindingOf('2021年3月9日的常务会议审议了什么')).toEqual([true, false]);
    expect(bindingOf('2021年招商引资怎么样')).toEqual([false]);
    expect(bindingOf('成都市政府第85次常务会议')).toEqual([true, true, true]);
  });
});

describe('kind of question', () => {
  it.each([
    ['谁主持召开了第3次会议?', 'chair'],
    ['主持人的姓名和职务', 'chair'],
    ['會議由哪位市長主持', 'chair'],
    ['会议是哪天开的', 'date'],
    ['第3次常务会议召开日期', 'date'],
    ['这篇报道是哪天发布的', 'publication'],
    ['在哪里召开的', 'venue'],
    ['用的是哪个会议室', 'venue'],
    ['有哪些人出席', 'attendees'],
    ['出席的副市长有几位', 'attendees'],
    ['列席人员名单', 'observers'],
    ['赵一鸣列席时是什么职务', 'office'],
    ['通过了哪些文件', 'documents'],
    ['审议了什么方案', 'documents'],
    ['低保方案通过了吗', 'outcome'],
    ['审议结果如何', 'outcome'],
    ['哪几次会议讨论了教育', 'meetings'],
    ['研究煤矿安全的是第几次常务会议', 'meetings'],
    ['主要议题有哪些', 'agenda'],
    ['研究了哪些事项', 'agenda'],
    ['传达学习了哪几个会议的精神', 'agenda'],
    ['优秀教师要通过哪些形式来宣传', 'content'],
    ['对招商引资提出什么要求', 'content'],
    ['总书记在哪里考察时讲的', 'content'],
    ['第3次会议传达的财经委员会会议是第几次会议', 'content'],
    ['常务会议要求什么时候完工', 'content'],
    ['研究防汛工作是哪一天的事', 'date'],
    ['主持了9月8日常务会议的,何许人也', 'chair'],
    ['林远山主持的常务会议有几次,都是哪天', 'meetings'],
    ['7月31日有哪两个省开了省政府常务会议', 'meetings'],
    ['这篇报道的记者和责编是谁', 'publication'],
  ])('%s → %s', (question, type) => {
    expect(understand(question).type).toBe(type);
  });

  it('tells what kind of fact is wanted', () => {
    expect(understand('改革拨了多少钱').expected).toEqual({ kind: 'quantity', unit: '元' });
    expect(understand('奖金是多少').expected).toEqual({ kind: 'quantity', unit: '元' });
    expect(understand('要拆多少平方米').expected).toEqual({ kind: 'quantity', unit: '平方米' });
    expect(understand('增长了百分之几').expected).toEqual({ kind: 'quantity', unit: '%' });
    expect(understand('什么时候完工').expected).toEqual({ kind: 'date' });
    expect(understand('联系电话').expected).toEqual({ kind: 'contact' });
    expect(understand('几月几日开的会').expected).toEqual({ kind: 'day' });
    expect(understand('飞行表演的经费找谁要').expected).toEqual({ kind: 'person' });
    expect(understand('怎么抓改革').expected).toBeNull();
  });

  it.each<[string, ExpectedFact]>([
    ['五个一是哪五个', { kind: 'members', count: 5 }],
    ['重点推进哪6大领域', { kind: 'members', count: 6 }],
    ['受表扬的企业是哪几家', { kind: 'members', count: null }],
    ['改革分几步走', { kind: 'members', count: null }],
    ['督查可以邀请哪些人参加', { kind: 'people' }],
    ['重阳节要慰问谁', { kind: 'people' }],
    ['谁会受到表彰', { kind: 'people' }],
    ['慰问活动由谁负责', { kind: 'person' }],
    ['留了多少名额', { kind: 'quantity', unit: null }],
    ['每个城市能拿多少补助', { kind: 'quantity', unit: '元' }],
  ])('%s wants %o', (question, expected) => {
    expect(understand(question).expected).toEqual(expected);
  });

  it.each([
    ['全省电视电话会议说了什么', null],
    ['名单里有没有青川', null],
    ['名单里有谁', 'person'],
  ])('%s wants a fact: %s', (question, kind) => {
    expect(understand(question).expected?.kind ?? null).toBe(kind);
  });

  it.each<[string, Aspect | null]>([
    ['为什么要退耕还林', 'reason'],
    ['出于什么目的减税', 'reason'],
    ['对招商引资作出什么决定', 'decision'],
    ['怎么抓改革', 'measure'],
    ['有哪些措施', 'measure'],
    ['对教育怎么说的', null],
    ['种子储备在哪里', null],
  ])('%s wants a sentence that tells: %s', (question, aspect) => {
    expect(understand(question).aspect).toBe(aspect);
  });

  it('asks for all of several, or to compare', () => {
    expect(understand('有哪些减税措施').list).toBe(true);
    expect(understand('种子储备多少吨').list).toBe(false);
    expect(understand('两次会议对教育的要求有什么不同').comparison).toBe(true);
    expect(understand('会议对教育有什么要求').comparison).toBe(false);
  });

  it('counts documents only where documents are counted', () => {
    expect(understand('通过的规划里铁路有多少公里').type).toBe('content');
    expect(understand('通过了多少份文件').type).toBe('documents');
  });
});

describe('topic of a question', () => {
  it('leaves out the person that names the meeting, not the one asked about', () => {
    const topic = (question: string) => topicOf(fold(question), understand(question).detections);
    expect(topic('林远山主持的会上审计发现了问题')).not.toContain('林远山');
    expect(topic('林远山强调了粮食安全')).toContain('林远山');
  });

  it('leaves out the meeting and the question words', () => {
    const question = '请问青川市第70次常务会议对招商引资提出了什么要求?';
    const { detections } = understand(question);
    expect(topicOf(fold(question), detections)).toBe('对招商引资');
  });

  it('is empty where a question only names a meeting', () => {
    const question = '第70次常务会议';
    expect(topicOf(fold(question), understand(question).detections)).toBe('');
  });
});
