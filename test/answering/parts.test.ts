/** The parts of an answer on their own: finding words, picking people, cutting the matter, facts. */
import { describe, expect, it } from 'vitest';
import { holdsFact } from '../../src/answering/choosing/expected-facts.js';
import { composeAnswer } from '../../src/answering/composing/compose-answer.js';
import { findText, locateSentence } from '../../src/answering/composing/locate.js';
import { byOffice, peopleOf } from '../../src/answering/drafting/people.js';
import {
  ANSWER_THRESHOLD,
  judgeAnswerability,
} from '../../src/answering/evidence/judge-answerability.js';
import type { Meeting } from '../../src/minutes/meeting.js';
import { aliasesIn, withAliases } from '../../src/retrieval/terms/aliases.js';
import { contentTerms, coverage } from '../../src/retrieval/terms/coverage.js';
import { findUnknownPersons } from '../../src/retrieval/understanding/unknown-persons.js';
import { MEETING, paragraph } from '../fakes/records.js';

function aMeeting(fields: Partial<Meeting> = {}): Meeting {
  return { ...MEETING, ...fields };
}

/** An index of 100 paragraphs in which only these terms are known. */
function storeKnowing(frequencies: Record<string, number>) {
  return {
    counts: () => ({ meetings: 10, paragraphs: 100 }),
    documentFrequencies: (terms: readonly string[]) =>
      new Map(terms.map((term) => [term, frequencies[term] ?? 0])),
    heldAliases: () => [],
  };
}

describe('findText', () => {
  it('finds a name across scripts, widths and a blank inside it', () => {
    const text = '區長李 明主持';
    expect(findText(text, '李明')).toEqual({ start: 2, end: 5 });
    expect(findText('2021年９月８日', '9月8日')).toEqual({ start: 5, end: 9 });
    expect(findText(text, '王强')).toBeUndefined();
    expect(findText(text, ' ')).toBeUndefined();
  });
});

describe('locateSentence', () => {
  const meeting = aMeeting();
  const text = (...texts: string[]) => ({
    meeting,
    paragraphs: texts.map((text, at) => paragraph(at + 1, text)),
  });

  it('prefers the sentence with more of the values, then the one with the cue', () => {
    const found = locateSentence(
      text('林远山到会。林远山主持会议。', '林远山、赵一鸣出席。'),
      ['林远山'],
      /主持/,
    );
    expect(found?.paragraph.text.slice(found.start, found.end)).toBe('林远山主持会议。');
    const both = locateSentence(text('林远山主持。', '林远山、赵一鸣出席。'), ['林远山', '赵一鸣']);
    expect(both?.paragraph.text).toBe('林远山、赵一鸣出席。');
  });

  it('cuts a long sentence to the clauses that hold the values', () => {
    const long = `${'各级各部门要高度重视,'.repeat(30)}市长林远山主持会议,${'抓好落实,'.repeat(30)}完毕。`;
    const found = locateSentence(text(long), ['林远山']);
    expect(long.slice(found?.start, found?.end)).toBe('市长林远山主持会议,');
  });
});

describe('byOffice', () => {
  const people = peopleOf(
    aMeeting({
      chair: { name: '甲', office: '市委副书记、市长' },
      attendees: [
        { name: '乙', office: '市委常委、常务副市长' },
        { name: '丙', office: '副市长' },
      ],
      observers: [{ name: '丁', office: '市财政局局长' }],
    }),
  );
  const names = (question: string) => byOffice(people, question)?.map(({ person }) => person.name);

  it.each([
    ['常务副市长是谁', ['乙']],
    ['副市长有哪些', ['丙']],
    ['市长是谁', ['甲']],
    ['市财政局局长来了吗', ['丁']],
  ])('%s', (question, expected) => {
    expect(names(question)).toEqual(expected);
  });

  it('tells a question without an office from one that nobody holds', () => {
    expect(names('有哪些人')).toBeUndefined();
    expect(names('检察长是谁')).toEqual([]);
  });
});

describe('coverage', () => {
  it('counts the share of weight that a text holds, in either script', () => {
    const terms = contentTerms('招商引资目标', storeKnowing({ 招商: 2, 引资: 2, 目标: 5 }));
    expect(coverage(terms, '招商引資目標')).toBeCloseTo(1);
    expect(coverage(terms, '完成目标任务')).toBeGreaterThan(0);
    expect(coverage(terms, '森林防火')).toBe(0);
    expect(coverage([], '森林防火')).toBe(0);
  });

  it('holds an unknown noun for more than an unknown manner of asking', () => {
    const terms = contentTerms('已经 票价', storeKnowing({}));
    const weight = (text: string) => terms.find((term) => term.text === text)?.weight ?? 0;
    expect(weight('票价')).toBeGreaterThan(4 * weight('已经'));
  });

  it('takes the official wording for what was said', () => {
    const terms = contentTerms('低保标准', storeKnowing({ 标准: 3 }));
    expect(coverage(terms, '最低生活保障标准')).toBeGreaterThan(0.9);
    expect(coverage(terms, '森林防火标准')).toBeLessThan(0.5);
  });
});

describe('aliases', () => {
  it('are found as whole words only, the longest first', () => {
    expect(aliasesIn('提高中小学质量').map(({ said }) => said)).not.toContain('高中');
    expect(aliasesIn('低保怎么领').map(({ said }) => said)).toContain('低保');
    expect(withAliases('低保')).toContain('最低生活保障');
    expect(withAliases('会')).toBe('会');
  });
});

describe('holdsFact', () => {
  const terms = contentTerms('储备种子', storeKnowing({ 储备: 2, 种子: 2 }));

  it.each([
    ['全市储备种子320吨。', '吨', true],
    ['全市储备种子320袋。', '吨', false],
    ['全市储备种子。', null, false],
    ['一、全市储备种子。', null, false],
    ['全市分三次储备种子。', null, true],
    ['全市储备种子三百二十吨。', '吨', true],
    ['《2022年储备种子方案》320号', '元', false],
    ['第37个教师节期间储备种子。', '名', false],
    ['储备种子惠及400多万高校毕业生。', '人', true],
    ['10月份再储备种子。', null, false],
  ])('%s has an amount in %s: %s', (sentence, unit, expected) => {
    expect(holdsFact(sentence, { kind: 'quantity', unit }, terms)).toBe(expected);
  });

  it('does not take a year in a title for the day of the matter', () => {
    expect(holdsFact('审议《2022年储备种子方案》。', { kind: 'date' }, terms)).toBe(false);
    expect(holdsFact('5月8日前储备种子。', { kind: 'day' }, terms)).toBe(true);
  });

  it('does not take a number of the question for its answer', () => {
    const asked = contentTerms('320吨种子的储备', storeKnowing({ 储备: 2, 种子: 2, 320: 1 }));
    const expected = { kind: 'quantity', unit: null } as const;
    expect(holdsFact('储备种子320吨。', expected, asked)).toBe(false);
    expect(holdsFact('储备种子分3次。', expected, asked)).toBe(true);
  });

  it.each([
    ['储备种子、化肥和农药。', 3, true],
    ['储备种子、化肥和农药。', 7, false],
    ['储备种子。', null, false],
    ['一是储备种子。二是修渠。', 2, true],
  ])('%s lists %s', (sentence, count, expected) => {
    expect(holdsFact(sentence, { kind: 'members', count }, terms)).toBe(expected);
  });

  it('wants the fact beside the words that it is about', () => {
    const far = `投资320吨${',各部门要抓好落实、压实责任'.repeat(4)},储备种子。`;
    expect(holdsFact(far, { kind: 'quantity', unit: '吨' }, terms)).toBe(false);
  });
});

describe('judgeAnswerability', () => {
  const full = {
    sentenceCoverage: 1,
    documentCoverage: 1,
    similarity: 0.7,
    quantityMissing: 0,
    otherFactMissing: 0,
    focusMissing: 0,
  };

  it('answers what is covered, and refuses where the amount asked for is missing', () => {
    expect(judgeAnswerability(full)).toBeGreaterThan(0.9);
    expect(judgeAnswerability({ ...full, quantityMissing: 1 })).toBeLessThan(ANSWER_THRESHOLD);
    const beside = { ...full, sentenceCoverage: 0, documentCoverage: 0, similarity: 0.2 };
    expect(judgeAnswerability(beside)).toBeLessThan(ANSWER_THRESHOLD);
  });

  it('takes other words for the same where they are alike', () => {
    const half = { ...full, sentenceCoverage: 0.3, documentCoverage: 0.3 };
    const unlike = judgeAnswerability({ ...half, similarity: 0 });
    expect(judgeAnswerability(half)).toBeGreaterThan(unlike);
  });
});

describe('findUnknownPersons', () => {
  it.each([
    ['张丽华副市长讲了什么', ['张丽华']],
    ['副市长欧阳明在会上说了什么', ['欧阳明']],
    ['林远山市长讲了什么', []],
    ['常务副市长是谁', []],
    ['市委书记的讲话', []],
    ['常务副市长来了没有,叫什么', []],
    ['局长何时到会', []],
    ['是朱镕基主持的吗', ['朱镕基']],
  ])('%s', (question, names) => {
    expect(findUnknownPersons(question, ['林远山'])).toEqual(names);
  });
});

describe('composeAnswer', () => {
  it('numbers citations in order, cites one place once, and leaves quotes in their script', () => {
    const meeting = aMeeting({ date: '2022-03-15' });
    const first = paragraph(1, '會議強調,要抓好落實。');
    const quote = { meeting, paragraph: first, start: 0, end: first.text.length };
    const { answer, citations } = composeAnswer(
      [
        { meeting, parts: [{ verbatim: first.text }], quotes: [quote] },
        { meeting, parts: ['由王强主持'], quotes: [quote] },
      ],
      'hans',
    );
    expect(answer).toContain('“會議強調,要抓好落實。”[1]');
    expect(answer.match(/\[1\]/g)).toHaveLength(2);
    expect(citations).toHaveLength(1);
  });
});
