import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import { readSource } from '../../../src/minutes/reading/read-source.js';
import { parseOne } from './parse-text.js';

const MINUTES = join(import.meta.dirname, '../../../data/minutes');
const LEAD = '2021年9月8日，县长李明主持召开县政府第5次常务会议。';

function textsOf(text: string): string[] {
  return parseOne(text).paragraphs.map((paragraph) => paragraph.text);
}

describe('paragraphs', () => {
  it('are the lines of the body', () => {
    expect(textsOf(`${LEAD}\n会议强调：\n一、抓安全。`)).toEqual([
      LEAD,
      '会议强调：',
      '一、抓安全。',
    ]);
  });

  it('begin at numbered items inside a line', () => {
    const line =
      '会议议定：（一）由县发改局牵头编制项目实施方案。（二）由县财政局落实项目建设资金。';
    expect(textsOf(`${LEAD}\n${line}`)).toEqual([
      LEAD,
      '会议议定：',
      '（一）由县发改局牵头编制项目实施方案。',
      '（二）由县财政局落实项目建设资金。',
    ]);
  });

  it('do not begin at 一是, 二是', () => {
    const line = '会议要求，一是要抓好春耕生产和田间管理；二是要抓好防汛抗旱和值班值守。';
    expect(textsOf(`${LEAD}\n${line}`)).toEqual([LEAD, line]);
  });

  it('do not begin at numbers that do not count', () => {
    const line =
      '会议指出，全年投资完成1.5亿元，增长2.3个百分点；二、三产业稳步发展，形势总体平稳。';
    expect(textsOf(`${LEAD}\n${line}`)).toEqual([LEAD, line]);
  });

  it('begin at the sentences that open a matter where a page lost its line breaks', () => {
    const long = '要进一步压实责任，细化措施，强化督查，确保各项工作落到实处。'.repeat(9);
    const text = `${LEAD}会议指出，${long}会议强调，${long}会议还研究了其他事项。`;
    expect(textsOf(text).map((paragraph) => paragraph.slice(0, 5))).toEqual([
      LEAD.slice(0, 5),
      '会议指出，',
      '会议强调，',
      '会议还研究',
    ]);
  });

  it('keep a long line whole where the page has its line breaks', () => {
    const long = `会议指出，${'要进一步压实责任，细化措施，强化督查。'.repeat(30)}会议强调，要抓落实。`;
    const other = `会议听取了汇报。${'各部门要认真履职尽责，密切配合。'.repeat(40)}`;
    expect(textsOf(`${LEAD}\n${long}\n${other}`)).toEqual([LEAD, long, other]);
  });

  it('keep the published line, its blanks included, and map the clean text onto it', () => {
    const { paragraphs } = parseOne(`　　${LEAD}　\n会议要求，抓落实。`);
    const [first] = paragraphs;
    expect(first?.original).toBe(`　　${LEAD}　`);
    expect(first?.text).toBe(LEAD);
    expect(first?.offsets[0]).toEqual({ clean: 0, original: 2 });
    expect(first?.line).toBe(1);
  });
});

describe('nothing of a body line is lost', () => {
  it.each(readdirSync(MINUTES).filter((name) => name.endsWith('.txt')))('in %s', async (name) => {
    for await (const item of readSource(join(MINUTES, name), name)) {
      if ('failure' in item) throw new Error(item.failure.reason);
      const { lines } = item.document;
      const [parsed] = parseDocument(item.document);
      const byLine = new Map<number, string>();
      for (const { line, original } of parsed?.paragraphs ?? []) {
        byLine.set(line, (byLine.get(line) ?? '') + original);
      }
      expect(byLine.size).toBeGreaterThan(3);
      for (const [line, original] of byLine) {
        expect(original).toBe(lines.find((candidate) => candidate.line === line)?.text);
      }
    }
  });
});
