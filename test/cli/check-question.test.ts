import { describe, expect, it } from 'vitest';
import { checkQuestion } from '../../src/cli/input/check-question.js';
import { wordingFor } from '../../src/cli/wording.js';

const WORDING = wordingFor('zh-Hans');

describe('a question', () => {
  it.each([
    ['第47次会议\n谁主持?', '第47次会议 谁主持?'],
    ['  第47次会议 \r\n\n  谁主持?\n', '第47次会议 谁主持?'],
    ['那第47次\u2028呢', '那第47次 呢'],
    ['\n呢', '呢'],
  ])('is one line: %j', (text, question) => {
    expect(checkQuestion(text, WORDING)).toBe(question);
  });

  it.each(['', ' \n\r\n\u2029 '])('is not nothing: %j', (text) => {
    expect(() => checkQuestion(text, WORDING)).toThrow('问题是空的');
  });
});
