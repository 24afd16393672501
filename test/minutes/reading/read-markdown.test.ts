import { describe, expect, it } from 'vitest';
import { stripMarkdown } from '../../../src/minutes/reading/strip-markdown.js';
import { makeFolder, readContent } from './make-files.js';

const folder = makeFolder();

describe('reading Markdown', () => {
  it('takes its fields from the front matter and keeps the numbers of the lines', async () => {
    const { documents, failures } = await readContent(
      folder,
      '.md',
      `---
title: "县政府第21次常务会议: 纪要"
date: 2023-05-18 # 发布
source: 县政府办公室
url: https://example.org/17
tags: [会议]
meeting_date: 2023年5月16日
---

# 县政府第21次常务会议

2023年5月16日，**县长李明**主持会议。
`,
    );
    expect(failures).toEqual([]);
    expect(documents[0]?.given).toEqual({
      title: '县政府第21次常务会议: 纪要',
      publishedAt: '2023-05-18',
      publisher: '县政府办公室',
      url: 'https://example.org/17',
      date: '2023-05-16',
    });
    expect(documents[0]?.lines).toEqual([
      { text: '', line: 9 },
      { text: '县政府第21次常务会议', line: 10 },
      { text: '', line: 11 },
      { text: '2023年5月16日，县长李明主持会议。', line: 12 },
    ]);
  });

  it('takes an address under source for the address', async () => {
    const { documents } = await readContent(
      folder,
      '.md',
      '---\r\n来源: https://example.org/a\r\n---\r\n会议',
    );
    expect(documents[0]?.given).toEqual({ url: 'https://example.org/a' });
    expect(documents[0]?.lines).toEqual([{ text: '会议', line: 4 }]);
  });

  it('reports a date that does not exist with its line, and reads the rest', async () => {
    const { documents, failures } = await readContent(
      folder,
      '.md',
      '---\ntitle: 会议\ndate: 2023-02-30\n---\n会议强调',
    );
    expect(failures).toEqual([{ path: 'key', line: 3, reason: 'date: not a real date, left out' }]);
    expect(documents[0]?.given).toEqual({ title: '会议' });
  });

  it('does not take a rule at the head for front matter', async () => {
    const { documents } = await readContent(folder, '.md', '---\n会议强调\n---\n要抓好落实');
    expect(documents[0]?.given).toEqual({});
    expect(documents[0]?.lines.map((line) => line.text)).toEqual([
      '',
      '会议强调',
      '',
      '要抓好落实',
    ]);
  });

  it.each([
    ['## 一、防汛工作', '一、防汛工作'],
    ['#一、不是标题', '#一、不是标题'],
    ['- 县水务局', '县水务局'],
    ['1. 研究防汛', '1. 研究防汛'],
    ['> 会议*强调*', '会议强调'],
    ['见[通知](https://example.org/a_(b) "题")。', '见通知。'],
    ['![图](a.png)会议', '会议'],
    ['`《办法》`', '《办法》'],
    ['__出席__：赵磊', '出席：赵磊'],
    ['文件 a_b_c 与 3*4*5', '文件 a_b_c 与 3*4*5'],
    ['1\\. 不是\\*列表\\*', '1. 不是*列表*'],
    ['　　会议强调：', '　　会议强调：'],
    ['投入?yún)^域', '投入?yún)^域'],
  ])('strips %s to %s', (line, expected) => {
    expect(stripMarkdown(line)).toBe(expected);
  });

  it('turns a table of metadata into lines of name and value on their own lines', async () => {
    const table =
      '| 时间 | 2023年5月16日 |\n|---|---|\n| 地点 | 三楼会议室 |\n\n| 序号 | 议题 | 单位 |';
    const { documents } = await readContent(folder, '.md', table);
    expect(documents[0]?.lines).toEqual([
      { text: '时间: 2023年5月16日', line: 1 },
      { text: '', line: 2 },
      { text: '地点: 三楼会议室', line: 3 },
      { text: '', line: 4 },
      { text: '序号\t议题\t单位', line: 5 },
    ]);
  });
});
