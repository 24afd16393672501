/** What an average over a statement would hide: its subject, each member of its lists, ranks, acts, support. */
import { describe, expect, it } from 'vitest';
import { given, reasonOf, verify } from './given-evidence.js';

const OPENING =
  '2023年5月18日上午,市委副书记、市长赵文博主持召开七届市人民政府第12次常务会议。副市长钱永刚出席会议。';
const PETITIONS =
  '会议审议并原则通过《衡水市信访事项包案表(送审稿)》。会议强调,要高度重视信访工作,充分发挥联席会议机制作用,全力化解信访积案。';
const PARKS =
  '会议听取园区建设情况汇报。会议强调,要突出园区招商、服务和监管的职能,加强土地、用水、用电等要素保障。';
const OTHER = '6月2日,市长孙立平主持召开常务会议。会议要求抓好生猪标准化养殖。';

const evidence = [
  ...given([OPENING, PETITIONS, PARKS]),
  ...given([OTHER], {
    id: 'm2',
    place: '邢台市',
    sessionNumber: 30,
    date: '2022-06-02',
    chair: { name: '孙立平', office: '市长' },
  }).map((one) => ({ ...one, marker: 4 })),
];

const expectReason = (text: string, reason: string) =>
  expect(reasonOf(text, evidence)).toBe(reason);

describe('verifyStatement: each part by itself', () => {
  it.each([
    ['信访工作要突出招商、服务和监管的职能[2][3]。', 'wording'],
    ['信访工作要充分发挥联席会议机制作用[2][3]。', 'supported'],
    ['会议要求加强土地、用水、用电和物流等要素保障[3]。', 'wording'],
    ['会议要求加强土地、用水和用电等要素保障[3]。', 'supported'],
    ['会议要求突出园区招商职能,由市财政先行垫付[3]。', 'wording'],
    ['会议首先要求加强土地、用水、用电等要素保障[3]。', 'wording'],
    ['会议要求化解当前最突出的信访积案[2]。', 'wording'],
    ['会议审议了园区建设情况[3]。', 'negation'],
    ['会议听取了信访事项包案表的汇报[2]。', 'negation'],
    ['信访积案化解取得显著成效[2]。', 'negation'],
  ])('%s → %s', expectReason);
});

describe('verifyStatement: merged meetings', () => {
  it.each([
    ['赵文博和孙立平一起主持了会议[1][4]。', 'name'],
    ['孙立平主持的会议要求加强土地、用水、用电等要素保障[4][3]。', 'wording'],
    ['赵文博主持的会议要求加强土地、用水、用电等要素保障[1][3]。', 'supported'],
  ])('%s → %s', (text, reason) => {
    const found = reasonOf(text, evidence);
    expect(reason === 'supported' ? found : found !== 'supported').toBe(
      reason === 'supported' ? reason : true,
    );
  });
});

describe('verifyStatement: quotes in any marks', () => {
  it.each([
    ['会议要求‘要高度重视信访工作’[2]。', 'supported'],
    ['会议要求‘要高度关注信访工作’[2]。', 'alteredQuote'],
    ['会议要求«全力化解信访矛盾»[2]。', 'alteredQuote'],
    ["会议要求 '全力化解信访矛盾' [2]。", 'alteredQuote'],
    ['会议原文写道:全力化解信访积案[2]。', 'supported'],
    ['会议原文写道:全力化解信访矛盾[2]。', 'alteredQuote'],
    ['会议强调“要高度重视信访工作充分发挥联席会议机制作用”[2]。', 'alteredQuote'],
    ['会议强调“要高度重视信访工作、充分发挥联席会议机制作用。”[2]。', 'supported'],
    ['会议要求高度重视信\uFFFD工作[2]。', 'wording'],
  ])('%s → %s', expectReason);
});

describe('support', () => {
  const supportOf = (text: string) => {
    const verdict = verify(text, evidence);
    return verdict.supported ? verdict.support.map(({ marker }) => marker) : verdict.reason;
  };

  it('leaves out a marker whose paragraph adds nothing', () => {
    expect(supportOf('会议要求全力化解信访积案[2][3]。')).toEqual([2]);
  });

  it('cites the sentence that names the chair though the statement does not', () => {
    expect(supportOf('赵文博主持的会议要求全力化解信访积案[2]。')).toEqual([2, 1]);
  });
});
