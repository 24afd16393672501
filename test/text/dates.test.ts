import { describe, expect, it } from 'vitest';
import { addDays, findDates, isoDateOf, toIsoDate } from '../../src/text/dates.js';

function isoDates(text: string): (string | undefined)[] {
  return findDates(text).map(isoDateOf);
}

describe('full dates', () => {
  it.each([
    ['2021年9月8日上午', '2021-09-08'],
    ['2021 年 9 月 8 日', '2021-09-08'],
    ['二〇二一年九月八日', '2021-09-08'],
    ['二○一九年十月十一日上午', '2019-10-11'],
    ['2021-09-08', '2021-09-08'],
    ['2021.9.8下午', '2021-09-08'],
    ['2021/9/8 10:20', '2021-09-08'],
    ['20210908', '2021-09-08'],
    ['２０２１年９月８日', '2021-09-08'],
    ['民國112年3月7日（星期二）上午9時', '2023-03-07'],
    ['中華民國一百一十二年三月七日', '2023-03-07'],
  ])('%s is %s', (text, expected) => {
    expect(isoDates(text)).toEqual([expected]);
  });

  it('gives the span in the text', () => {
    const text = '于2021年9月8日召开';
    const [span] = findDates(text);
    expect(text.slice(span?.start, span?.end)).toBe('2021年9月8日');
  });

  it('does not take eight digits inside other text for a date', () => {
    expect(findDates('索引号 20210908 号')).toEqual([]);
  });

  it('leaves out dates that no calendar has', () => {
    expect(findDates('2021年2月30日')).toEqual([]);
    expect(findDates('13月5日').filter((span) => span.month === 13)).toEqual([]);
  });
});

describe('partial dates', () => {
  it('reads month and day', () => {
    expect(findDates('4月27日，市委')).toMatchObject([{ month: 4, day: 27 }]);
    expect(findDates('開封手機報 04-27 23:03')).toMatchObject([{ month: 4, day: 27 }]);
  });

  it('reads year and month, and years', () => {
    expect(findDates('2022年6月')).toMatchObject([{ year: 2022, month: 6 }]);
    expect(findDates('2020年度考核')).toMatchObject([{ year: 2020 }]);
    expect(findDates('2020年度考核')[0]).not.toHaveProperty('month');
  });

  it('reads a day alone, but no span of days', () => {
    expect(findDates('温家宝4日主持召开')).toMatchObject([{ day: 4 }]);
    expect(findDates('请于10日内报送')).toEqual([]);
  });

  it('reads relative days', () => {
    expect(findDates('今天，省长')[0]?.relative).toBe('today');
    expect(findDates('昨日下午')[0]?.relative).toBe('yesterday');
    expect(findDates('日前召开')[0]?.relative).toBe('recent');
  });

  it('reads the weekday behind a date', () => {
    expect(findDates('9月8日（星期三）')[0]?.weekday).toBe(3);
    expect(findDates('9月8日(周日)')[0]?.weekday).toBe(0);
  });
});

describe('calendar', () => {
  it('knows real dates only', () => {
    expect(toIsoDate(2024, 2, 29)).toBe('2024-02-29');
    expect(toIsoDate(2023, 2, 29)).toBeUndefined();
  });

  it('adds days over the ends of months and years', () => {
    expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
  });
});
