import { describe, expect, it } from 'vitest';
import { describeFilters } from '../../src/cli/rendering/filters.js';
import { wordingFor } from '../../src/cli/wording.js';

const wording = wordingFor('zh-Hans');

describe('the limits of a question', () => {
  it('are told for each meeting that it names', () => {
    const filters = { anyOf: [{ sessionNumber: 47 }, { place: '开封市', monthDay: '04-27' }] };
    expect(describeFilters(filters, wording)).toBe('第47次 / 地点 开封市 · 日期 04-27');
  });

  it('are nothing where there are none', () => {
    expect(describeFilters({}, wording)).toBe('');
  });
});
