/** Questions that are made up from documents. */
import { describe, expect, it } from 'vitest';
import { randomAt } from '../../../src/training/random.js';
import { askAbout, type MadeUpQuestion } from '../../../src/training/ranker/make-questions.js';
import { asSaid, leaveOutWords } from '../../../src/training/ranker/paraphrase.js';

const PARAGRAPHS = [
  '青石市人民政府召开常务会议，研究城乡居民最低生活保障工作，部署下一步提高标准的安排。',
  '会议强调，各县要在十月底以前完成老旧小区改造摸底，逐户登记造册，不得漏报瞒报。会议要求，财政部门要统筹各类资金，优先保障民生支出，严格控制一般性支出，确保各项补助按时足额发放到位。',
  '会议审议了青石市城市供水管理办法，明确用水计划、水质检测和应急供水由住房城乡建设部门负责。',
];

const DOCUMENT = { title: '青石市研究民生工作', paragraphs: PARAGRAPHS };

function questionsOf(seed: number, hidesTitle = false) {
  return askAbout(DOCUMENT, hidesTitle, randomAt(seed));
}

const seeds = Array.from({ length: 60 }, (_, seed) => seed);

describe('askAbout', () => {
  it('asks the same for the same seed and leaves the given document alone', () => {
    expect(questionsOf(1)).toEqual(questionsOf(1));
    expect(DOCUMENT.paragraphs).toEqual(PARAGRAPHS);
  });

  it('asks with a title that it has hidden', () => {
    const { document, questions } = questionsOf(1, true);
    expect(document.title).toBeNull();
    expect(questions[0]).toEqual({ kind: 'headline', text: DOCUMENT.title, contains: null });
  });

  it('names words that the document, as it leaves it, holds', () => {
    for (const seed of seeds) {
      const { document, questions } = questionsOf(seed);
      const text = document.paragraphs.join('\n');
      const missing = questions.filter(
        ({ contains }) => contains !== null && !text.includes(contains),
      );
      expect(missing).toEqual([]);
    }
  });

  it('takes out the sentence that is to be found by what is left', () => {
    const removed = seeds.flatMap((seed) => {
      const { document, questions } = questionsOf(seed);
      return questions
        .filter(({ kind }: MadeUpQuestion) => kind === 'removed')
        .map(() => document.paragraphs.join('').length < PARAGRAPHS.join('').length);
    });
    expect(removed.length).toBeGreaterThan(1);
    expect(removed.every(Boolean)).toBe(true);
  });

  it('makes up every kind in time', () => {
    const kinds = new Set(
      seeds.flatMap((seed) => questionsOf(seed, seed % 2 === 0).questions.map(({ kind }) => kind)),
    );
    expect([...kinds].sort()).toEqual(
      ['headline', 'named', 'removed', 'said', 'sentence', 'several'].sort(),
    );
  });
});

describe('leaveOutWords', () => {
  it('keeps the order of what it keeps, and all content where nothing is to go', () => {
    const kept = leaveOutWords('老旧小区改造摸底', 0, randomAt(1));
    expect(kept).toBe('老旧小区改造摸底');
    expect(leaveOutWords('老旧小区改造摸底', 1, randomAt(1))).toBe('');
  });
});

describe('asSaid', () => {
  it('says what people say, where the lexicon knows it', () => {
    const said = seeds.map((seed) => asSaid('提高最低生活保障标准', randomAt(seed)));
    expect(said.some((text) => text?.includes('低保'))).toBe(true);
    expect(asSaid('甲乙丙', randomAt(1))).toBeUndefined();
  });
});
