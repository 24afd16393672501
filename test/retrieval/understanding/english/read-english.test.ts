/** English questions about meetings, read as Chinese ones; all others left alone. */
import { describe, expect, it } from 'vitest';
import { readEnglish } from '../../../../src/retrieval/understanding/english/read-english.js';
import { makeMeeting } from '../../../fakes/make-meeting.js';

const { meeting: MEETING } = makeMeeting(['会议召开。'], {
  place: '青川市',
  chair: { name: '林远山', office: '市长' },
  attendees: [{ name: '单一鸣', office: '副市长' }],
});

const STORE = {
  meetings: () => [MEETING],
  counts: () => ({ meetings: 1, paragraphs: 1 }),
};

describe('an English question about a meeting', () => {
  it.each([
    ['Who chaired the 70th executive meeting of Qingchuan?', '青川第70次常务会议由谁主持'],
    ['Who presided over session 12?', '第12次会议由谁主持'],
    ['When was the 12th meeting held?', '第12次会议是哪天召开的'],
    ['What date was the forty-seventh meeting?', '第47次会议是哪天召开的'],
    ['Where did the twelfth meeting of Qingchuan City take place?', '青川第12次会议在哪里召开'],
    ['Who attended the meeting on 8 September 2021?', '2021年9月8日会议有哪些人出席'],
    ['Who sat in on the meeting of March 9th, 2020?', '2020年3月9日会议有哪些人列席'],
    ['List the observers at the latest meeting.', '最近一次会议有哪些人列席'],
    ['What did the 47th meeting adopt?', '第47次会议通过了哪些文件'],
    ['Which documents were reviewed at the 47th meeting?', '第47次会议审议了哪些文件'],
    ['How many documents did the 47th meeting review?', '第47次会议审议了几份文件'],
    ['What did the 47th meeting study?', '第47次会议传达学习了什么'],
    ['What was on the agenda of the 47th meeting?', '第47次会议研究了哪些事项'],
    ['Which meetings were held in June 2022?', '2022年6月召开了哪些会议'],
    ['Which meetings did Lin Yuanshan chair?', '林远山主持过哪些会议'],
    ['When did Yuanshan Lin chair a meeting?', '林远山哪天主持了会议'],
    ['Was the 12th meeting chaired by Shan Yiming?', '第12次会议是单一鸣主持的吗'],
    ["What is Lin Yuanshan's position?", '林远山担任什么职务'],
    ['Who attended the meeting chaired by Lin Yuanshan?', '林远山主持的会议有哪些人出席'],
    ['Who was the executive vice mayor at the 12th meeting?', '第12次会议的常务副市长是谁'],
    ["Who chaired Qingchuan's standing committee meeting?", '青川常委会由谁主持'],
  ])('%s', (question, chinese) => {
    expect(readEnglish(question, STORE)).toBe(chinese);
  });

  it.each([
    ['on a matter', 'What did the 47th meeting say about education?'],
    ['on a matter beside a role', 'Who chaired the meeting that discussed flood control?'],
    ['on a place that is not held', 'When was the meeting of Kunming held?'],
    ['on a person who is not held', 'Which meetings did Wang Wu chair?'],
    ['on a person of whom no part is told', 'Where was Lin Yuanshan?'],
    ['on nothing of the record', 'What is the weather tomorrow?'],
    ['in Chinese', '第70次会议谁主持'],
    ['in both languages', 'Who chaired 第70次会议'],
  ])('is not guessed at %s', (_, question) => {
    expect(readEnglish(question, STORE)).toBeUndefined();
  });
});
