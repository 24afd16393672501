/** What the fake's HTML parser takes and what it refuses. */
import { describe, expect, it } from 'vitest';
import { detectEntities } from '../text/detect-entities.js';
import { readText } from '../text/formatted-text.js';
import { parseHtml } from '../text/parse-html.js';

describe('HTML', () => {
  it('gives text and entities in UTF-16 units', () => {
    expect(parseHtml('😀<b>会议</b>通过&lt;方案&gt; &amp; &quot;x&quot; &#29575;')).toEqual({
      text: '😀会议通过<方案> & "x" 率',
      entities: [{ type: 'bold', offset: 2, length: 2 }],
    });
  });

  it.each([
    ['<strong>x</strong>', 'bold'],
    ['<em>x</em>', 'italic'],
    ['<ins>x</ins>', 'underline'],
    ['<strike>x</strike>', 'strikethrough'],
    ['<del>x</del>', 'strikethrough'],
    ['<tg-spoiler>x</tg-spoiler>', 'spoiler'],
    ['<span class="tg-spoiler">x</span>', 'spoiler'],
    ['<blockquote>x</blockquote>', 'blockquote'],
    ['<blockquote expandable>x</blockquote>', 'expandable_blockquote'],
    ['<code>x</code>', 'code'],
    ['<pre>x</pre>', 'pre'],
  ])('%s is %s', (html, type) => {
    expect(parseHtml(html)).toEqual({ text: 'x', entities: [{ type, offset: 0, length: 1 }] });
  });

  it('reads attributes', () => {
    expect(parseHtml('<a href="https://x.cn/?a=1&amp;b=2">x</a>').entities[0]?.url).toBe(
      'https://x.cn/?a=1&b=2',
    );
    expect(parseHtml('<pre><code class="language-ts">x</code></pre>').entities).toEqual([
      { type: 'pre', offset: 0, length: 1, language: 'ts' },
    ]);
    expect(parseHtml('<tg-emoji emoji-id="5">👍</tg-emoji>').entities[0]?.custom_emoji_id).toBe(
      '5',
    );
  });

  it('puts outer entities before inner ones', () => {
    expect(parseHtml('<blockquote><b>引</b>文</blockquote>').entities).toEqual([
      { type: 'blockquote', offset: 0, length: 2 },
      { type: 'bold', offset: 0, length: 1 },
    ]);
  });

  it.each([
    ['<b>x', 'Can\'t find end tag corresponding to start tag "b"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<b><i>x</b></i>', 'expected "</i>", found "</b>"'],
    ['<h1>x</h1>', 'Unsupported start tag "h1" at byte offset 0'],
    ['会<br>', 'Unsupported start tag "br" at byte offset 3'],
    ['1 < 2', 'Unclosed start tag'],
    ['<b', 'Unclosed start tag'],
    ['a & b', 'character reference'],
    ['&nbsp;', 'character reference'],
    ['&apos;', 'character reference'],
    ['&constructor;', 'character reference'],
    ['<constructor>x</constructor>', 'Unsupported start tag'],
    ['<a href="https://x.cn/?a=1&b=2">x</a>', 'Unescaped &'],
    ['<blockquote expandable="1">x</blockquote>', 'wrong value'],
    ['<a href>x</a>', 'wrong value'],
    ['<a>x</a>', 'no attribute "href"'],
    ['<a href=x>x</a>', 'Wrong attributes'],
    ['<b class="x">x</b>', 'unknown attribute "class"'],
    ['<span class="red">x</span>', 'wrong value'],
    ['<blockquote>a<blockquote>b</blockquote></blockquote>', `can't lie in "blockquote"`],
    ['<code><b>x</b></code>', `can't lie in "code"`],
    ['<b><code>x</code></b>', `can't lie in "b"`],
    ['<pre>x<a href="https://x.cn">x</a></pre>', `can't lie in "pre"`],
    ['<a href="https://x.cn"><a href="https://y.cn">x</a></a>', `can't lie in "a"`],
    ['<code class="language-ts">x</code>', 'outside of <pre><code>'],
  ])('%s is refused', (html, why) => {
    expect(() => parseHtml(html)).toThrow(why);
  });
});

describe('a text', () => {
  const read = (text: string, parse_mode?: string) => {
    const warnings: string[] = [];
    const warn = (what: string) => warnings.push(what);
    return { ...readText({ text, parse_mode }, { warn }), warnings };
  };

  it('is counted without its markup, in UTF-16 units', () => {
    expect(read(`<b>${'会'.repeat(4096)}</b>`, 'HTML').text).toHaveLength(4096);
    expect(() => read('会'.repeat(4097))).toThrow('message is too long');
    expect(() => read('😀'.repeat(2049))).toThrow('message is too long');
  });

  it('is trimmed, and refused where nothing is left', () => {
    expect(read(' \n<b> 会 </b>\n', 'HTML')).toMatchObject({
      text: '会',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    });
    expect(() => read(' \n ')).toThrow('message text is empty');
    expect(() => read('<b></b>', 'HTML')).toThrow('message text is empty');
  });

  it('keeps 100 entities and warns', () => {
    const { entities, warnings } = read('<b>x</b> '.repeat(101), 'HTML');
    expect(entities).toHaveLength(100);
    expect(warnings).toHaveLength(1);
  });

  it('loses links that lead nowhere, and warns', () => {
    const { entities, warnings } = read('<a href="第70次">x</a>', 'HTML');
    expect(entities).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  it('takes HTML as its only parse mode, and no entities outside of itself', () => {
    expect(() => read('x', 'Markdown')).toThrow('unsupported parse_mode');
    const entities = [{ type: 'bold', offset: 0, length: 2 }];
    expect(() => readText({ text: 'x', entities }, { warn: () => undefined })).toThrow('outside');
    expect(() => read('\ud83d')).toThrow('UTF-8');
  });
});

describe('entities of what people write', () => {
  const kinds = (text: string) =>
    detectEntities(text).map(({ type, offset, length }) => [
      type,
      text.slice(offset, offset + length),
    ]);

  it.each([
    ['/ask 教育', [['bot_command', '/ask']]],
    ['/ask@minutes_bot 教育', [['bot_command', '/ask@minutes_bot']]],
    ['/ask教育', []],
    ['请问 @minutes_bot 教育', [['mention', '@minutes_bot']]],
    ['请问@minutes_bot 教育', []],
    ['a/b', []],
    ['见 https://example.com/a?b=c。', [['url', 'https://example.com/a?b=c']]],
  ])('%s', (text, entities) => {
    expect(kinds(text)).toEqual(entities);
  });
});
