/** Entries for lists of references: GB/T 7714—2015 and APA 7, on the seed documents. */
import { describe, expect, it } from 'vitest';
import { writeEntry } from '../../../src/citing/references/citation-js.js';
import type { CslItem } from '../../../src/citing/references/csl-item.js';
import { formatReference } from '../../../src/citing/references/format-reference.js';
import { citedOf, citedSeed, UNKNOWN } from './cited.js';

const PAGE = 'https://www.example.gov.cn/info/1034/2021.htm';
const READER = { language: 'hans' } as const;

describe('gbt7714', () => {
  it('writes a page as 责任者. 题名[EB/OL]. (更新日期)[引用日期]. 路径.', async () => {
    const cited = await citedSeed('000', 4, PAGE);
    // EB: electronic bulletin, OL: online; the day of access only because the caller gave one.
    expect(await formatReference(cited, 'gbt7714', { ...READER, accessed: '2026-11-22' })).toBe(
      `楚雄市人民政府. 九届市人民政府第70次常务会议召开[EB/OL]. (2021-09-10)[2026-11-22]. ${PAGE}.`,
    );
    expect(await formatReference(cited, 'gbt7714', READER)).toBe(
      `楚雄市人民政府. 九届市人民政府第70次常务会议召开[EB/OL]. (2021-09-10). ${PAGE}.`,
    );
  });

  it('writes a document without an address as 责任者. 题名[Z]. 出版者, 日期.', async () => {
    // Z: of another kind; the place of publication is not known, so it is not there.
    expect(await formatReference(await citedSeed('000', 4), 'gbt7714', READER)).toBe(
      '楚雄市人民政府. 九届市人民政府第70次常务会议召开[Z]. 楚雄市人民政府办公室, 2021-09-10.',
    );
    expect(await formatReference(await citedSeed('001', 1), 'gbt7714', READER)).toBe(
      '楚雄市人民政府. 九届市人民政府第47次常务会议[Z]. 楚雄市政府办公室信息中心.',
    );
    expect(await formatReference(await citedSeed('003', 1), 'gbt7714', READER)).toBe(
      '芦淞区人民政府. 区六届人民政府召开第10次常务会议[Z]. 2022-06-27.',
    );
  });

  it('names the news desk as responsible for its own report, and no day that is only inferred', async () => {
    expect(await formatReference(await citedSeed('004', 1, PAGE), 'gbt7714', READER)).toBe(
      `雅安市融媒體中心. 市政府召開第85次常務會議 研究部署經濟運行和生態環保等工作[EB/OL]. ${PAGE}.`,
    );
  });

  it('leaves out an author that is not known, as the sequence system allows', async () => {
    expect(await formatReference(UNKNOWN, 'gbt7714', READER)).toBe('工作安排[Z].');
  });

  // Examples that the standard itself prints for electronic resources, in the names of its authors.
  it.each([
    [
      'BAWDEN D',
      'Origins and concepts of digital literacy',
      [2008, 5, 4],
      [2013, 3, 8],
      'http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf',
      'BAWDEN D. Origins and concepts of digital literacy[EB/OL]. (2008-05-04)[2013-03-08]. http://www.soi.city.ac.uk/~dbawden/digital%20literacy%20chapter.pdf.',
    ],
    [
      'Online Computer Library Center, Inc',
      'About OCLC: history of cooperation',
      undefined,
      [2012, 3, 27],
      'http://www.oclc.org/about/cooperation.en.html',
      'Online Computer Library Center, Inc. About OCLC: history of cooperation[EB/OL]. [2012-03-27]. http://www.oclc.org/about/cooperation.en.html.',
    ],
  ] as const)('writes the example of %s as the standard does', async (literal, title, issued, accessed, URL, printed) => {
    const item: CslItem = {
      id: literal,
      type: 'webpage',
      title,
      author: [{ literal }],
      URL,
      accessed: { 'date-parts': [[...accessed]] },
      ...(issued && { issued: { 'date-parts': [[...issued]] } }),
    };
    expect(await writeEntry(item, 'gb-t-7714')).toBe(printed);
  });
});

describe('apa', () => {
  it('gives a group author, the full day, title, site and address of a page', async () => {
    // APA 7, 10.16 (webpages): Author. (Year, Month Day). Title. Site. URL; no 'Retrieved' with a date.
    const options = { ...READER, accessed: '2026-11-22' };
    expect(await formatReference(await citedSeed('000', 4, PAGE), 'apa', options)).toBe(
      `楚雄市人民政府. (2021, September 10). 九届市人民政府第70次常务会议召开. 楚雄市人民政府办公室. ${PAGE}`,
    );
  });

  it('gives the year of a document, and n.d. where no day of publication is known', async () => {
    expect(await formatReference(await citedSeed('003', 1), 'apa', READER)).toBe(
      '芦淞区人民政府. (2022). 区六届人民政府召开第10次常务会议.',
    );
    expect(await formatReference(await citedSeed('001', 1), 'apa', READER)).toBe(
      '楚雄市人民政府. (n.d.). 九届市人民政府第47次常务会议. 楚雄市政府办公室信息中心.',
    );
  });

  it('puts the title first where no author is known', async () => {
    expect(await formatReference(UNKNOWN, 'apa', READER)).toBe('工作安排. (n.d.).');
  });
});

describe('both styles', () => {
  it('leave quotation marks of a title as published, and set no second full stop', async () => {
    const title = '研究“7个‘专项’行动”、"五好"园区和《意见(送审稿)》\n等事项。';
    for (const format of ['gbt7714', 'apa'] as const) {
      const printed = await formatReference(citedOf({ title }), format, READER);
      expect(printed).toContain('研究“7个‘专项’行动”、"五好"园区和《意见(送审稿)》 等事项');
      expect(printed).not.toMatch(/。|\.\.|\n/);
    }
  });

  it('print a title of a thousand characters whole, on one line', async () => {
    const title = '研究教育综合改革'.repeat(125);
    const printed = await formatReference(citedOf({ title }), 'gbt7714', READER);
    expect(printed).toBe(`楚雄市人民政府. ${title}[Z].`);
  });

  it('print nothing but a web address as an address', async () => {
    for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'www.example.gov.cn']) {
      const printed = await formatReference(citedOf({ source: { url } }), 'gbt7714', READER);
      expect(printed).toBe('楚雄市人民政府. 会议要求抓好落实[Z].');
    }
  });

  it('do not mix up references that are made at the same time', async () => {
    const cited = [citedOf({ title: '甲' }), citedOf({ title: '乙' }), citedOf({ title: '丙' })];
    const printed = cited.map((one) => formatReference(one, 'gbt7714', READER));
    expect(await Promise.all(printed)).toEqual([
      '楚雄市人民政府. 甲[Z].',
      '楚雄市人民政府. 乙[Z].',
      '楚雄市人民政府. 丙[Z].',
    ]);
  });
});
