/** When a sentence of the record is a plain yes. */
import { describe, expect, it } from 'vitest';
import { affirms } from '../../../src/answering/correcting/judge-affirmation.js';

const COVERED = 1;

describe('a sentence affirms', () => {
  it.each([
    ['渔港是不是由市财政出资', '渔港建设由市财政出资。'],
    ['渔港有没有冷库', '渔港有冷库三座。'],
    ['会上提到非洲猪瘟了吗', '要加强非洲猪瘟监测防控。'],
    ['外资企业可以设立机构吗', '符合条件的外资企业，均可申请设立机构。'],
    ['税率是不是从17%降到16%', '税率从17%降至16%。'],
    ['漁港是否由市財政出資', '渔港建设由市财政出资。'],
  ])('%s — %s', (question, sentence) => {
    expect(affirms({ question, sentence, coverage: COVERED })).toBe(true);
  });
});

describe('a sentence leaves open', () => {
  it.each([
    ['what it denies', '允许一刀切吗', '坚决防止一刀切。'],
    ['what it limits', '渔港对渔船开放吗', '渔港仅对大型渔船开放。'],
    ['another number', '税率是不是从17%降到15%', '税率从17%降至16%。'],
    ['whether it holds for all', '所有渔船都进港了吗', '渔船进港避风。'],
    ['what is only planned', '防波堤加固了吗', '要加固防波堤。'],
    ['what is not permitted by it', '能不能进港避风', '渔船进港避风须登记。'],
  ])('%s: %s — %s', (_, question, sentence) => {
    expect(affirms({ question, sentence, coverage: COVERED })).toBe(false);
  });

  it('what it hardly speaks of', () => {
    const input = { question: '渔港有没有冷库', sentence: '渔港有冷库。' };
    expect(affirms({ ...input, coverage: 0.6 })).toBe(false);
  });
});
