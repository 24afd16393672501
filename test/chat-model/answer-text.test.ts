import { describe, expect, it } from 'vitest';
import { AnswerText } from '../../src/chat-model/answer-text.js';

/** Pushes the text character by character, as the worst server would send it. */
function answerOf(text: string): string {
  const answer = new AnswerText();
  return [...text].map((character) => answer.push(character)).join('') + answer.end();
}

describe('the answer in a completion', () => {
  it.each([
    ['会议。', '会议。'],
    [' \n会议\n。', '会议\n。'],
    ['<think>想\n</think>\n\n会议。', '会议。'],
    ['<think></think><think>再想</think>会议。', '会议。'],
    ['会议<think>想。</think>审议。', '会议审议。'],
    ['会议<think>没有想完。', '会议'],
    ['会议</think>。', '会议</think>。'],
    ['1<2<think>想</think>。', '1<2。'],
    ['<thin', '<thin'],
    ['<thin 会议', '<thin 会议'],
    ['<think>没有想完', ''],
    [' \n', ''],
    ['', ''],
  ])('of %j is %j', (text, expected) => {
    expect(answerOf(text)).toBe(expected);
    const whole = new AnswerText();
    expect(whole.push(text) + whole.end()).toBe(expected);
  });

  it('is given as soon as it is known', () => {
    const answer = new AnswerText();
    expect(answer.push('会')).toBe('会');
    expect(answer.push('议')).toBe('议');
  });
});
