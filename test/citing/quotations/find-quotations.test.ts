import { describe, expect, it } from 'vitest';
import {
  findQuotations,
  findUnclosedMarks,
} from '../../../src/citing/quotations/find-quotations.js';

function quoted(article: string): string[] {
  return findQuotations(article).map(({ quotation }) => quotation);
}

describe('quotations of an article', () => {
  it('are found in all marks of both scripts, with their offsets', () => {
    const article =
      '市长说：“教育是立国之本”，又稱「務必真改實改」，文件写道『人才的关键靠教育』，and "open data for all" too.';
    expect(quoted(article)).toEqual([
      '教育是立国之本',
      '務必真改實改',
      '人才的关键靠教育',
      'open data for all',
    ]);
    for (const { quotation, start, end } of findQuotations(article)) {
      expect(article.slice(start, end)).toBe(quotation);
    }
  });

  it('are given once where they are nested', () => {
    expect(quoted('他说：“要抓好‘7个专项行动’和“两微一端”工作。”会后，「『三農』優先」。')).toEqual(
      ['要抓好‘7个专项行动’和“两微一端”工作。', '『三農』優先'],
    );
  });

  it('are not titles', () => {
    expect(quoted('会议审议《教育综合改革方案》。')).toEqual([]);
  });

  it('are told from terms', () => {
    expect(findQuotations('“三农”工作，“教育是根本”').map(({ term }) => term)).toEqual([
      true,
      false,
    ]);
  });

  it('are not swallowed by a mark that was left open on an earlier line', () => {
    const article = [
      '会议决定，没有结束的“表扬一批先进集体。',
      '会议说“教育是立国之本”，又说“必须真改实改”。',
      '半边「引号到此。',
      '市长说「要抓好落实」，文件写道"人才是关键。',
      '会议说"从教育抓起"。',
    ].join('\n');
    expect(quoted(article)).toEqual(['教育是立国之本', '必须真改实改', '要抓好落实', '从教育抓起']);
    const marks = findUnclosedMarks(article).map((at) => article.slice(at, at + 3));
    expect(marks).toEqual(['“表扬', '「引号']);
  });

  it('survive marks without a partner', () => {
    expect(quoted('他说：“没有说完。\n\n会议强调：“必须说完。”还有”多余的。')).toEqual([
      '必须说完。',
    ]);
    expect(quoted('“还没有关上，但“里面的已经关上”。')).toEqual(['里面的已经关上']);
    expect(quoted('”’」"')).toEqual([]);
  });

  it('may run over lines, and over paragraphs that are each opened', () => {
    expect(quoted('他说：“第一行\n第二行。”')).toEqual(['第一行\n第二行。']);
    expect(quoted('“第一段没有关上。\n“第二段关上了。”')).toEqual([
      '第一段没有关上。',
      '第二段关上了。',
    ]);
  });

  it('are not made of apostrophes', () => {
    expect(quoted("It's the city's plan, and 'that is it' they said.")).toEqual(['that is it']);
  });

  it('are none in nothing', () => {
    expect(findQuotations('')).toEqual([]);
    expect(findQuotations('“”「 」')).toEqual([]);
  });
});
