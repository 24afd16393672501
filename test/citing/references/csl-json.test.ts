/** CSL-JSON: against the data model, and for what it may not claim. */
import { describe, expect, it } from 'vitest';
import type {
  CitedParagraph,
  ReferenceOptions,
} from '../../../src/citing/references/cited-paragraph.js';
import { formatReference } from '../../../src/citing/references/format-reference.js';
import { citedOf, citedSeed, UNKNOWN } from './cited.js';
import { cslDataSchema } from './csl-data-schema.js';

async function itemOf(cited: CitedParagraph, options: Partial<ReferenceOptions> = {}) {
  const printed = await formatReference(cited, 'csl-json', { language: 'hans', ...options });
  const [item] = cslDataSchema.parse(JSON.parse(printed));
  return item;
}

describe('csl-json', () => {
  it.each([
    '000',
    '001',
    '002',
    '003',
    '004',
  ])('of seed document %s fits the data model', async (seed) => {
    const cited = { ...(await citedSeed(seed, 2)), sha256: 'ab12' };
    const item = await itemOf(cited, { quote: '会议', permalink: 'https://t.me/a?start=b' });
    expect(item).toMatchObject({
      id: cited.paragraph.id,
      type: 'document',
      title: cited.meeting.title,
      locator: '第2段',
      custom: {
        path: cited.meeting.source.path,
        line: cited.paragraph.line,
        sha256: 'ab12',
        quote: '会议',
        permalink: 'https://t.me/a?start=b',
      },
    });
  });

  it('tells the meeting apart from its publication', async () => {
    expect(await itemOf(await citedSeed('000', 12, 'http://www.example.gov.cn/'))).toMatchObject({
      type: 'webpage',
      author: [{ literal: '楚雄市人民政府' }],
      publisher: '楚雄市人民政府办公室',
      issued: { 'date-parts': [[2021, 9, 10]] },
      'event-title': '楚雄市九届市人民政府第70次常务会议',
      'event-date': { 'date-parts': [[2021, 9, 8]] },
      'event-place': '市人民政府六楼大会议室',
      number: 70,
      language: 'zh-CN',
    });
  });

  it('marks an inferred date as approximate and tells from what it was inferred', async () => {
    const item = await itemOf(await citedSeed('004', 1), { language: 'en' });
    expect(item).toMatchObject({
      'event-date': { 'date-parts': [[2024, 10, 24]], circa: true },
      custom: { dateBasis: 'inferred', dateReason: '2024年1至9月' },
      language: 'zh-TW',
      locator: 'para. 1',
    });
    expect(item).not.toHaveProperty('issued');
  });

  it('claims nothing that is not known', async () => {
    expect(await itemOf(UNKNOWN)).toEqual({
      id: UNKNOWN.paragraph.id,
      type: 'document',
      title: '工作安排',
      language: 'zh-CN',
      locator: '第1段',
      custom: { path: 'a.txt', line: 1 },
    });
  });

  it('takes the path for a title where there is none', async () => {
    expect(await itemOf(citedOf({ title: ' \n' }))).toMatchObject({ title: 'a.txt' });
  });

  it('leaves out days that do not exist', async () => {
    const cited = citedOf({ date: '2021-02-30', source: { publishedAt: '2021' } });
    const item = await itemOf(cited, { accessed: '22.11.2026' });
    for (const field of ['issued', 'accessed', 'event-date'])
      expect(item).not.toHaveProperty([field]);
  });
});
