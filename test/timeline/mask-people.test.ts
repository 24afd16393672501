import { describe, expect, it } from 'vitest';
import { maskPeople } from '../../src/timeline/mask-people.js';
import { MEETING } from '../fakes/records.js';

const OBSERVED = { ...MEETING, observers: [{ name: '王平', office: '市教育局局长' }] };

describe('a sentence without those present', () => {
  it('loses their offices and names, and keeps its length', () => {
    const sentence = '市教育局局长王平汇报了防汛工作。';
    const masked = maskPeople(sentence, OBSERVED);
    expect(masked).toHaveLength(sentence.length);
    expect(masked.trim()).toBe('汇报了防汛工作。');
  });

  it.each([
    '副市长吴芳,市教育局、市财政局主要负责人列席会议。',
    '列席人员:市教育局局长王平',
    '市教育局负责人参加了会议。',
  ])('is blank where it only lists who was there: %s', (sentence) => {
    expect(maskPeople(sentence, MEETING).trim()).toBe('');
  });

  it('keeps what is said of attending', () => {
    const sentence = '要组织教师参加培训,出席率不低于九成。';
    expect(maskPeople(sentence, MEETING)).toContain('教师参加培训');
  });
});
