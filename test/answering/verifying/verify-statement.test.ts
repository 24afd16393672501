/** What the record says is kept, and what it does not say is not, each kind of fault by its reason. */
import { describe, expect, it } from 'vitest';
import type { Meeting } from '../../../src/minutes/meeting.js';
import { given, reasonOf, verify } from './given-evidence.js';

const OPENING =
  '2023年5月18日上午,市委副书记、市长赵文博主持召开七届市人民政府第12次常务会议。副市长钱永刚出席会议。市政协副主席孙立平列席会议。';
const ROADS =
  '会议审议并原则通过《衡水市农村公路养护办法(送审稿)》。会议强调,要把养护责任落实到乡镇,今年完成120公里农村公路改造,投入资金4.5亿元。严禁挪用养护资金。';
const SCHOOLS =
  '会议听取了3月6日全省教育工作会议、3月8日全省体育工作会议精神汇报。要加快36所学校食堂建设,确保食品安全,守护学生“舌尖上的安全”。';

const evidence = given([OPENING, ROADS, SCHOOLS]);
const other: Partial<Meeting> = {
  id: 'm2',
  place: '邢台市',
  sessionNumber: 30,
  date: '2022-04-02',
};

describe('verifyStatement: markers', () => {
  it.each([
    ['会议由市长赵文博主持。', 'noMarker'],
    ['会议由市长赵文博主持[4]。', 'unknownMarker'],
    ['会议由市长赵文博主持[1][0]。', 'unknownMarker'],
    ['会议要求加快36所学校食堂建设[2]。', 'number'],
    ['会议由市长赵文博主持[1]。', 'supported'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: quotes and titles', () => {
  it.each([
    ['会议要求“要把养护责任落实到乡镇”[2]。', 'supported'],
    ['會議要求「要把養護責任落實到鄉鎮」[2]。', 'supported'],
    ['会议要求“要把养护责任落实到村镇”[2]。', 'alteredQuote'],
    ['会议要求守护学生“舌尖上的健康”[3]。', 'alteredQuote'],
    ['会议审议并原则通过《衡水市农村公路养护办法(送审稿)》[2]。', 'supported'],
    ['会议审议并原则通过《农村公路养护办法》[2]。', 'supported'],
    ['会议审议并原则通过《衡水市城市公路养护办法》[2]。', 'title'],
    ['会议审议并原则通过《衡水市农村公路养护》[2]。', 'title'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: numbers and times', () => {
  it.each([
    ['会议提出完成一百二十公里农村公路改造[2]。', 'supported'],
    ['会议提出投入资金四亿五千万元[2]。', 'supported'],
    ['会议提出投入资金4.5万元[2]。', 'number'],
    ['会议提出投入资金45亿元[2]。', 'number'],
    ['会议提出完成120亩农村公路改造[2]。', 'number'],
    ['会议提出加快36个公路养护站建设[3]。', 'number'],
    ['会议于二〇二三年五月十八日召开[1]。', 'supported'],
    ['第十二次常务会议由赵文博主持[2]。', 'supported'],
    ['会议于2023年5月19日召开[1]。', 'date'],
    ['会议于2023年5月18日下午召开[1]。', 'date'],
    ['会议听取了3月8日全省教育工作会议精神汇报[3]。', 'date'],
    ['会议听取了3月6日全省教育工作会议精神汇报[3]。', 'supported'],
    ['第13次常务会议由赵文博主持[1]。', 'number'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: people and places', () => {
  it.each([
    ['副市长钱永刚出席会议[1]。', 'supported'],
    ['孙立平列席了会议[1]。', 'supported'],
    ['孙立平出席了会议[1]。', 'name'],
    ['会议由副市长钱永刚主持[1]。', 'name'],
    ['市委书记赵文博主持会议[1]。', 'name'],
    ['副市长钱永强出席会议[1]。', 'name'],
    ['副市长钱永刚要求把养护责任落实到乡镇[2]。', 'name'],
    ['邢台市第12次常务会议由赵文博主持[1]。', 'name'],
    ['省政府要求把养护责任落实到乡镇[2]。', 'name'],
    ['不是由钱永刚主持,而是由赵文博主持[1]。', 'supported'],
    ['不是由赵文博主持,而是由钱永刚主持[1]。', 'name'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: outcome, negation, modality', () => {
  it.each([
    ['会议审议通过了农村公路养护办法[2]。', 'negation'],
    ['会议未通过农村公路养护办法[2]。', 'negation'],
    ['会议允许挪用养护资金[2]。', 'negation'],
    ['会议禁止挪用养护资金[2]。', 'supported'],
    ['36所学校食堂已经建成[3]。', 'negation'],
    ['会议要求减少学校食堂建设[3]。', 'negation'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: wording', () => {
  it.each([
    ['会议要求将公路养护的责任压实到乡镇[2]。', 'supported'],
    ['會議要求加快學校食堂建設,確保食品安全[3]。', 'supported'],
    ['会议要求给养护工人发放高温补贴[2]。', 'wording'],
    ['由于去年发生食物中毒,会议要求确保食品安全[3]。', 'date'],
    ['因学生家长多次投诉,会议要求加快学校食堂建设[3]。', 'wording'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: several meetings', () => {
  const [roads] = given([ROADS]);
  const [grain] = given(['会议要求抓好春耕生产,落实粮食补贴政策。'], other);
  const both = [
    { ...roads, marker: 1 },
    { ...grain, marker: 2 },
  ] as typeof evidence;

  it('takes each part as said of its own meeting', () => {
    const text = '衡水市要求把养护责任落实到乡镇[1],邢台市要求落实粮食补贴政策[2]。';
    expect(reasonOf(text, both)).toBe('supported');
  });

  it('rejects what is told of the other one', () => {
    const text = '邢台市要求把养护责任落实到乡镇[1],衡水市要求落实粮食补贴政策[2]。';
    expect(reasonOf(text, both)).not.toBe('supported');
    expect(reasonOf('2022年4月2日的第12次常务会议要求抓好春耕生产[1][2]。', both)).toBe('date');
  });
});

describe('verifyStatement: English', () => {
  it.each([
    [
      'The 12th executive meeting was chaired by Mayor Zhao Wenbo on May 18, 2023 [1].',
      'supported',
    ],
    ['The meeting was chaired by Qian Yonggang [1].', 'name'],
    ['The meeting was chaired by Zhao Wenbing [1].', 'name'],
    ['The meeting was held on 19 May 2023 [1].', 'date'],
    ['The meeting stressed food safety [3].', 'supported'],
    ['The meeting decided to buy electric buses [2].', 'wording'],
  ])('%s → %s', (text, reason) => expect(reasonOf(text, evidence)).toBe(reason));
});

describe('verifyStatement: support and leads', () => {
  it('names the sentence that supports, for each marker that does', () => {
    const verdict = verify('会议提出投入资金4.5亿元[2][1]。', evidence);
    expect(verdict.supported).toBe(true);
    const support = verdict.supported ? verdict.support : [];
    const quotes = support.map(({ marker, paragraph, start, end }) => [
      marker,
      paragraph.text.slice(start, end),
    ]);
    expect(quotes).toContainEqual([2, expect.stringContaining('投入资金4.5亿元')]);
  });

  it('lets a lead stand without a marker, and nothing that tells a fact', () => {
    expect(verify('会议决定如下:', evidence)).toEqual({ supported: true, support: [] });
    expect(verify('**食品安全**:\n', evidence)).toEqual({ supported: true, support: [] });
    expect(reasonOf('会议投入4.5亿元:', evidence)).toBe('noMarker');
  });
});
