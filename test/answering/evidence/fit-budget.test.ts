import { describe, expect, it } from 'vitest';
import { arrangeEvidence } from '../../../src/answering/evidence/arrange-evidence.js';
import { estimateTokens } from '../../../src/answering/evidence/estimate-tokens.js';
import { fitBudget } from '../../../src/answering/evidence/fit-budget.js';
import type { EvidencePassage } from '../../../src/answering/evidence/select-passages.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

const SENTENCES = ['第一句讲春耕。', '第二句讲种子储备。', '第三句讲饮水。', '第四句讲道路。'];
const LONG = SENTENCES.join('');

/** A passage of one paragraph, chosen for the sentence `best`, or for its first. */
function passage(text: string, best = text): EvidencePassage {
  const { meeting, paragraphs } = makeMeeting([text]);
  const [paragraph] = paragraphs;
  if (!paragraph) throw new Error('no paragraph');
  const start = text.indexOf(best);
  return { meeting, paragraphs, best: { paragraph, start, end: start + best.length } };
}

const heading = () => '会议';

function fittedTexts(passages: readonly EvidencePassage[], budget: number): string[] {
  const fitted = fitBudget(passages, budget, heading);
  return fitted.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

describe('a budget of tokens', () => {
  it('is estimated upwards for Chinese, and never zero for a text', () => {
    expect(estimateTokens('春耕')).toBe(3);
    expect(estimateTokens('2022')).toBe(2);
    expect(estimateTokens('')).toBe(0);
  });

  it('takes whole paragraphs as long as they fit, in order', () => {
    const passages = [passage('甲'.repeat(20)), passage('乙'.repeat(20)), passage('丙'.repeat(20))];
    expect(fittedTexts(passages, 80)).toEqual(['甲'.repeat(20), '乙'.repeat(20)]);
    expect(fittedTexts(passages, 400)).toHaveLength(3);
  });

  it('cuts one that is too long to the sentences around the best', () => {
    const [text] = fittedTexts([passage(LONG, SENTENCES[1])], 40);
    expect(text).toBe('…第二句讲种子储备。第三句讲饮水。…');
  });

  it('leaves room for a second voice', () => {
    const budget = 2 * estimateTokens(LONG);
    const texts = fittedTexts(
      [passage(LONG.repeat(2), LONG.repeat(2)), passage(LONG)],
      budget + 40,
    );
    expect(texts.at(-1)).toBe(LONG);
  });

  it('gives nothing where not one sentence fits', () => {
    expect(fittedTexts([passage(LONG, SENTENCES[1])], 12)).toEqual([]);
    expect(fittedTexts([passage(LONG)], -100)).toEqual([]);
  });

  it('never exceeds the budget', () => {
    const passages = SENTENCES.map((sentence) => passage(sentence.repeat(6), sentence));
    for (let budget = 10; budget < 400; budget += 7) {
      const fitted = fitBudget(passages, budget, heading);
      const used = fitted.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
      const tokens = used.reduce((sum, text) => sum + estimateTokens(text), 0);
      expect(tokens + fitted.length * estimateTokens(heading())).toBeLessThanOrEqual(budget);
    }
  });
});

describe('the order of evidence', () => {
  it('has the best first and the second best last, with markers in the order of reading', () => {
    const passages = ['甲', '乙', '丙', '丁'].map((text) => passage(text));
    const arranged = arrangeEvidence(fitBudget(passages, 1000, heading));
    expect(arranged.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join())).toEqual([
      '甲',
      '丙',
      '丁',
      '乙',
    ]);
    const markers = arranged.flatMap(({ paragraphs }) => paragraphs.map(({ marker }) => marker));
    expect(markers).toEqual([1, 2, 3, 4]);
  });

  it('keeps a meeting together', () => {
    const { meeting, paragraphs } = makeMeeting(['一', '二', '三']);
    const own = paragraphs.map((paragraph) => ({
      meeting,
      paragraphs: [paragraph],
      best: { paragraph, start: 0, end: 1 },
    }));
    const [first, ...others] = own;
    if (!first) throw new Error('no passage');
    const arranged = arrangeEvidence(fitBudget([first, passage('别处'), ...others], 1000, heading));
    expect(arranged.map((group) => group.paragraphs.length)).toEqual([3, 1]);
  });
});
