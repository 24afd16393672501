import { describe, expect, it } from 'vitest';
import {
  type ButtonAction,
  decodeButton,
  encodeButton,
} from '../../../src/telegram/rendering/callback-data.js';
import { makeRandom } from './make-random.js';

const MEETING = 'mabcdefghijkl';
const LONGEST = { id: `${MEETING}-99999`, start: 999_999, end: 999_999 };

const ACTIONS: ButtonAction[] = [
  { type: 'open', ...LONGEST },
  { type: 'open', id: `${MEETING}-1`, start: 0, end: 0 },
  { type: 'turn', paragraph: 99_999, page: 9999, quote: LONGEST },
  { type: 'turn', paragraph: 1, page: 'last', quote: LONGEST },
  { type: 'turn', paragraph: 1, page: 'quote', quote: LONGEST },
  { type: 'copy', ...LONGEST },
  { type: 'reference', id: LONGEST.id, format: 'csl-json' },
  { type: 'reference', id: LONGEST.id, format: 'gbt7714' },
  { type: 'meeting', id: MEETING },
  { type: 'meetingPage', id: MEETING, page: 9999 },
  { type: 'meetings', page: 0, filters: {} },
  {
    type: 'meetings',
    page: 99_999,
    filters: { place: '楚雄彝族自治州', body: '州人民政府', from: '2021-01-01', to: '2021-12-31' },
  },
  {
    type: 'meetings',
    page: 99,
    filters: { place: '双江拉祜族佤族布朗族傣族自治县', body: '县人民政府' },
  },
  { type: 'meetings', page: 1, filters: { term: '九届', sessionNumber: 70, person: '杨俐昆' } },
  { type: 'meetings', page: 1, filters: { monthDay: '09-08', document: '《a|b~c%d》' } },
];

describe('callback data', () => {
  it.each(ACTIONS)('brings back $type in 64 bytes', (action) => {
    const data = encodeButton(action);
    expect(data).toBeDefined();
    expect(Buffer.byteLength(data ?? '')).toBeLessThanOrEqual(64);
    expect(decodeButton(data ?? '')).toEqual(action);
  });

  it('is not made where it would not fit', () => {
    const filters = { document: `《${'关于'.repeat(20)}》` };
    expect(encodeButton({ type: 'meetings', page: 1, filters })).toBeUndefined();
  });

  it('tolerates anything that was not written by it', () => {
    const random = makeRandom(3);
    const known = ACTIONS.flatMap((action) => encodeButton(action) ?? []);
    for (let round = 0; round < 3000; round++) {
      const data = known[round % known.length] ?? '';
      const at = Math.floor(random() * data.length);
      const changed =
        data.slice(0, at) + String.fromCharCode(random() * 0x500) + data.slice(at + 1);
      expect(() => decodeButton(changed)).not.toThrow();
    }
    for (const data of [
      '',
      '1',
      '1q',
      '1q:x:1:2',
      '2m:mabc',
      '1m:',
      '1p:m:99999',
      'x'.repeat(64),
    ]) {
      expect(decodeButton(data)).toBeUndefined();
    }
  });
});
