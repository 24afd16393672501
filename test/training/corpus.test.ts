/** Reading texts to train on, and drawing pairs from them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { samplePair } from '../../src/training/contrastive/sample-pair.js';
import { buildCorpora } from '../../src/training/corpus/build-corpora.js';
import { CorpusBuffer } from '../../src/training/corpus/corpus-buffer.js';
import { chooseTokens } from '../../src/training/corpus/count-tokens.js';
import { readDocuments } from '../../src/training/corpus/read-documents.js';
import type { TrainingDocument } from '../../src/training/corpus/training-document.js';
import { randomAt } from '../../src/training/random.js';

const folder = mkdtempSync(join(tmpdir(), 'jiyao-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function documentsOf(name: string, text: string): Promise<TrainingDocument[]> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const documents: TrainingDocument[] = [];
  for await (const { title, paragraphs } of readDocuments(path)) {
    documents.push({ title, paragraphs: [...paragraphs] });
  }
  return documents;
}

describe('readDocuments', () => {
  it('takes a heading as the title, without its day', async () => {
    const text = '# 20200102 甲县修路\n第一段。\n第二段。\n\n# 乙县办学\n第三段。\n';
    expect(await documentsOf('news.txt', text)).toEqual([
      { title: '甲县修路', paragraphs: ['第一段。', '第二段。'] },
      { title: '乙县办学', paragraphs: ['第三段。'] },
    ]);
  });

  it('finds where laws that were run together begin, and keeps an article in one piece', async () => {
    const text = [
      '养犬管理条例',
      '2017年8月31日 常务委员会第五次会议通过',
      '第一章  总则',
      '第一条 为了规范养犬，制定本条例。',
      '第二条 禁止下列行为：',
      '（一）放任犬只；',
      '垃圾分类条例',
      '2018年1月2日 常务委员会第六次会议通过',
      '第一条 为了分类垃圾，制定本条例。',
    ].join('\n');
    expect(await documentsOf('laws.txt', text)).toEqual([
      {
        title: '养犬管理条例',
        paragraphs: [
          '第一条 为了规范养犬，制定本条例。',
          '第二条 禁止下列行为：\n（一）放任犬只；',
        ],
      },
      { title: '垃圾分类条例', paragraphs: ['第一条 为了分类垃圾，制定本条例。'] },
    ]);
  });

  it('takes a long line without a heading as a document', async () => {
    const line = '会议研究了消防安全工作。'.repeat(40);
    expect(await documentsOf('lines.txt', `${line}\n${line}\n`)).toHaveLength(2);
  });

  it('reads JSON lines', async () => {
    const text = `${JSON.stringify({ title: '标题', text: '一段。\n二段。' })}\n`;
    expect(await documentsOf('some.jsonl', text)).toEqual([
      { title: '标题', paragraphs: ['一段。', '二段。'] },
    ]);
  });

  it('names a file that it cannot read', async () => {
    const reading = readDocuments(join(folder, 'nowhere.txt')).next();
    await expect(reading).rejects.toMatchObject({ code: 'sourceUnreadable' });
  });
});

describe('buildCorpora', () => {
  it('holds whole documents out', async () => {
    const documents = Array.from({ length: 10 }, (_, index) => ({
      title: `标题${index}`,
      paragraphs: ['一段。', '二段。'],
    }));
    const { training, heldOut, sources } = await buildCorpora(
      [{ name: 'some', weight: 1, documents }],
      () => {},
      (_, number) => number % 5 === 0,
    );
    expect(training.documentStarts.length - 1).toBe(8);
    expect(heldOut.documentStarts.length - 1).toBe(2);
    expect(sources).toEqual([{ name: 'some', weight: 1, documents: 10, characters: 90 }]);
  });
});

function corpusOf(documents: readonly TrainingDocument[]) {
  const buffer = new CorpusBuffer();
  buffer.beginSource(1);
  for (const document of documents) buffer.add(document);
  return buffer.finish();
}

describe('chooseTokens', () => {
  it('takes those in the most texts, each text counted once', () => {
    const corpus = corpusOf([{ title: null, paragraphs: ['水水水水', '路', '路', '路水'] }]);
    const key = (character: string) => character.charCodeAt(0);
    const chosen = chooseTokens(corpus, { maxTokens: 2, minTexts: 2 });
    expect([...chosen]).toEqual([key('路'), key('水')]);
    expect([...chooseTokens(corpus, { maxTokens: 9, minTexts: 3 })]).toEqual([key('路')]);
  });
});

describe('samplePair', () => {
  const paragraph = (name: string) =>
    `${name}的道路要按期修好，所需的资金由市里安排到位。${name}的学校要努力办好，教师的各项待遇要落实到位。`;
  const corpus = corpusOf(
    ['甲县', '乙县'].map((name) => ({
      title: `${name}常务会议研究民生`,
      paragraphs: [paragraph(name), paragraph(name)],
    })),
  );
  const textOf = ({ start, end }: { start: number; end: number }) =>
    String.fromCharCode(...corpus.units.subarray(start, end));

  it('draws both sides from one document', () => {
    for (let draw = 0; draw < 200; draw++) {
      const { query, passage } = samplePair(corpus, randomAt(1, draw));
      const names = ['甲县', '乙县'].filter((name) => textOf(passage).includes(name));
      expect(names).toHaveLength(1);
      expect(textOf(query)).toMatch(/县|资金|教师/);
      if (textOf(query).includes('县')) expect(textOf(query)).toContain(names[0]);
    }
  });

  it('mostly takes a sentence out of its paragraph', () => {
    const pairs = Array.from({ length: 400 }, (_, draw) => samplePair(corpus, randomAt(2, draw)));
    const inside = pairs.filter(
      ({ query, passage }) => query.start >= passage.start && query.end <= passage.end,
    );
    const without = inside.filter((pair) => pair.passage.without);
    expect(inside.length).toBeGreaterThan(80);
    expect(without.length / inside.length).toBeGreaterThan(0.8);
    expect(without.length).toBeLessThan(inside.length);
  });

  it('refuses a corpus without a pair', () => {
    const empty = corpusOf([{ title: null, paragraphs: ['短。'] }]);
    expect(() => samplePair(empty, randomAt(1))).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
  });
});
