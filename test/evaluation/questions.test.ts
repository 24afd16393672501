import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import type { Corpus } from '../../src/evaluation/evaluated-system.js';
import { excludeKnown } from '../../src/evaluation/questions/exclude-known.js';
import { QUESTION_SETS } from '../../src/evaluation/questions/question-sets.js';
import { parseQuestions } from '../../src/evaluation/questions/read-questions.js';
import { resolveQuestions } from '../../src/evaluation/questions/resolve-paragraphs.js';
import { meeting, paragraph, question } from './builders.js';

const LINE = {
  id: 'a1',
  question: '谁主持?',
  kind: 'chair',
  script: 'hans',
  answerable: true,
  paragraphs: [{ source: 'a.txt', contains: '主持' }],
  facts: ['方舟'],
};

const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

describe('question sets', () => {
  it('reads lines and skips empty ones', () => {
    expect(parseQuestions(`\n${lines(LINE)}\r\n\n`, 'set')).toEqual([LINE]);
  });

  it('names every faulty line at once, without the words of the question', () => {
    const text = lines(LINE, { ...LINE, kind: 'riddle', id: 'a2' }, LINE, {
      ...LINE,
      id: 'a3',
      answerable: false,
    });
    const read = () => parseQuestions(`${text}\n{`, 'set');
    expect(read).toThrow(
      /line 2: kind: .*\n.*line 3: the id a1 .*\n.*line 4: .*\n.*line 5: not JSON/u,
    );
    expect(read).not.toThrow(/谁主持/u);
  });

  it('refuses an answerable question without a right paragraph', () => {
    expect(() => parseQuestions(lines({ ...LINE, paragraphs: [] }), 'set')).toThrow(/line 1/u);
  });

  it.each(QUESTION_SETS)('$name is well formed', async ({ questionsPath }) => {
    const text = await readFile(join(PROJECT_FOLDER, questionsPath), 'utf8');
    expect(parseQuestions(text, questionsPath).length).toBeGreaterThan(80);
  });

  it('gives no id twice, over all sets', async () => {
    const texts = await Promise.all(
      QUESTION_SETS.map(({ questionsPath }) =>
        readFile(join(PROJECT_FOLDER, questionsPath), 'utf8'),
      ),
    );
    const ids = texts.flatMap((text) => parseQuestions(text, 'set')).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('takes for held out only what no developing set asks, in either script', () => {
    const heldOut = [
      question({ id: 'h1', question: '誰主持會議' }),
      question({ id: 'h2', question: '谁出席会议?' }),
    ];
    const developing = [question({ id: 'd1', question: '谁主持会议?' })];
    expect(excludeKnown(heldOut, developing).map(({ id }) => id)).toEqual(['h2']);
  });
});

describe('right paragraphs', () => {
  const paragraphs = [
    paragraph('m1-1', '市長方舟 主持會議'),
    paragraph('m1-2', '會議強調,要抓好教育'),
    paragraph('m2-1', '市长方舟主持会议'),
  ];
  const corpus: Corpus = {
    meetings: [
      meeting({ id: 'm1', source: { ...meeting().source, path: 'a.txt' } }),
      meeting({ id: 'm2', source: { ...meeting().source, path: 'sub/b.txt' } }),
    ],
    paragraphs,
    paragraphById: new Map(paragraphs.map((each) => [each.id, each])),
  };
  const naming = (...references: [source: string, contains: string][]) =>
    question({ paragraphs: references.map(([source, contains]) => ({ source, contains })) });

  it('are found by folded words, in the named source only', () => {
    const asked = [naming(['a.txt', '市长方舟主持']), naming(['b.txt', '市長方舟'])];
    const resolved = resolveQuestions(asked, corpus, 'set');
    expect(resolved.map(({ rightParagraphIds }) => rightParagraphIds)).toEqual([
      ['m1-1'],
      ['m2-1'],
    ]);
  });

  it('are named once where two references meet', () => {
    const asked = [naming(['a.txt', '方舟'], ['a.txt', '主持会议'], ['a.txt', '教育'])];
    expect(resolveQuestions(asked, corpus, 'set')[0]?.rightParagraphIds).toEqual(['m1-1', 'm1-2']);
  });

  it('are an error with the id of each question where they are not in the index', () => {
    const asked = [
      { ...naming(['a.txt', '没有这句']), id: 'q7' },
      { ...naming(['c.txt', '方舟']), id: 'q8' },
      { ...naming(['a.txt', '教育']), id: 'q9' },
    ];
    const resolve = () => resolveQuestions(asked, corpus, 'set');
    expect(resolve).toThrow(/q7[\s\S]*q8/u);
    expect(resolve).not.toThrow(/q9|没有这句/u);
  });
});
