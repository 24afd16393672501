import { describe, expect, it } from 'vitest';
import { parseOne } from './parse-text.js';

function nameOf(page: string) {
  const { body, term, sessionNumber, kind } = parseOne(page).meeting;
  return [body, term, sessionNumber, kind];
}

describe('office, term, number and kind', () => {
  it.each([
    [
      '县长李明主持召开十八届县人民政府第 12 次常务会议。',
      ['县人民政府', '十八届', 12, '政府常务会议'],
    ],
    [
      '五届市人民政府第七十次常务会议在市政府会议室召开。',
      ['市人民政府', '五届', 70, '政府常务会议'],
    ],
    [
      '区长李明主持召开区第十七届政府第38次常务会议。',
      ['区人民政府', '十七届', 38, '政府常务会议'],
    ],
    ['省长李明主持召开第19次省政府常务会议。', ['省人民政府', null, 19, '政府常务会议']],
    [
      '区长李明主持召开区政府2023年第十九次党组（扩大）会议。',
      ['区政府党组', null, 19, '政府党组会议'],
    ],
    ['4月27日，市委常委会召开会议，研究工作。', ['市委常委会', null, null, '市委常委会会议']],
    ['4月27日，区委召开常委会会议，研究工作。', ['区委常委会', null, null, '区委常委会会议']],
    ['区委书记李明主持区委八届常委会第35次会议。', ['区委常委会', '八届', 35, '区委常委会会议']],
    ['省委统战部召开专题会议，研究工作。', ['省委统战部', null, null, '专题会议']],
    ['镇党委书记李明主持召开镇党委会议。', ['镇党委', null, null, '镇党委会议']],
    ['市长李明主持召开市政府第二次全体会议。', ['市人民政府', null, 2, '政府全体会议']],
    ['自治区主席李明主持召开自治区政府常务会议。', ['自治区人民政府', null, null, '政府常务会议']],
    ['市长李明主持召开市长办公会议。', ['市人民政府', null, null, '市长办公会议']],
  ])('%s', (page, expected) => {
    expect(nameOf(page)).toEqual(expected);
  });

  it('are not taken from other meetings that the text mentions', () => {
    const page =
      '市长李明主持召开市政府常务会议，传达学习十二届省委财经委员会第八次会议精神。\n会议强调，要抓落实。';
    expect(nameOf(page)).toEqual(['市人民政府', null, null, '政府常务会议']);
  });
});
