/** BibTeX: parsed back by citation-js, and looked at for what TeX would stumble over. */
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import type { CitedParagraph } from '../../../src/citing/references/cited-paragraph.js';
import { formatReference } from '../../../src/citing/references/format-reference.js';
import { citedOf, citedSeed, UNKNOWN } from './cited.js';

const READER = { language: 'hans' } as const;

async function parsedBack(cited: CitedParagraph, options = {}) {
  const printed = await formatReference(cited, 'bibtex', { ...READER, ...options });
  const [item, ...others] = new Cite(printed).data;
  expect(others).toEqual([]);
  return { printed, item: item ?? {} };
}

describe('bibtex', () => {
  it('writes Chinese as it is, the day of publication, and the paragraph in the note', async () => {
    const cited = await citedSeed('000', 12, 'https://www.example.gov.cn/a.htm');
    expect(await formatReference(cited, 'bibtex', { ...READER, accessed: '2026-11-22' })).toBe(
      [
        '@misc{mmb7pyu5kng2t-12,',
        '\tauthor = {{楚雄市人民政府}},',
        '\tyear = {2021},',
        '\tmonth = {sep 10},',
        '\tnote = {第12段；会议日期：2021年9月8日；引用日期：2026年11月22日},',
        '\tpublisher = {楚雄市人民政府办公室},',
        '\ttitle = {{九届市人民政府第70次常务会议召开}},',
        '\turl = {https://www.example.gov.cn/a.htm},',
        '}',
      ].join('\n'),
    );
  });

  it.each([
    '000',
    '001',
    '002',
    '003',
    '004',
  ])('of seed document %s can be read back', async (seed) => {
    const cited = await citedSeed(seed, 3, 'https://www.example.gov.cn/?a=1&b=2#c');
    const { item } = await parsedBack(cited);
    const { meeting, paragraph } = cited;
    expect(item).toMatchObject({
      id: paragraph.id,
      title: meeting.title,
      URL: 'https://www.example.gov.cn/?a=1&b=2#c',
      author: [expect.anything()],
    });
    const [year, month, day] = (meeting.source.publishedAt ?? '').split('-').map(Number);
    expect(item.issued).toEqual(year ? { 'date-parts': [[year, month, day]] } : undefined);
  });

  it('keeps every special character of title, names and note', async () => {
    const special = "PPP -- ``x'' ?` & 100% #1 _x_ $5 {a} } { ~ ^ \\ and 《“双减”》: B";
    const cited = citedOf({
      title: special,
      place: null,
      body: special,
      source: { publisher: `办公室 ${special}`, publishedAt: '2021-02-01' },
    });
    const { item } = await parsedBack(cited);
    expect(item).toMatchObject({
      title: special,
      author: [{ family: special }],
      publisher: `办公室 ${special}`,
    });
  });

  it('leaves no special character of TeX bare outside the address, and no brace open', async () => {
    const special = '100% & #1 _x_ $5 } ~ ^';
    const { printed } = await parsedBack(citedOf({ title: special }));
    expect(printed).toContain(
      '{{100\\% \\& \\#1 \\_x\\_ \\$5 \\textbraceright{} \\textasciitilde{} \\textasciicircum{}}}',
    );
  });

  it('encodes braces of an address and tells it once', async () => {
    const url = 'https://www.example.gov.cn/?q={a}}&p=50%25';
    const { printed, item } = await parsedBack(citedOf({ source: { url } }));
    expect(item.URL).toBe('https://www.example.gov.cn/?q=%7Ba%7D%7D&p=50%25');
    expect(printed.match(/https:/g)).toHaveLength(1);
  });

  it('has keys that are unique and stay', async () => {
    const paragraphs = await Promise.all([1, 2, 3].map((number) => citedSeed('000', number)));
    const keys = await Promise.all(
      paragraphs.map(async (cited) => (await parsedBack(cited)).item['citation-key']),
    );
    expect(keys).toEqual(['mmb7pyu5kng2t-1', 'mmb7pyu5kng2t-2', 'mmb7pyu5kng2t-3']);
  });

  it('says of an inferred date that it was inferred, in the reader’s words', async () => {
    const cited = await citedSeed('002', 2);
    expect((await parsedBack(cited)).item.note).toBe('第2段；会议日期：2021年4月27日（推定）');
    expect((await parsedBack(cited, { language: 'en' })).item.note).toBe(
      'para. 2; meeting held 27 April 2021 (inferred)',
    );
  });

  it('leaves out what is not known', async () => {
    expect((await parsedBack(UNKNOWN)).printed).toBe(
      `@misc{${UNKNOWN.paragraph.id},\n\tnote = {第1段},\n\ttitle = {{工作安排}},\n}`,
    );
  });
});
