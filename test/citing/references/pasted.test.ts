/** Citations for pasting: plain text and Markdown, in three languages. */
import { describe, expect, it } from 'vitest';
import { formatReference } from '../../../src/citing/references/format-reference.js';
import { citedOf, citedSeed, UNKNOWN } from './cited.js';

const PAGE = 'https://www.example.gov.cn/a(1).htm';
const PERMALINK = 'https://t.me/a_bot?start=mmb7pyu5kng2t-12';

describe('text', () => {
  it('tells quote, meeting, date, paragraph, source and links in Simplified Chinese', async () => {
    const options = { language: 'hans', quote: '要抓好落实', permalink: PERMALINK } as const;
    expect(await formatReference(await citedSeed('000', 12, PAGE), 'text', options)).toBe(
      [
        '“要抓好落实”',
        '——楚雄市九届市人民政府第70次常务会议，2021年9月8日，第12段。来源：楚雄市人民政府办公室，发布于2021年9月10日',
        `原文：${PAGE}`,
        `引文链接：${PERMALINK}`,
        '编号：mmb7pyu5kng2t-12',
      ].join('\n'),
    );
  });

  it('keeps names and quote as published for a reader of Traditional Chinese or English', async () => {
    const cited = await citedSeed('000', 12);
    const quote = '要抓好落实';
    expect(await formatReference(cited, 'text', { language: 'hant', quote })).toBe(
      [
        '「要抓好落实」',
        '——楚雄市九届市人民政府第70次常务会议，2021年9月8日，第12段。來源：楚雄市人民政府办公室，發布於2021年9月10日',
        '編號：mmb7pyu5kng2t-12',
      ].join('\n'),
    );
    expect(await formatReference(cited, 'text', { language: 'en', quote })).toBe(
      [
        '“要抓好落实”',
        '— 楚雄市九届市人民政府第70次常务会议, 8 September 2021, para. 12. Source: 楚雄市人民政府办公室, published 10 September 2021',
        'Paragraph id: mmb7pyu5kng2t-12',
      ].join('\n'),
    );
  });

  it.each([
    ['hans', '，2024年10月24日（推定），'],
    ['hant', '，2024年10月24日（推定），'],
    ['en', ', 24 October 2024 (inferred), '],
  ] as const)('says of an inferred date that it was inferred (%s)', async (language, said) => {
    expect(await formatReference(await citedSeed('004', 1), 'text', { language })).toContain(said);
  });

  it('says where the year is told by the publication only, or by nothing', async () => {
    const published = citedOf({ dateBasis: 'published' });
    expect(await formatReference(published, 'text', { language: 'hant' })).toContain(
      '2022年6月24日（據發布日期）',
    );
    const yearless = citedOf({ date: null, dateBasis: null, monthDay: '06-04' });
    expect(await formatReference(yearless, 'text', { language: 'hans' })).toContain(
      '6月4日（年份未写明）',
    );
  });

  it('puts a quote into marks that it does not hold itself', async () => {
    const cited = citedOf({});
    const first = async (language: 'hans' | 'hant', quote: string) =>
      (await formatReference(cited, 'text', { language, quote })).split('\n——')[0];
    expect(await first('hans', '用好“枫桥经验”')).toBe('「用好“枫桥经验”」');
    expect(await first('hant', '用好「楓橋經驗」')).toBe('『用好「楓橋經驗」』');
    expect(await first('hans', '第一句。\n第二句。')).toBe('“第一句。\n第二句。”');
  });

  it('tells what there is of a file of which nothing is known', async () => {
    expect(await formatReference(UNKNOWN, 'text', { language: 'hans' })).toBe(
      `工作安排，第1段\n编号：${UNKNOWN.paragraph.id}`,
    );
  });

  it('prints no address and no link that is not of the web, and no password', async () => {
    const cited = citedOf({ source: { url: 'javascript:alert(1)' } });
    const printed = await formatReference(cited, 'text', { language: 'en', permalink: 'data:,x' });
    expect(printed).not.toMatch(/javascript|data:/);
    const secret = citedOf({ source: { url: 'https://user:secret@www.example.gov.cn/' } });
    expect(await formatReference(secret, 'text', { language: 'en' })).toContain(
      'Page: https://www.example.gov.cn/\n',
    );
  });
});

describe('markdown', () => {
  it('quotes in a block and links meeting and paragraph', async () => {
    const options = { language: 'hans', quote: '要抓好落实', permalink: PERMALINK } as const;
    expect(await formatReference(await citedSeed('000', 12, PAGE), 'markdown', options)).toBe(
      `> 要抓好落实\n\n——[楚雄市九届市人民政府第70次常务会议](<${PAGE}>)，2021年9月8日，第12段。来源：楚雄市人民政府办公室，发布于2021年9月10日。[mmb7pyu5kng2t-12](<${PERMALINK}>)`,
    );
  });

  it('needs neither quote nor link', async () => {
    expect(await formatReference(UNKNOWN, 'markdown', { language: 'en' })).toBe(
      `工作安排, para. 1. ${UNKNOWN.paragraph.id}`,
    );
  });

  it('lets nothing in a quote or a name become markup', async () => {
    const cited = citedOf({ title: '*a* [b](c) <i>', body: null, place: null });
    const quote = '1. 一\n\n    - 二 `x` &amp; ![y](z)\r\n# 三\n2021年 | 50$';
    expect(await formatReference(cited, 'markdown', { language: 'hans', quote })).toBe(
      [
        '> 1\\. 一',
        '>',
        '> \\- 二 \\`x\\` \\&amp; \\!\\[y\\](z)',
        '> \\# 三',
        '> 2021年 \\| 50\\$',
        '',
        `——\\*a\\* \\[b\\](c) \\<i\\>，2022年6月24日，第1段。${cited.paragraph.id}`,
      ].join('\n'),
    );
  });
});
