import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { makeFolder, makePdf, type PdfFont, type PdfLine, readContent } from './make-files.js';

const folder = makeFolder();

/** A page as printed: heading, a paragraph of three lines, one of a single line, page number. */
const FIRST_PAGE: PdfLine[] = [
  { text: '县人民政府第21次常务会议纪要', x: 180, y: 760, size: 22 },
  { text: '2023年5月16日下午，县长李明在县政府三楼会', x: 122, y: 700 },
  { text: '议室主持召开县人民政府第21次常务会议，研究防汛抗', x: 90, y: 672 },
  { text: '旱工作。', x: 90, y: 644 },
  { text: '会议强调：', x: 122, y: 616 },
  { text: '一、要压实责任，落实各项措施，确保安全度汛，全', x: 122, y: 588 },
  { text: '- 1 -', x: 280, y: 60, size: 10 },
];
const SECOND_PAGE: PdfLine[] = [
  { text: '力保障人民群众生命财产安全。', x: 90, y: 760 },
  { text: '第2页 共2页', x: 280, y: 60, size: 10 },
];
const PARAGRAPHS = [
  '县人民政府第21次常务会议纪要',
  '2023年5月16日下午，县长李明在县政府三楼会议室主持召开县人民政府第21次常务会议，研究防汛抗旱工作。',
  '会议强调：',
  '一、要压实责任，落实各项措施，确保安全度汛，全力保障人民群众生命财产安全。',
];

async function readTexts(content: Uint8Array): Promise<string[]> {
  const { documents, failures } = await readContent(folder, '.pdf', content);
  expect(failures).toEqual([]);
  return documents[0]?.lines.map((line) => line.text) ?? [];
}

async function readReasons(content: Uint8Array | string): Promise<string[]> {
  const { documents, failures } = await readContent(folder, '.pdf', content);
  expect(documents).toEqual([]);
  return failures.map((failure) => failure.reason);
}

describe('reading a PDF', () => {
  it('joins printed lines to paragraphs, over pages too, without page numbers', async () => {
    expect(await readTexts(makePdf([FIRST_PAGE, SECOND_PAGE]))).toEqual(PARAGRAPHS);
  });

  it('numbers its paragraphs from 1', async () => {
    const { documents } = await readContent(folder, '.pdf', makePdf([FIRST_PAGE, SECOND_PAGE]));
    expect(documents[0]?.lines.map((line) => line.line)).toEqual([1, 2, 3, 4]);
  });

  it('ends paragraphs without indents at a sentence, a gap or a short line', async () => {
    const lines = [
      { text: '会议听取了防汛工作情况的汇报。', x: 90, y: 700 },
      { text: '会议要求各部门压实责任，落实各', x: 90, y: 676 },
      { text: '项措施，', x: 90, y: 652 },
      { text: '确保安全。', x: 90, y: 628 },
      { text: '出席：赵磊', x: 90, y: 604 },
      { text: '列席：孙鑫、周杰、吴敏、郑丽，', x: 90, y: 556 },
      { text: '记录：王芳', x: 90, y: 508 },
    ];
    expect(await readTexts(makePdf([lines]))).toEqual([
      '会议听取了防汛工作情况的汇报。',
      '会议要求各部门压实责任，落实各项措施，确保安全。',
      '出席：赵磊',
      '列席：孙鑫、周杰、吴敏、郑丽，',
      '记录：王芳',
    ]);
  });

  it('leaves out a head that is repeated on every page', async () => {
    const pages = ['一', '二', '三'].map((number) => [
      { text: '常务会议纪要汇编', x: 230, y: 800, size: 10 },
      { text: `第${number}次会议研究了防汛工作。`, x: 122, y: 700 },
      { text: '会议决定继续实行。', x: 122, y: 672 },
    ]);
    const texts = await readTexts(makePdf(pages));
    expect(texts).toContain('第二次会议研究了防汛工作。');
    expect(texts).not.toContain('常务会议纪要汇编');
  });

  const gbkHex = (text: string) => iconv.encode(text, 'gb18030').toString('hex');
  const utf16Hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  it.each<[string, (text: string) => string]>([
    ['UniGB-UCS2-H', utf16Hex],
    ['UniGB-UTF16-H', utf16Hex],
    ['GBK-EUC-H', gbkHex],
  ])('reads a font that is not embedded, with codes %s', async (encoding, encode) => {
    const font: PdfFont = { encoding, toUnicode: false, encode };
    expect(await readTexts(makePdf([FIRST_PAGE, SECOND_PAGE], font))).toEqual(PARAGRAPHS);
  });

  it('gives no text rather than a wrong one for glyph numbers without a table', async () => {
    const font: PdfFont = { encoding: 'Identity-H', toUnicode: false, encode: utf16Hex };
    expect(await readReasons(makePdf([FIRST_PAGE], font))).toEqual([
      expect.stringMatching(/text layer/),
    ]);
  });

  it('says that a page without text has no text layer', async () => {
    expect(await readReasons(makePdf([[]]))).toEqual(['no text layer (a scan?)']);
  });

  it('names an encrypted file', async () => {
    const key = 'ab'.repeat(32);
    const trailer = `/ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> `;
    expect(await readReasons(makePdf([FIRST_PAGE], undefined, trailer))).toEqual(['encrypted PDF']);
  });

  it('names a file that is no PDF', async () => {
    expect(await readReasons('会议纪要')).toEqual(['not a PDF file, or broken']);
  });
});
