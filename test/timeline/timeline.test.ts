import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App, Timeline } from '../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';
import { openSeedApp } from '../fakes/seed-app.js';

function all({ entries, undated }: Timeline) {
  return [...entries, ...undated];
}

async function isVerbatim(app: App, timeline: Timeline): Promise<boolean> {
  for (const { id, quote, start, end } of all(timeline)) {
    const shown = await app.show(id);
    const text = shown?.type === 'paragraph' ? shown.paragraph.text : '';
    if (text.slice(start, end) !== quote) return false;
  }
  return true;
}

describe('a timeline of the minutes that come with jiyao', () => {
  let seeds: AppOverTexts;
  beforeAll(async () => {
    seeds = await openSeedApp();
  });
  afterAll(() => seeds.close());

  it('lists each meeting that speaks of the topic once, by date, with a located quote', async () => {
    const timeline = await seeds.app.timeline('教育');
    const dates = timeline.entries.map(({ meeting }) => meeting.date);
    expect(dates).toEqual(['2020-03-09', '2021-04-27', '2021-09-08', '2022-06-24']);
    expect(timeline).toMatchObject({ topic: '教育', found: 4, complete: true, undated: [] });
    expect(await isVerbatim(seeds.app, timeline)).toBe(true);
    expect(timeline.entries.every(({ quote }) => quote.includes('教育'))).toBe(true);
  });

  it('keeps to the filters and to what is named beside the topic', async () => {
    const named = await seeds.app.timeline('楚雄市 2021年 教育');
    expect(named.topic).toBe('教育');
    expect(all(named).map(({ meeting }) => meeting.date)).toEqual(['2021-09-08']);
    const given = await seeds.app.timeline('教育', { filters: { to: '2020-12-31' } });
    expect(all(given).map(({ meeting }) => meeting.date)).toEqual(['2020-03-09']);
  });

  it('reads either script, and tells the topic as it was written', async () => {
    const timeline = await seeds.app.timeline('鄉村振興');
    expect(timeline.topic).toBe('鄉村振興');
    expect(timeline.found).toBeGreaterThan(1);
  });

  it('lists those that say most where there are more than wanted, and counts all', async () => {
    const timeline = await seeds.app.timeline('教育', { limit: 2 });
    expect(timeline.found).toBe(4);
    const dates = timeline.entries.map(({ meeting }) => meeting.date ?? '');
    expect(dates).toEqual([...dates].sort());
    expect(dates).toContain('2021-09-08');
  });

  it('is empty for what nobody spoke of, and for a place that is not held', async () => {
    expect(all(await seeds.app.timeline('量子计算机'))).toEqual([]);
    expect(all(await seeds.app.timeline('教育', { filters: { place: '昆明市' } }))).toEqual([]);
  });
});

describe('a timeline', () => {
  const page = (head: string, ...lines: string[]) => [head, ...lines].join('\n');
  let texts: AppOverTexts;
  beforeAll(async () => {
    texts = await appOverTexts({
      'a.txt': page(
        '青石市人民政府第12次常务会议纪要',
        '2023年5月16日,市长周明主持召开市人民政府第12次常务会议。',
        '会议强调,要加强河道管理,严厉打击非法采砂。',
        '副市长吴芳,市水利局河道管理处负责人列席会议。',
      ),
      'b.txt': page(
        '青石市人民政府第13次常务会议纪要',
        '2023年6月20日,市长周明主持召开市人民政府第13次常务会议。',
        '会议听取了防汛工作汇报,要求做好物资储备。',
        '副市长吴芳,市水利局河道管理处负责人列席会议。',
      ),
      'c.txt': page(
        '青石市人民政府常务会议纪要',
        '近日,市长周明主持召开市人民政府常务会议。',
        '会议指出,河道管理要压实河长责任。',
      ),
    });
  });
  afterAll(() => texts.close());

  it('tells meetings without a date apart, and leaves out who was only there', async () => {
    const { entries, undated } = await texts.app.timeline('河道管理');
    expect(entries.map(({ quote }) => quote)).toEqual([
      '会议强调,要加强河道管理,严厉打击非法采砂。',
    ]);
    expect(undated.map(({ quote }) => quote)).toEqual(['会议指出,河道管理要压实河长责任。']);
  });

  it('finds a person where they were present', async () => {
    const { found } = await texts.app.timeline('吴芳');
    expect(found).toBe(2);
  });
});
