/** What a question asks for, beside what it asks of. */
import { describe, expect, it } from 'vitest';
import { questionFocus } from '../../../src/retrieval/understanding/question-focus.js';
import { fold } from '../../../src/text/fold.js';

describe('questionFocus', () => {
  it.each([
    // behind the question word
    ['计划里建立了什么小组?', '小组'],
    ['與哪家國際組織建立了合作關係?', '国际 组织 建立'],
    ['减少了多少吨的二氧化碳排放量?', '二氧化碳 排放量'],
    // before it
    ['青石市2021年的社区投资额是多少?', '社区 投资额'],
    ['青石市的公积金余额一共有多少元', '公积金 余额'],
    // a verb, where a time or a person is asked for
    ['首席财务官在何时离职?', '离职'],
    ['基金的董事长由谁担任', '担任'],
  ])('of %s is %s', (question, focus) => {
    expect(questionFocus(fold(question))).toBe(focus);
  });

  it.each([
    '老房子翻新的事,会上讲了没有',
    '怎么推动县域经济发展?',
    '',
  ])('is nothing where no question word stands beside a noun: %s', (question) => {
    expect(questionFocus(fold(question))).toBe('');
  });

  it('leaves out words that only repeat the question word', () => {
    expect(questionFocus('逮捕的日期是什么时候')).not.toContain('日期');
  });
});
