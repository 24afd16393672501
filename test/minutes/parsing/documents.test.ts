import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import { documentOf, parseOne, parseText } from './parse-text.js';

describe('pages that report no meeting', () => {
  it.each([
    ['关于召开市政府常务会议的通知\n各部门：\n定于9月8日召开市政府常务会议，请准时参加。'],
    ['某路9月起封闭施工\n记者昨日从市政府常务会议上获悉，该路将于9月起封闭施工。'],
    ['某市新增停车位\n日前召开的市政府常务会议明确，年内新增停车位1万个。'],
    ['市第十届运动会举行\n9月8日，市第十届运动会在体育中心举行。'],
  ])('are plain documents without invented fields: %s', (page) => {
    const { meeting, paragraphs } = parseOne(page);
    expect(meeting).toMatchObject({
      documentType: 'document',
      date: null,
      body: null,
      place: null,
      chair: null,
      agenda: [],
    });
    expect(meeting.title).toBe(page.split('\n')[0]);
    expect(paragraphs.length).toBeGreaterThan(0);
  });

  it('have the date that stands under them', () => {
    const page = '关于征集建议的通知\n请于5月10日前报送建议。\n某县人民政府办公室\n2022年4月18日';
    expect(parseOne(page).meeting).toMatchObject({ date: '2022-04-18', dateBasis: 'stated' });
  });
});

describe('pages with several meetings', () => {
  it('are cut at titles, each meeting with its own fields', () => {
    const page =
      '市政府第28次常务会议\n2018年7月4日，市长李明主持召开市政府第28次常务会议。\n会议强调，抓落实。\n市政府第二十九次常务会议\n2018年7月19日，市长李明主持召开市政府第二十九次常务会议。\n会议强调，抓安全。';
    expect(parseText(page).map(({ meeting }) => [meeting.sessionNumber, meeting.date])).toEqual([
      [28, '2018-07-04'],
      [29, '2018-07-19'],
    ]);
  });

  it('give a meeting that follows another one its day', () => {
    const page =
      '市政府召开党组会议和常务会议\n2018年7月4日，市长李明主持召开市政府党组会议。\n会议强调，抓落实。\n随后，市长李明主持召开市政府第29次常务会议。\n会议强调，抓安全。';
    expect(parseText(page).map(({ meeting }) => [meeting.kind, meeting.date])).toEqual([
      ['政府党组会议', '2018-07-04'],
      ['政府常务会议', '2018-07-04'],
    ]);
  });
});

describe('ids', () => {
  const PAGE = '2018年7月4日，市长李明主持召开市政府第28次常务会议。\n会议强调，抓落实。';

  it('depend on the published paragraphs and the publisher’s id only', () => {
    const id = (path: string, given = {}) =>
      parseDocument({ ...documentOf(PAGE, given), path })[0]?.meeting.id;
    expect(id('a.txt')).toBe(id('b/c.txt'));
    expect(id('a.txt')).toBe(id('a.txt', { title: '另一标题' }));
    expect(id('a.txt')).not.toBe(id('a.txt', { id: '17' }));
  });

  it('are short and of letters, digits and hyphens', () => {
    const { meeting, paragraphs } = parseOne(PAGE);
    expect(meeting.id).toMatch(/^m[a-z2-7]{12}$/u);
    expect(paragraphs.map(({ id }) => id)).toEqual([`${meeting.id}-1`, `${meeting.id}-2`]);
  });
});

describe('odd input', () => {
  it('gives no meeting for a document without text', () => {
    expect(parseText('\n　\n')).toEqual([]);
  });

  it('keeps given paragraphs as they are', () => {
    const lines = ['责任编辑：李四', '市长李明主持召开市政府常务会议。'];
    const [parsed] = parseDocument({ ...documentOf(lines.join('\n')), paragraphsGiven: true });
    expect(parsed?.paragraphs.map(({ text }) => text)).toEqual(lines);
  });

  it.each([
    ['one character', '会'.repeat(300_000)],
    ['blanks', `${' '.repeat(300_000)}会`],
    ['open brackets', '《（'.repeat(100_000)],
    ['names', `${'副市长李明、'.repeat(50_000)}出席会议。`],
    ['labels', '时间：'.repeat(50_000)],
  ])('is parsed in bounded time: a line of %s', (_, text) => {
    const started = performance.now();
    parseText(text);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
