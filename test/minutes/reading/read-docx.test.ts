import { describe, expect, it } from 'vitest';
import { makeDocx, makeFolder, readContent } from './make-files.js';

const folder = makeFolder();
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (...texts: string[]) => `<w:tc>${texts.map(paragraph).join('')}</w:tc>`;
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

describe('reading a DOCX file', () => {
  it('gives paragraphs in order with full-width spaces, numbered from 1', async () => {
    const content = await makeDocx(
      paragraph('县人民政府第21次常务会议纪要') + paragraph('') + paragraph('　　会议强调：'),
    );
    const { documents, failures } = await readContent(folder, '.docx', content);
    expect(failures).toEqual([]);
    expect(documents[0]?.lines).toEqual([
      { text: '县人民政府第21次常务会议纪要', line: 1 },
      { text: '　　会议强调：', line: 2 },
    ]);
  });

  it('ends a line where the author broke it, and joins runs', async () => {
    const content = await makeDocx(
      '<w:p><w:r><w:t>出席：赵磊</w:t></w:r><w:r><w:t>、钱芳</w:t><w:br/><w:t>列席：孙鑫</w:t></w:r></w:p>',
    );
    const { documents } = await readContent(folder, '.docx', content);
    expect(documents[0]?.lines.map((line) => line.text)).toEqual([
      '出席：赵磊、钱芳',
      '列席：孙鑫',
    ]);
  });

  it('turns a table of metadata into lines of name and value', async () => {
    const table = `<w:tbl>${row(cell('时　间'), cell('2023年5月16日'), cell('地点：'), cell('三楼会议室'))}${row(
      cell('列席人员'),
      cell('县水务局：周杰', '县教育局：吴敏'),
    )}${row(cell('序号'), cell('议题'), cell('汇报单位'))}</w:tbl>`;
    const { documents } = await readContent(folder, '.docx', await makeDocx(table));
    expect(documents[0]?.lines.map((line) => line.text)).toEqual([
      '时　间: 2023年5月16日',
      '地点: 三楼会议室',
      '列席人员: 县水务局：周杰',
      '县教育局：吴敏',
      '序号\t议题\t汇报单位',
    ]);
  });

  it.each([
    ['an old Word file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /old \.doc file/],
    ['text under the name', '会议纪要', /^not a DOCX file/],
    ['a broken archive', Buffer.from('PK\u0003\u0004broken'), /^not a readable DOCX file/],
  ])('names %s', async (_, content, reason) => {
    const { documents, failures } = await readContent(folder, '.docx', content);
    expect(documents).toEqual([]);
    expect(failures).toEqual([{ path: 'key', line: null, reason: expect.stringMatching(reason) }]);
    expect(failures[0]?.reason).not.toContain('/');
  });

  it('names a document without text', async () => {
    const { failures } = await readContent(folder, '.docx', await makeDocx(paragraph('')));
    expect(failures.map((failure) => failure.reason)).toEqual(['a document without text']);
  });
});
