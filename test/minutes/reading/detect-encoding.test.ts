import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/minutes/reading/decode.js';
import { detectEncoding, type Encoding } from '../../../src/minutes/reading/detect-encoding.js';

/** Texts in the style of minutes, from a whole sentence down to a heading of a few characters. */
const SIMPLIFIED = [
  '2023年5月16日下午,县长李明在县政府三楼会议室主持召开县人民政府第21次常务会议,研究防汛抗旱、春季农业生产等工作。',
  '会议听取了全县一季度经济运行情况的汇报,审议并原则通过《河道采砂管理办法(送审稿)》。',
  '出席:赵磊、钱芳、孙鑫淼\n列席:县水务局、县农业农村局负责人',
  '会议强调:',
  '市政府常务会议',
  '一、关于征地补偿安置方案',
];

const TRADITIONAL = [
  '民國一一二年五月十六日下午,縣長李明於縣府三樓會議室主持第21次縣務會議,研商防汛及春耕等事項。',
  '會議聽取了全縣一季度經濟運行情況的匯報,審議並原則通過《河道採砂管理辦法(送審稿)》。',
  '出席:趙磊、錢芳、孫鑫淼\n列席:縣水利處、縣農業處代表',
  '主席裁示:照案通過。',
  '市政會議紀錄',
  '一、討論事項:徵收補償案',
];

const CASES: [Encoding, string[]][] = [
  ['gb18030', [...SIMPLIFIED, ...TRADITIONAL]],
  ['big5', TRADITIONAL],
  ['utf-16le', [...SIMPLIFIED, ...TRADITIONAL]],
  ['utf-16be', [...SIMPLIFIED, ...TRADITIONAL]],
  ['utf-8', [...SIMPLIFIED, ...TRADITIONAL]],
];

async function detect(bytes: Buffer, declared?: string): Promise<string> {
  const detection = await detectEncoding(bytes, declared);
  return 'unknown' in detection ? detection.unknown : detection.encoding;
}

describe.each(CASES)('detecting %s without a byte order mark', (encoding, texts) => {
  it.each(texts)('%s', async (text) => {
    const bytes = iconv.encode(text, encoding, { addBOM: false });
    expect(await detect(bytes)).toBe(encoding);
    expect(decodeBytes(bytes, encoding)).toEqual({ text, faults: 0 });
  });
});

describe('detecting an encoding', () => {
  const sentence = SIMPLIFIED[0] ?? '';

  it.each<[Encoding, number]>([
    ['utf-8', 3],
    ['utf-16le', 2],
    ['utf-16be', 2],
  ])('takes the byte order mark of %s and says its length', async (encoding, markLength) => {
    const bytes = iconv.encode(sentence, encoding, { addBOM: true });
    expect(await detectEncoding(bytes)).toEqual({ encoding, markLength });
  });

  it('takes text that is ASCII only as UTF-8, and as UTF-16 where it is written so', async () => {
    expect(await detect(Buffer.from('2021-09-08 agenda\n'))).toBe('utf-8');
    expect(await detect(Buffer.from('2021-09-08 agenda\n', 'utf16le'))).toBe('utf-16le');
  });

  it('reads a sample that ends inside a character', async () => {
    for (const encoding of ['utf-8', 'gb18030', 'big5', 'utf-16be'] as const) {
      const text = TRADITIONAL[0] ?? '';
      const bytes = iconv.encode(text, encoding, { addBOM: false });
      expect(await detect(bytes.subarray(0, bytes.length - 1))).toBe(encoding);
    }
  });

  it('keeps UTF-8 for a file with a few broken bytes', async () => {
    const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xff]), Buffer.from('会议')]);
    expect(await detect(bytes)).toBe('utf-8');
  });

  it('judges by the first text outside ASCII, however much ASCII precedes it', async () => {
    const bytes = Buffer.concat([Buffer.alloc(100_001, 'a'), iconv.encode(sentence, 'gb18030')]);
    expect(await detect(bytes)).toBe('gb18030');
  });

  it('honours what a page declares where that decodes cleanly', async () => {
    const name = Buffer.from([0xb2, 0xe2, 0xca, 0xd4]); // 测试
    expect(await detect(name, 'GB2312')).toBe('gb18030');
  });

  it('does not believe a declaration that the bytes disprove', async () => {
    expect(await detect(Buffer.from(sentence), 'gb2312')).toBe('utf-8');
    expect(await detect(iconv.encode(sentence, 'gb18030'), 'utf-8')).toBe('gb18030');
    expect(await detect(iconv.encode(sentence, 'gb18030'), 'big5')).toBe('gb18030');
  });

  it('names what it does not read', async () => {
    expect(
      await detect(iconv.encode('本日は市議会の定例会議が開かれました。', 'shift_jis')),
    ).toMatch(/^unknown encoding/);
    expect(await detect(iconv.encode('На заседании администрации города', 'koi8-r'))).toMatch(
      /^unknown encoding/,
    );
    expect(await detect(Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]))).toContain('UTF-32');
  });

  it('calls programs, pictures and noise binary', async () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(await detect(png)).toBe('binary file (PNG)');
    expect(await detect(Buffer.from('PK\u0003\u0004……'))).toBe('binary file (ZIP or Office)');
    const noise = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7919 + at * at) % 256));
    expect(await detect(noise)).toBe('binary file');
    expect(await detect(Buffer.alloc(2000))).toBe('binary file');
  });
});
