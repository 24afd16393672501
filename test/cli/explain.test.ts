import { describe, expect, it } from 'vitest';
import type { QueryTerm, QuestionExplanation } from '../../src/app-types.js';
import { FakeApp } from '../fakes/fake-app.js';
import { run } from '../fakes/memory-terminal.js';
import { ANSWERED, NEAREST } from '../fakes/records.js';

const SAID: QueryTerm = {
  text: '低保',
  origin: 'question',
  documentFrequency: 0,
  weight: 4.6251,
  emphasis: 1,
};

const EXPLANATION: QuestionExplanation = {
  question: '低保怎么领',
  filters: { place: '青石市' },
  rankings: [
    {
      topic: '低保',
      tokens: [{ text: '低保', kind: 'word' }],
      meetings: null,
      candidates: 60,
      lists: [],
      terms: [
        { ...SAID, text: '保障', origin: 'lexicon', said: '低保', weight: 0.5 },
        SAID,
        { ...SAID, text: '青石', origin: 'beside', weight: 0.1 },
      ],
      hits: [
        {
          paragraphId: NEAREST.id,
          score: 0.81249,
          features: { lexical: 0.25, proximity: 2 },
          contributions: { lexical: 0.25, proximity: -0.4 },
          ranks: { lexical: 3, vector: null },
        },
      ],
    },
  ],
};

/** Lines without the blanks that only line up. */
function linesOf(stdout: string): string[] {
  return stdout.split('\n').map((line) => line.trim().replace(/ {2,}/g, ' '));
}

describe('--explain', () => {
  const searched = {
    query: '低保怎么领',
    filters: {},
    hits: [NEAREST],
    explanation: EXPLANATION,
  };

  it('asks the application for it, and only then', async () => {
    const app = new FakeApp({ search: [searched, searched] });
    await run(['search', '低保怎么领', '--explain'], { app });
    await run(['search', '低保怎么领'], { app });
    const asked = app.calls.flatMap((call) => (call.name === 'search' ? [call.options] : []));
    expect(asked).toEqual([{ filters: {}, explain: true }, { filters: {} }]);
  });

  it('shows what was read, each term with its origin, heaviest first', async () => {
    const { stdout } = await run(['search', '低保怎么领', '--explain'], {
      app: new FakeApp({ search: [searched] }),
    });
    const lines = linesOf(stdout);
    expect(lines).toContain('问题 低保怎么领');
    expect(lines).toContain('检索范围 地点 青石市');
    const terms = lines.slice(lines.indexOf('权重 段数 词 来自') + 1).slice(0, 3);
    expect(terms).toEqual([
      '4.625 0 低保 问题',
      '0.500 0 保障 说法对照：低保',
      '0.100 0 青石 问题里的其他字眼',
    ]);
  });

  it('shows what made each score, features that it does not know by their own name', async () => {
    const { stdout } = await run(['ask', '低保怎么领', '--explain'], {
      app: new FakeApp({ ask: [{ ...ANSWERED, explanation: EXPLANATION }] }),
    });
    const lines = linesOf(stdout);
    const hit = lines.indexOf(`1. ${NEAREST.id} · 得分 0.812 · 按字词 3`);
    expect(lines[hit + 1]).toBe('proximity 2 (-0.4) · 字词 0.25 (+0.25)');
    expect(lines.indexOf(ANSWERED.answer.slice(0, 10))).toBeLessThan(hit);
  });

  it('says where nothing was ranked', async () => {
    const explanation = { ...EXPLANATION, rankings: [] };
    const { stdout } = await run(['ask', '谁主持', '--explain'], {
      app: new FakeApp({ ask: [{ ...ANSWERED, explanation }], script: 'en' }),
    });
    expect(stdout).toContain('Nothing was ranked');
  });

  it('gives all of it in JSON', async () => {
    const { stdout } = await run(['search', '低保怎么领', '--explain', '--json'], {
      app: new FakeApp({ search: [searched] }),
    });
    expect(JSON.parse(stdout).explanation).toEqual(EXPLANATION);
  });

  it('keeps what documents hold from steering the terminal', async () => {
    const explanation = { ...EXPLANATION, question: '\u001b[2J低保' };
    const { stdout } = await run(['search', '问', '--explain'], {
      app: new FakeApp({ search: [{ ...searched, explanation }] }),
    });
    expect(stdout).not.toContain('\u001b');
  });
});
