import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppOverTexts } from '../fakes/app-over-texts.js';
import { openSeedApp } from '../fakes/seed-app.js';

describe('two meetings on a topic', () => {
  let seeds: AppOverTexts;
  let ids: string[];
  beforeAll(async () => {
    seeds = await openSeedApp();
    ids = (await seeds.app.meetings({ place: '楚雄市' })).map(({ id }) => id);
  });
  afterAll(() => seeds.close());

  it('are quoted verbatim, each in reading order', async () => {
    const [first = '', second = ''] = ids;
    const comparison = await seeds.app.compare(first, second, '教育');
    expect(comparison?.meetings.map(({ id }) => id)).toEqual([first, second]);
    for (const quotes of comparison?.onTopic?.said ?? []) {
      expect(quotes.length).toBeGreaterThan(0);
      expect(quotes.every(({ quote }) => quote.includes('教育'))).toBe(true);
      const places = quotes.map(({ paragraph, start }) => paragraph * 10_000 + start);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it('are silent where they do not speak of it', async () => {
    const [first = '', second = ''] = ids;
    const comparison = await seeds.app.compare(first, second, '残疾人联合会');
    const [later, earlier] = [comparison?.onTopic?.said[1], comparison?.onTopic?.said[0]];
    expect(later).toEqual([]);
    expect(earlier?.length).toBeGreaterThan(0);
  });

  it('are not compared where one is not held', async () => {
    expect(await seeds.app.compare(ids[0] ?? '', 'mabcdefghijkl')).toBeUndefined();
  });

  it('have no topic where none is asked for', async () => {
    const comparison = await seeds.app.compare(ids[0] ?? '', ids[1] ?? '');
    expect(comparison?.onTopic).toBeNull();
  });
});
