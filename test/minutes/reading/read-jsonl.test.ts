import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/minutes/reading/read-source.js';
import { makeFolder, type Reading, readContent } from './make-files.js';

const folder = makeFolder();

function readRecords(...records: unknown[]): Promise<Reading> {
  const lines = records.map((record) =>
    typeof record === 'string' ? record : JSON.stringify(record),
  );
  return readContent(folder, '.jsonl', `${lines.join('\n')}\n`);
}

describe('reading JSONL', () => {
  it('puts one U+FFFD for half a character, so that offsets stay, and leaves whole ones', async () => {
    const { documents } = await readRecords('{"title":"甲\\udc00","text":"会\\ud800议😀通过"}');
    expect(documents[0]?.lines).toEqual([{ text: '会\ufffd议😀通过', line: 1 }]);
    expect(documents[0]?.given.title).toBe('甲\ufffd');
  });

  it('refuses an id that is no number any more', async () => {
    const { documents, failures } = await readRecords('{"id":8e400,"text":"会议研究消防工作。"}');
    expect(documents).toEqual([]);
    expect(failures).toMatchObject([{ line: 1, reason: expect.stringMatching(/^id/) }]);
  });

  it('gives every field, and the line of the file for every paragraph', async () => {
    const { documents, failures } = await readRecords('', {
      id: 'gov-17',
      title: ' 县政府第21次常务会议 ',
      paragraphs: ['2023年5月16日，县长李明主持会议。', '', '会议强调：'],
      url: 'https://example.org/17',
      publisher: '县政府办公室',
      publishedAt: '2023/5/18',
      date: '2023年5月16日',
      place: '某县',
      body: '县人民政府',
      views: 12,
    });
    expect(failures).toEqual([]);
    expect(documents).toEqual([
      {
        path: 'key',
        lines: [
          { text: '2023年5月16日，县长李明主持会议。', line: 2 },
          { text: '', line: 2 },
          { text: '会议强调：', line: 2 },
        ],
        given: {
          id: 'gov-17',
          title: '县政府第21次常务会议',
          url: 'https://example.org/17',
          publisher: '县政府办公室',
          publishedAt: '2023-05-18',
          date: '2023-05-16',
          place: '某县',
          body: '县人民政府',
        },
        paragraphsGiven: true,
      },
    ]);
  });

  it('divides text into lines, takes numbers as ids, and null or empty fields as absent', async () => {
    const { documents } = await readRecords({ id: 12, title: '', place: null, text: '一\r\n　二' });
    expect(documents).toEqual([
      {
        path: 'key',
        lines: [
          { text: '一', line: 1 },
          { text: '　二', line: 1 },
        ],
        given: { id: '12' },
        paragraphsGiven: false,
      },
    ]);
  });

  it('names each broken line with its reason and reads the others', async () => {
    const { documents, failures } = await readRecords(
      '{"text": "会议',
      { id: 'a', text: '第一次会议' },
      '["会议"]',
      { text: 7 },
      { paragraphs: ['会议', 3] },
      { title: '只有标题' },
      { text: ' \n　' },
      { paragraphs: [] },
      { paragraphs: ['', '　'] },
      { id: { nested: 1 }, text: '会议' },
      { id: 'b', text: '第二次会议' },
    );
    expect(documents.map((document) => document.given.id)).toEqual(['a', 'b']);
    expect(failures.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'invalid JSON'],
      [3, 'not a JSON object'],
      [4, expect.stringMatching(/^text: expected string/i)],
      [5, expect.stringMatching(/^paragraphs\.1: expected string/i)],
      [6, 'no text'],
      [7, 'no text'],
      [8, 'paragraphs are empty'],
      [9, 'paragraphs are empty'],
      [10, expect.stringMatching(/^id: /)],
    ]);
  });

  it.each([
    ['2021-09-08', '2021-09-08'],
    ['2021/9/8', '2021-09-08'],
    ['2021.9.8', '2021-09-08'],
    ['2021年9月8日', '2021-09-08'],
    ['2021 年 9 月 8 日 10:22', '2021-09-08'],
    ['20210908', '2021-09-08'],
    ['2021-09-08T23:30:00+08:00', '2021-09-08'],
    ['2021-09-08 10:22:05', '2021-09-08'],
    ['2024-02-29', '2024-02-29'],
  ])('takes the date %s as %s', async (date, expected) => {
    const { documents } = await readRecords({ text: '会议', date });
    expect(documents[0]?.given.date).toBe(expected);
  });

  it.each([
    '2021-02-29',
    '2021-13-01',
    '2021年9月',
    '昨天',
    '2021-09/08',
    '12021-09-08',
  ])('leaves out %s, which is no real date, reports it, and reads the document', async (publishedAt) => {
    const { documents, failures } = await readRecords({ text: '会议', publishedAt });
    expect(documents[0]?.given).toEqual({});
    expect(failures).toEqual([
      { path: 'key', line: 1, reason: 'publishedAt: not a real date, left out' },
    ]);
  });

  it('streams: memory does not grow with the file', async () => {
    const path = join(folder, 'large.jsonl');
    const file = openSync(path, 'w');
    const record = `${JSON.stringify({ text: '会议强调要抓好落实。'.repeat(400) })}\n`;
    const block = Buffer.from(record.repeat(100));
    const blocks = Math.ceil((96 * 1024 * 1024) / block.length);
    for (let written = 0; written < blocks; written += 1) writeSync(file, block);
    closeSync(file);
    const before = process.memoryUsage().rss;
    let highest = before;
    let count = 0;
    for await (const item of readSource(path, 'key')) {
      if ('document' in item) count += 1;
      if (count % 500 === 0) highest = Math.max(highest, process.memoryUsage().rss);
    }
    expect(count).toBe(blocks * 100);
    expect(highest - before).toBeLessThan(90 * 1024 * 1024);
  });
});
