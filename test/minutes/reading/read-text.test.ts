import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, symlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../src/minutes/reading/describe-fault.js';
import { isSourceName } from '../../../src/minutes/reading/read-source.js';
import { makeFolder, readAll, readContent } from './make-files.js';

const folder = makeFolder();
const TEXT = '县人民政府第21次常务会议\n\n　　会议强调：\u00a0\n一、防汛\u2028抗旱';
const LINES = [
  { text: '县人民政府第21次常务会议', line: 1 },
  { text: '', line: 2 },
  { text: '　　会议强调：\u00a0', line: 3 },
  { text: '一、防汛\u2028抗旱', line: 4 },
];

async function readReason(extension: string, content: string | Uint8Array): Promise<string> {
  const { documents, failures } = await readContent(folder, extension, content);
  expect(documents).toEqual([]);
  expect(failures).toHaveLength(1);
  expect(failures[0]).toMatchObject({ path: 'key', line: null });
  return failures[0]?.reason ?? '';
}

describe('reading a text file', () => {
  it.each([
    '\n',
    '\r\n',
    '\r',
  ])('numbers lines divided by %j and keeps their spaces', async (end) => {
    const { documents, failures } = await readContent(folder, '.txt', TEXT.replaceAll('\n', end));
    expect(failures).toEqual([]);
    expect(documents).toEqual([{ path: 'key', lines: LINES, given: {}, paragraphsGiven: false }]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE without', Buffer.from(TEXT, 'utf16le').swap16()],
    ['GB18030', iconv.encode(TEXT, 'gb18030')],
  ])('reads %s', async (_, content) => {
    const { documents } = await readContent(folder, '.TXT', content);
    expect(documents[0]?.lines).toEqual(LINES);
  });

  it('finds a line break that is cut by the pieces in which a file is read', async () => {
    const first = 'a'.repeat(256 * 1024 - 1);
    const { documents } = await readContent(folder, '.txt', `${first}\r\n会议\r\n议题`);
    expect(documents[0]?.lines.map(({ text, line }) => [text.length, line])).toEqual([
      [first.length, 1],
      [2, 2],
      [2, 3],
    ]);
  });

  it('reports bytes that are no characters by line, and reads the rest', async () => {
    const content = Buffer.concat([
      Buffer.from('会议强调\n要'),
      Buffer.from([0xff]),
      Buffer.from('抓\n好'),
    ]);
    const { documents, failures } = await readContent(folder, '.txt', content);
    expect(failures).toEqual([
      { path: 'key', line: 2, reason: 'one place is not valid UTF-8 and shown as \ufffd' },
    ]);
    expect(documents[0]?.lines.map((line) => line.text)).toEqual(['会议强调', '要\ufffd抓', '好']);
  });

  it('takes a published replacement character for text', async () => {
    const { documents, failures } = await readContent(folder, '.txt', '楂橈\ufffd\ufffd会议');
    expect(failures).toEqual([]);
    expect(documents[0]?.lines[0]?.text).toBe('楂橈\ufffd\ufffd会议');
  });
});

describe('reading bad input', () => {
  it('skips a line of 200 MB by name in bounded memory and reads the rest', async () => {
    const path = join(folder, 'long.txt');
    const file = openSync(path, 'w');
    writeSync(file, '会议强调：\n');
    const block = Buffer.alloc(4 * 1024 * 1024, '会');
    for (let written = 0; written < 50; written += 1) writeSync(file, block);
    writeSync(file, '\n一、要抓好落实。');
    closeSync(file);
    const before = process.memoryUsage().rss;
    const { documents, failures } = await readAll(path);
    expect(failures).toEqual([
      { path: 'key', line: 2, reason: 'line of 200 MB skipped (limit 4 MB)' },
    ]);
    expect(documents[0]?.lines).toEqual([
      { text: '会议强调：', line: 1 },
      { text: '一、要抓好落实。', line: 3 },
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024);
  });

  it.each(['.txt', '.md', '.html', '.docx', '.pdf', '.jsonl'])('names an empty %s', async (end) => {
    expect(await readReason(end, '')).toBe('empty file');
  });

  it.each(['.txt', '.md', '.jsonl'])('takes a %s of blanks for empty', async (end) => {
    expect(await readReason(end, '\ufeff \r\n　\n\n')).toBe('empty file');
  });

  it('names binary files under the name of a text', async () => {
    const zip = Buffer.from('PK\u0003\u0004\u0014\u0000\u0000\u0000', 'latin1');
    expect(await readReason('.txt', zip)).toBe('binary file (ZIP or Office)');
    expect(await readReason('.jsonl', Buffer.alloc(500))).toBe('binary file');
  });

  it('names an encoding that it does not read', async () => {
    const japanese = iconv.encode('本日は市議会の定例会議が開かれました。', 'shift_jis');
    expect(await readReason('.txt', japanese)).toMatch(/^unknown encoding/);
  });

  it('names a kind of file that it does not read', async () => {
    expect(await readReason('.doc', '会议')).toMatch(/^unknown kind of file/);
    expect(isSourceName('纪要.PDF')).toBe(true);
    expect(isSourceName('constructor')).toBe(false);
  });

  it('gives a failure for what is missing, a broken link, a folder, a pipe or a device', async () => {
    const link = join(folder, 'link.txt');
    symlinkSync(join(folder, 'nowhere.txt'), link);
    const loop = join(folder, 'loop.txt');
    symlinkSync(loop, loop);
    const inner = join(folder, 'inner.txt');
    mkdirSync(inner);
    const pipe = join(folder, 'pipe.txt');
    execFileSync('mkfifo', [pipe]);
    const device = join(folder, 'device.jsonl');
    symlinkSync('/dev/zero', device);
    const reasons: string[] = [];
    for (const path of [join(folder, 'gone.txt'), link, loop, inner, pipe, device]) {
      const { documents, failures } = await readAll(path);
      expect(documents).toEqual([]);
      reasons.push(...failures.map((failure) => failure.reason));
    }
    expect(reasons).toEqual([
      'not found (removed, or a broken link)',
      'not found (removed, or a broken link)',
      'a link that leads back to itself',
      'is a folder, not a file',
      'not a regular file (a pipe, socket or device)',
      'not a regular file (a pipe, socket or device)',
    ]);
  });

  it('says what the system or a library said, without paths or stack', () => {
    const denied = Object.assign(new Error("EACCES: open '/srv/x.txt'"), { code: 'EACCES' });
    expect(describeFault(denied, 'not readable')).toBe('no permission to read it');
    const library = new Error('Cannot open file:///home/someone/a.docx\n    at read (/x/y.js:1)');
    expect(describeFault(library, 'not a readable DOCX file')).toBe(
      'not a readable DOCX file: Cannot open …',
    );
    expect(describeFault('thrown text', 'not readable')).toBe('not readable');
  });
});
