/** How `--explain` shows each stage of a question to a person. */
import { describe, expect, it } from 'vitest';
import type { QuestionExplanation } from '../../src/app-types.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { ANSWERED } from '../fakes/records.js';

const PLACE = { paragraphId: 'm2-3', start: 4, end: 20, text: '储备种子320吨。' };

const EXPLANATION: QuestionExplanation = {
  question: '青石市第6次会议储备多少吨种子',
  filters: { sessionNumber: 6 },
  followUp: { asked: '储备多少', read: '青石市第6次会议储备多少吨种子?', rules: ['replaceSlot'] },
  reading: {
    question: '青石市第6次会议储备多少吨种子',
    detections: [
      {
        text: '青石市',
        start: 0,
        end: 3,
        filters: { place: '青石市' },
        binding: false,
        use: 'givenUp',
      },
      {
        text: '第6次',
        start: 3,
        end: 6,
        filters: { sessionNumber: 6 },
        binding: true,
        use: 'applied',
      },
    ],
    type: 'content',
    typesBeside: [],
    yesNo: false,
    count: true,
    expected: { kind: 'quantity', unit: '吨' },
    aspect: null,
    list: false,
    comparison: false,
    persons: [],
    unknownPersons: [],
    focus: ['种子'],
    topic: '储备 种子',
    groups: [{ filters: { sessionNumber: 6 }, contradicted: {}, meetings: 1 }],
    missing: [],
  },
  rankings: [
    {
      topic: '储备 种子',
      tokens: [
        { text: '储备', kind: 'word' },
        { text: '种子', kind: 'word' },
      ],
      terms: [],
      meetings: null,
      candidates: 2,
      lists: [
        {
          search: 'lexical',
          meant: false,
          found: 2,
          hits: [
            { rank: 1, paragraphId: 'm2-3', score: 11.5 },
            { rank: 2, paragraphId: 'm2-4', score: 2.25 },
          ],
        },
        {
          search: 'vector',
          meant: false,
          found: 1,
          hits: [{ rank: 1, paragraphId: 'm2-4', score: 0.5 }],
        },
      ],
      hits: [],
    },
  ],
  choices: [
    {
      topic: '储备 种子',
      meetings: null,
      compared: 9,
      sentences: [
        {
          ...PLACE,
          score: 1.5,
          features: { coverage: 1, focus: 0 },
          contributions: { coverage: 1, focus: 0 },
          chosen: 1,
        },
      ],
      passages: [[PLACE]],
      answerability: {
        features: { sentenceCoverage: 1, similarity: 0.1 },
        contributions: { bias: -1.72, sentenceCoverage: 1.6, similarity: 0.2 },
        probability: 0.52,
        threshold: 0.3,
      },
    },
  ],
  decision: {
    status: 'answered',
    reason: null,
    confidence: 0.52,
    threshold: 0.3,
    groups: [],
    fields: [{ meetingId: 'm2', field: 'chair', said: '由沈清主持', places: [PLACE] }],
    corrections: ['不是900吨。'],
  },
  evidence: {
    given: [
      { marker: 1, paragraphId: 'm2-3', cut: false },
      { marker: 2, paragraphId: 'm2-4', cut: true },
    ],
    leftOut: ['m2-5'],
    share: 1,
  },
  statements: [
    {
      text: '储备320吨。',
      markers: [1],
      verdict: 'accepted',
      support: [{ marker: 1, ...PLACE }],
      reason: null,
      detail: '',
    },
    {
      text: '储备999吨。',
      markers: [1],
      verdict: 'rejected',
      support: [],
      reason: 'number',
      detail: '999吨',
    },
  ],
  completion: { shown: 1, leftOut: 1, mended: 0, fault: null },
  rejected: [],
};

async function linesShown(script: 'hans' | 'hant' | 'en' = 'hans'): Promise<string[]> {
  const app = new FakeApp({ ask: [{ ...ANSWERED, explanation: EXPLANATION }], script });
  const { stdout } = await run(['ask', '储备多少', '--explain'], { app });
  return stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '));
}

describe('--explain shows', () => {
  it('how a follow-up was read, which words limit the search, and what is wanted', async () => {
    const lines = await linesShown();
    expect(lines).toContain('追问 “储备多少”读作“青石市第6次会议储备多少吨种子?” (换一项)');
    expect(lines).toContain('字眼 青石市 → 地点 青石市 (不作范围，算作内容)');
    expect(lines).toContain('第6次 → 第6次 (用作范围, 必须符合)');
    expect(lines).toContain('要答的 会议内容 · 数量 (吨) · 多少 · 焦点 种子');
  });

  it('both searches side by side, with their scores', async () => {
    const lines = await linesShown();
    const heading = lines.indexOf('名次 按字词（2 段） 按向量（1 段）');
    expect(lines.slice(heading + 1, heading + 3)).toEqual([
      '1 11.500 m2-3 0.500 m2-4',
      '2 2.250 m2-4',
    ]);
    expect(lines).toContain('切词 储备 种子');
  });

  it('each chosen sentence with its score, what is quoted, and what decided', async () => {
    const lines = await linesShown();
    const chosen = lines.indexOf('1 1.500 m2-3 “储备种子320吨。”');
    expect(lines[chosen + 1]).toBe('本句所含 1 (+1)');
    expect(lines).toContain('引用 m2-3 4–20');
    expect(lines).toContain('把握 0.52 ≥ 0.3，可以回答 (主因 最佳句所含)');
  });

  it('what the record was found to say, with parsed fields and corrections', async () => {
    const lines = await linesShown();
    expect(lines).toContain('结论 回答 · 0.52 ≥ 0.3');
    expect(lines).toContain('更正 不是900吨。');
    expect(lines).toContain('主持人 m2-3 4–20 由沈清主持');
  });

  it("the chat model's evidence and the verdict on each statement", async () => {
    const lines = await linesShown();
    expect(lines).toContain('依据 [1] m2-3 [2] m2-4 (节选) · 放不下 1 段');
    expect(lines).toContain('结果 采用 1 句 · 略去 1 句 · 改正 0 句');
    expect(lines).toContain('- 有据: 储备320吨。 ← [1] m2-3 “储备种子320吨。”');
    expect(lines).toContain('- 略去: 储备999吨。 (数字不符: 999吨)');
  });

  it('all of it in the language of the question', async () => {
    expect(await linesShown('hant')).toContain('結論 回答 · 0.52 ≥ 0.3');
    expect(await linesShown('en')).toContain('Decision answered · 0.52 ≥ 0.3');
  });

  it('no more than a screen and a half', async () => {
    const lines = await linesShown();
    expect(lines.length - lines.indexOf('检索说明')).toBeLessThan(45);
  });
});
