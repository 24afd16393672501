import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Timeline } from '../../src/app-types.js';
import type { AppOverTexts } from '../fakes/app-over-texts.js';
import { openSeedApp } from '../fakes/seed-app.js';

describe('the words of a topic', () => {
  let seeds: AppOverTexts;
  beforeAll(async () => {
    seeds = await openSeedApp();
  });
  afterAll(() => seeds.close());

  async function read(text: string): Promise<Pick<Timeline, 'topic' | 'filters'>> {
    const { topic, filters } = await seeds.app.timeline(text);
    return { topic, filters };
  }

  it.each([
    ['教育', '教育', {}],
    ['关于教育的要求', '教育', {}],
    ['楚雄市 教育', '教育', { place: '楚雄市' }],
    ['楚雄市', '楚雄市', {}],
    ['情况', '情况', {}],
    ['四川 GDP', '四川 GDP', {}],
  ])('%s: %s', async (text, topic, filters) => {
    expect(await read(text)).toEqual({ topic, filters });
  });

  it('keep a year that the record knows as a limit, and one to come as their own', async () => {
    const { filters } = await read('2021年 教育');
    expect(filters).toEqual({ from: '2021-01-01', to: '2021-12-31' });
    expect(await read('2035年 远景目标')).toEqual({ topic: '2035年 远景目标', filters: {} });
  });
});
