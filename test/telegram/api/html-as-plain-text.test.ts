import { expect, it } from 'vitest';
import { htmlAsPlainText } from '../../../src/telegram/api/html-as-plain-text.js';

it.each([
  ['<b>楚雄市</b> <a href="https://x/?a=1&amp;b">[1]</a>', '楚雄市 [1]'],
  ['&lt;b&gt; &amp;lt; &quot;x&quot; &#39;y&#x27; &nbsp;', '<b> &lt; "x" \'y\' &nbsp;'],
  ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ['<blockquote expandable>引</blockquote>文', '引文'],
])('%j reads as %j', (html, text) => {
  expect(htmlAsPlainText(html)).toBe(text);
});

it('is cut to what a message holds, never within a character', () => {
  const text = htmlAsPlainText('𠮷'.repeat(3_000));
  expect(text.length).toBeLessThanOrEqual(4_096);
  expect(Buffer.from(text).toString()).toBe(text);
  expect(text.endsWith('…')).toBe(true);
});
