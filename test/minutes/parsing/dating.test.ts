import { describe, expect, it } from 'vitest';
import { parseOne } from './parse-text.js';

function dateOf(opening: string, rest = '会议强调，要抓落实。', published?: string) {
  const head = published === undefined ? '' : `发布时间：${published}\n`;
  const { date, dateBasis, dateReason, monthDay } = parseOne(
    `市政府召开常务会议\n${head}${opening}\n${rest}`,
  ).meeting;
  return { date, dateBasis, dateReason, monthDay };
}

const HELD = '市长李明主持召开市政府常务会议。';

describe('the date of a meeting', () => {
  it('is stated where the text writes the year', () => {
    expect(dateOf(`二〇二一年九月八日，${HELD}`)).toMatchObject({
      date: '2021-09-08',
      dateBasis: 'stated',
    });
  });

  it.each([
    ['12月29日，', '2022-01-04', '2021-12-29'],
    ['28日，', '2023-07-31', '2023-07-28'],
    ['31日，', '2023-01-02', '2022-12-31'],
    ['昨日，', '2024-03-01', '2024-02-29'],
    ['今天，', '2024-03-01', '2024-03-01'],
    ['', '2019-05-17', '2019-05-17'],
  ])('%s published on %s is %s', (when, publishedAt, date) => {
    expect(dateOf(`${when}${HELD}`, undefined, publishedAt)).toEqual({
      date,
      dateBasis: 'published',
      dateReason: publishedAt,
      monthDay: null,
    });
  });

  it('is not told by 近日, even where the page has a date', () => {
    expect(dateOf(`近日，${HELD}`, undefined, '2024-03-01').date).toBeNull();
  });

  it.each([
    ['4月27日，', '会议听取了2020年度脱贫攻坚成效考核情况汇报。', '2021-04-27'],
    ['10月24日，', '会议听取2024年1至9月重点工作推进情况汇报。', '2024-10-24'],
    ['7月20日，', '会议听取2023年上半年经济运行情况汇报。', '2023-07-20'],
    ['9月6日，', '会议研究第38个教师节庆祝活动。', '2022-09-06'],
    ['6月8日，', '会议强调，要以优异成绩献礼党的百年华诞。', '2021-06-08'],
    ['9月20日，', '会议强调，要做好庆祝新中国成立75周年工作。', '2024-09-20'],
    ['3月2日，', '会议指出，今年是“十四五”开局之年。', '2021-03-02'],
    ['6月3日，', '会议强调，要扎实开展党纪学习教育。', '2024-06-03'],
  ])('%s%s is inferred as %s', (when, rest, date) => {
    const told = dateOf(`${when}${HELD}`, rest);
    expect(told).toMatchObject({ date, dateBasis: 'inferred' });
    expect(told.dateReason).not.toBe('');
  });

  it.each([
    ['会议强调，要抓落实。'],
    ['会议指出，到2025年要建成10个项目。'],
    ['会议强调，要学习贯彻党的二十大精神。'],
    // Two pieces of evidence that contradict each other.
    ['会议听取2020年度考核结果的汇报，研究第38个教师节庆祝活动。'],
  ])('stays unknown where the text leaves several years or none: %s', (rest) => {
    expect(dateOf(`9月6日，${HELD}`, rest)).toEqual({
      date: null,
      dateBasis: null,
      dateReason: null,
      monthDay: '09-06',
    });
  });

  it.each(['近日，', '6日，', '9月，'])('no day is made up of %s', (when) => {
    expect(dateOf(`${when}${HELD}`).monthDay).toBeNull();
  });
});
