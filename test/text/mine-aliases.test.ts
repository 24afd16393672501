import { describe, expect, it } from 'vitest';
import { mineAliases } from '../../src/text/aliases/mine-aliases.js';

function mined(text: string): string[] {
  return mineAliases(text).map(({ short, full }) => `${short} = ${full}`);
}

describe('mineAliases', () => {
  it.each([
    ['会议研究了青石市经济适用住房(以下简称“经适房”)的分配。', '经适房 = 青石市经济适用住房'],
    ['推进新型农村合作医疗（以下简称新农合）扩面。', '新农合 = 新型农村合作医疗'],
    ['推進新型農村合作醫療（以下簡稱「新農合」）擴面。', '新农合 = 新型农村合作医疗'],
    ['由县住房和城乡建设局〔下称“县住建局”〕牵头。', '县住建局 = 县住房和城乡建设局'],
    ['由縣住房和城鄉建設局【簡稱縣住建局】牽頭。', '县住建局 = 县住房和城乡建设局'],
    ['青石湖风景名胜区(简称为:青石湖景区)票价不变。', '青石湖景区 = 青石湖风景名胜区'],
    ['听取了疾病预防控制中心，以下简称疾控中心，的汇报。', '疾控中心 = 疾病预防控制中心'],
    ['绿电，全称绿色电力，是指零排放的电。', '绿电 = 绿色电力'],
    ['“科特派”的全称是科技特派员，一头连着农户。', '科特派 = 科技特派员'],
    ['建设网络预约出租汽车（即网约车）平台。', '网约车 = 网络预约出租汽车'],
    ['发展“绿电”（即绿色电力）。', '绿电 = 绿色电力'],
    ['中国（青石）自由贸易试验区（以下简称青石自贸区）', '青石自贸区 = 中国(青石)自由贸易试验区'],
    ['通过了《青石市住房公积金管理条例》（以下简称“公积金条例”）', null],
  ])('reads %s', (text, expected) => {
    expect(mined(text)).toEqual(expected === null ? [] : [expected]);
  });

  it('begins the full name where the noun begins, with its place', () => {
    expect(mined('会议同意授权青石市国有资产监督管理委员会（以下简称市国资委）办理。')).toEqual([
      '市国资委 = 青石市国有资产监督管理委员会',
    ]);
    expect(mined('根据省发展和改革委员会（以下简称省发改委）的批复')).toEqual([
      '省发改委 = 省发展和改革委员会',
    ]);
  });

  it('takes each of several short names', () => {
    expect(mined('青石重型装备集团股份有限公司（以下简称“公司”或“青石重装”）')).toEqual([
      '青石重装 = 青石重型装备集团股份有限公司',
    ]);
  });

  it('leaves out what means another thing in every document', () => {
    expect(mined('通过了《青石市河道管理办法》（以下简称《办法》）。')).toEqual([]);
    expect(mined('青石市公安局（以下简称市局）')).toEqual([]);
    expect(mined('高新区管理委员会（以下简称区管委会）')).toEqual([]);
    expect(mined('甲公司（以下简称甲方）')).toEqual([]);
  });

  it('leaves out what the words of the full name find anyway', () => {
    expect(mined('县教育行政部门（以下简称教育部门）')).toEqual([]);
    expect(mined('青石银行股份有限公司（以下简称青石银行）')).toEqual([]);
  });

  it('leaves out what the text does not tell surely', () => {
    expect(mined('以福建、宁夏简称命名的闽宁镇')).toEqual([]);
    expect(mined('工商界活动，英文简称B20，今天举行。')).toEqual([]);
    expect(mined('一方是独生子女的夫妇可生育两个孩子的政策(以下简称单独两孩政策)')).toEqual([]);
    expect(mined('总统称经济正逐步复苏。')).toEqual([]);
    expect(mined('全国所有火车站开始出售春运首日(即1月26日)的火车票。')).toEqual([]);
  });
});
