import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/minutes/reading/read-html.js';
import type { SourceDocument } from '../../../src/minutes/reading/source-document.js';
import { makeFolder, readContent } from './make-files.js';

const folder = makeFolder();
const texts = (document: SourceDocument | undefined) => document?.lines.map((line) => line.text);

/** A page as governments publish them: navigation, metadata table, article, related links. */
const PAGE = `<!DOCTYPE html>
<html><head>
<meta charset="gb2312">
<title>某县人民政府召开第21次常务会议_某县人民政府</title>
<meta name="SiteName" content="某县人民政府门户网站">
<meta name="ColumnName" content="政府常务会议">
<META NAME="ArticleTitle" CONTENT="某县人民政府召开第21次常务会议">
<meta name="PubDate" content="2023-05-18 10:22">
<meta name="ContentSource" content="本站">
<link rel="canonical" href="https://example.org/cwhy/17.html">
<style>.a > .b { color: red }</style>
<script>if (a < b) document.write("<p>脚本</p>");</script>
</head><body>
<nav><a href="/">首页</a> <a href="/zw">政务公开</a></nav>
<div class="menu"><ul><li><a href="/1">领导之窗</a></li><li><a href="/2">政策文件</a></li></ul></div>
<table class="info"><tr><th>索引号：</th><td>xx001-/2023-0518</td><th>发布机构</th><td>某县人民政府办公室</td></tr></table>
<div class="article">
<h1>某县人民政府召开第21次常务会议</h1>
<div class="bar">发布时间：2023-05-18&nbsp;&nbsp;来源：县政府办</div>
<div id="zoom">
<p>　　2023年5月16日，县长李明主持召开县人民政府
第21次常务会议，研究防汛抗旱、春季农业生产、安全生产、教育资助等工作，副县长赵磊、钱芳出席会议。</p>
<p
 style="text-indent:2em">　　会议强调：<br>
　　一、要<b>压实</b>责任，落实各项措施，加强巡查值守，备足防汛物资，确保安全度汛。<br/>　　二、要抓好春耕，保障种子、化肥供应，确保粮食面积只增不减。</p>
<p style="display:none">隐藏的文字。</p>
<!-- <p>注释</p> -->
<p>　　会议审议并原则通过《某县河道采砂管理办法（送审稿）》，要求县水务局修改完善后按程序印发实施。</p>
</div></div>
<div class="links"><a href="/3">上一篇：县政府召开第20次常务会议</a> <a href="/4">下一篇</a></div>
<footer>版权所有 某县人民政府</footer>
</body></html>`;

const ARTICLE = [
  ['索引号: xx001-/2023-0518', 16],
  ['发布机构: 某县人民政府办公室', 16],
  ['某县人民政府召开第21次常务会议', 18],
  ['发布时间：2023-05-18\u00a0\u00a0来源：县政府办', 19],
  [
    '　　2023年5月16日，县长李明主持召开县人民政府第21次常务会议，研究防汛抗旱、春季农业生产、安全生产、教育资助等工作，副县长赵磊、钱芳出席会议。',
    21,
  ],
  ['　　会议强调：', 24],
  ['　　一、要压实责任，落实各项措施，加强巡查值守，备足防汛物资，确保安全度汛。', 25],
  ['　　二、要抓好春耕，保障种子、化肥供应，确保粮食面积只增不减。', 25],
  [
    '　　会议审议并原则通过《某县河道采砂管理办法（送审稿）》，要求县水务局修改完善后按程序印发实施。',
    28,
  ],
];

describe('reading an HTML page', () => {
  it('gives the article with title and metadata, each line with its place in the source', async () => {
    const { documents, failures } = await readContent(folder, '.html', iconv.encode(PAGE, 'gbk'));
    expect(failures).toEqual([]);
    expect(documents[0]?.lines.map(({ text, line }) => [text, line])).toEqual(ARTICLE);
  });

  it('takes the given fields from the head', async () => {
    const { documents } = await readContent(folder, '.htm', iconv.encode(PAGE, 'gbk'));
    expect(documents[0]?.given).toEqual({
      title: '某县人民政府召开第21次常务会议',
      url: 'https://example.org/cwhy/17.html',
      publisher: '某县人民政府门户网站',
      publishedAt: '2023-05-18',
    });
  });

  it('counts lines the same where they end with CRLF or CR', () => {
    for (const end of ['\r\n', '\r']) {
      const { lines } = readPage(PAGE.replaceAll('\n', end), 'key');
      expect(lines.map(({ text, line }) => [text, line])).toEqual(ARTICLE);
    }
  });

  it.each<[string, Buffer]>([
    ['UTF-8 under a wrong declaration', Buffer.from(PAGE)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PAGE}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${PAGE}`, 'utf16le')],
    ['GBK under a wrong declaration', iconv.encode(PAGE.replace('gb2312', 'utf-8'), 'gbk')],
    ['GBK without a declaration', iconv.encode(PAGE.replace('<meta charset="gb2312">', ''), 'gbk')],
  ])('decodes %s', async (_, content) => {
    const { documents } = await readContent(folder, '.html', content);
    expect(texts(documents[0])).toEqual(ARTICLE.map(([text]) => text));
  });

  it('reads a Traditional page in Big5', async () => {
    const html =
      '<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body><p>主席裁示：照案通過。</p></body></html>';
    const { documents } = await readContent(folder, '.html', iconv.encode(html, 'big5'));
    expect(texts(documents[0])).toEqual(['主席裁示：照案通過。']);
  });

  it('reads a page that is one table in which the article stands', () => {
    const sentence = '会议听取了防汛工作情况的汇报，要求各部门压实责任，抓好落实，确保安全。';
    const html = `<table><tr><td><a href="/">首页</a></td></tr><tr><td>
      <table><tr><td>会议时间</td><td>2023年5月16日</td></tr>
      <tr><td>出席人员</td><td>赵磊<br>钱芳</td></tr>
      <tr><td colspan="2"><p>${sentence}</p><p>${sentence}</p></td></tr></table>
      </td></tr></table>`;
    const shown = texts(readPage(html, 'key'));
    expect(shown).toEqual(
      expect.arrayContaining(['会议时间: 2023年5月16日', '出席人员: 赵磊', '钱芳', sentence]),
    );
  });

  it('keeps both meetings of a page', () => {
    const sentence = '会议听取了防汛工作情况的汇报，要求各部门压实责任，抓好落实，确保安全度汛。';
    const meeting = (number: number) =>
      `<div class="box${number}"><h2>第${number}次常务会议</h2><p>第${number}次${sentence}</p><p>${sentence.repeat(3)}</p></div>`;
    const shown = texts(readPage(`<body>${meeting(21)}<hr>${meeting(22)}</body>`, 'key'));
    expect(shown?.filter((text) => /^第2[12]次/u.test(text))).toEqual([
      '第21次常务会议',
      `第21次${sentence}`,
      '第22次常务会议',
      `第22次${sentence}`,
    ]);
  });

  it('keeps cells that are no pairs in one line, divided by tabs', () => {
    const html =
      '<table><tr><td>姓名</td><td>职务</td></tr><tr><td>赵磊</td><td>副县长</td></tr></table>';
    expect(texts(readPage(html, 'key'))).toEqual(['姓名\t职务', '赵磊\t副县长']);
  });

  it('keeps the lines of preformatted text', () => {
    const { lines } = readPage(
      '<body>\n<pre>\n会议强调：\n　　一、要抓好落实。\n</pre></body>',
      'key',
    );
    expect(lines).toEqual([
      { text: '会议强调：', line: 3 },
      { text: '　　一、要抓好落实。', line: 4 },
    ]);
  });

  it('takes the title from <title> only where the page shows it', () => {
    const head = '<html><head><title>第21次常务会议召开 - 政务动态 - 某县政府网</title></head>';
    const shown = readPage(
      `${head}<body><h2>第21次常务会议召开</h2><p>会议强调。</p></body>`,
      'key',
    );
    expect(shown.given.title).toBe('第21次常务会议召开');
    const hidden = readPage(`${head}<body><p>会议强调。</p></body>`, 'key');
    expect(hidden.given.title).toBeUndefined();
  });

  it('leaves out dates and addresses of the head that are none', () => {
    const { given } = readPage(
      '<html><head><meta name="PubDate" content="2023-02-30"><meta name="Url" content="/17.html"></head><body>会议</body></html>',
      'key',
    );
    expect(given).toEqual({});
  });

  it('reads text with signs that are no tags, and cells outside a table', () => {
    expect(texts(readPage('<p>甲 < 乙\n<td>丙</p><script>落实', 'key'))).toEqual(['甲 < 乙', '丙']);
  });

  it('names a page whose text a quote without end takes in', async () => {
    const { failures } = await readContent(
      folder,
      '.html',
      '<p title="a>会议强调\n<div>要抓好落实',
    );
    expect(failures.map((failure) => failure.reason)).toEqual(['a page without text']);
  });

  it('names a page that shows nothing', async () => {
    const { documents, failures } = await readContent(folder, '.html', '<html><script>1</script>');
    expect(documents).toEqual([]);
    expect(failures[0]?.reason).toBe('a page without text');
  });

  it('names a page of many thousand nested elements or reads it, without an exception', async () => {
    const html = `${'<div>'.repeat(8_000)}会议`;
    const { documents, failures } = await readContent(folder, '.html', html);
    expect(documents.length + failures.length).toBe(1);
  });
});
