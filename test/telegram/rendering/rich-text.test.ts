import { describe, expect, it } from 'vitest';
import { toHtml } from '../../../src/telegram/rendering/html.js';
import {
  blockQuote,
  bold,
  code,
  italic,
  joined,
  link,
  rich,
  sliced,
  underlined,
} from '../../../src/telegram/rendering/rich-text.js';

describe('a formatted text', () => {
  it('escapes what stands for tags and entities', () => {
    expect(toHtml(rich('<b>&amp;"</b>'))).toBe('&lt;b&gt;&amp;amp;&quot;&lt;/b&gt;');
  });

  it('nests its formats', () => {
    const text = blockQuote(rich('前', bold(underlined('引文')), '后'), true);
    expect(toHtml(text)).toBe('<blockquote expandable>前<b><u>引文</u></b>后</blockquote>');
  });

  it('keeps nesting where a part is cut out', () => {
    const text = bold('一二', italic('三四'), '五六');
    expect(toHtml(sliced(text, 1, 3))).toBe('<b>二<i>三</i></b>');
    expect(toHtml(sliced(text, 3, 5))).toBe('<b><i>四</i>五</b>');
  });

  it('has no controls, direction overrides or halves of characters', () => {
    const rlo = String.fromCharCode(0x202e);
    expect(rich(`a\u0000b\u001b[31mc${rlo}d\ud800e\tf\r\ng`).text).toBe('ab[31mcd\ufffde f\ng');
  });

  it('has no format inside of one where Telegram takes none', () => {
    expect(toHtml(bold(code('a'), blockQuote('b'), 'c'))).toBe('<b>abc</b>');
    expect(toHtml(blockQuote(rich(code('a'), blockQuote('b'))))).toBe(
      '<blockquote><code>a</code>b</blockquote>',
    );
  });

  it('links web addresses only', () => {
    expect(toHtml(link('javascript:alert(1)', 'x'))).toBe('x');
    expect(toHtml(link('https://a.cn/?b=1&c="', 'x'))).toBe(
      '<a href="https://a.cn/?b=1&amp;c=&quot;">x</a>',
    );
  });

  it('has no formats without text, and no separators around nothing', () => {
    expect(toHtml(joined(['a', bold(''), '', 'b']))).toBe('a\nb');
  });
});
