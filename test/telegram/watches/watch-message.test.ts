/** How new paragraphs are told. */
import { expect, it } from 'vitest';
import type { WatchMatch } from '../../../src/app-types.js';
import { watchMessage } from '../../../src/telegram/watches/watch-message.js';
import { makeMatch } from './make-match.js';

const CONTEXT = { language: 'hans', me: { username: 'minutes_test_bot' } } as const;

function entry(id: number, match: WatchMatch, ...texts: string[]) {
  const watches = (texts.length > 0 ? texts : ['教师待遇']).map((text) => ({
    text,
    language: 'hans' as const,
  }));
  return { id, match, watches, failures: 0, refusals: 0 };
}

it('the words that match stand above their paragraph, in which they are marked', () => {
  const text = '会议研究了教师工作。要提高教师待遇 & 补助。会议结束。';
  const quote = '要提高教师待遇 & 补助。';
  const start = text.indexOf(quote);
  const match = makeMatch(text, { quote, start, end: start + quote.length });
  const { message, told } = watchMessage([entry(1, match)], CONTEXT);
  expect(told).toHaveLength(1);
  expect(message.html).toBe(
    [
      '<b>🔔 教师待遇</b>\n',
      `[1] <a href="https://t.me/minutes_test_bot?start=${match.id}">楚雄市人民政府第7次会议 2022-06-24 · 第1段</a>`,
      '“要提高教师待遇 &amp; 补助。”',
      '<blockquote expandable>会议研究了教师工作。<b><u>要提高教师待遇 &amp; 补助。</u></b>会议结束。</blockquote>',
    ].join('\n'),
  );
  expect(message.buttons).toEqual([
    [{ text: '[1] 楚雄市第7次 · 第1段', data: `1q:${match.id}:${start}:${start + quote.length}` }],
  ]);
});

it('all watches are named once, many of them and long ones cut', () => {
  const names = Array.from({ length: 9 }, (_, number) => `${number}${'长'.repeat(199)}`);
  const { message } = watchMessage([entry(1, makeMatch('甲。'), ...names)], CONTEXT);
  expect(message.html.length).toBeLessThan(700);
  expect(message.html).toContain('…');
});

it('a paragraph longer than a message is cut around the words that match', () => {
  const text = `${'前'.repeat(5_000)}教师待遇。${'后'.repeat(5_000)}`;
  const match = makeMatch(text, { quote: '教师待遇。', start: 5_000, end: 5_005 });
  const { message } = watchMessage([entry(1, match)], CONTEXT);
  expect(message.html.length).toBeLessThan(4_096);
  expect(message.html).toMatch(/…前+<b><u>教师待遇。<\/u><\/b>后+…/);
});

it('a quote longer than a message is told by its beginning', () => {
  const long = makeMatch('长'.repeat(6_000));
  const { message, told } = watchMessage([entry(1, long), entry(2, makeMatch('短。'))], CONTEXT);
  expect(told).toHaveLength(2);
  expect(message.html).toMatch(/长{2000}<\/u><\/b>…/);
});

it('as many paragraphs are told as one message takes', () => {
  const entries = [1, 2, 3].map((id) => entry(id, makeMatch(`${id}`.repeat(1_900))));
  const { message, told } = watchMessage(entries, CONTEXT);
  expect(told.map(({ id }) => id)).toEqual([1, 2]);
  expect(message.html.replace(/<[^>]+>/g, '').length).toBeLessThanOrEqual(4_096);
});
