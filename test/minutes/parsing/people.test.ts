import { describe, expect, it } from 'vitest';
import { parseOne } from './parse-text.js';

function peopleOf(lines: string) {
  const { chair, attendees, observers } = parseOne(`市政府召开常务会议\n${lines}`).meeting;
  const show = ({ name, office }: { name: string | null; office: string | null }) =>
    `${office ?? '-'}|${name ?? '-'}`;
  return {
    chair: chair && show(chair),
    attendees: attendees.map(show),
    observers: observers.map(show),
  };
}

describe('the chair', () => {
  it.each([
    [
      '9月8日，市委副书记、市长李 明在市政府会议室主持召开市政府常务会议。',
      '市委副书记、市长|李明',
    ],
    ['市政府第5次常务会议召开。会议由市长李明主持。', '市长|李明'],
    ['受市长李明委托，副市长王小强主持召开市政府常务会议。', '副市长|王小强'],
    ['市政府召开常务会议。市长李明主持会议并讲话。', '市长|李明'],
    ['州长叶尔江·哈布力主持召开州政府常务会议。', '州长|叶尔江·哈布力'],
    ['旗长那顺巴雅尔主持召开旗政府常务会议。', '旗长|那顺巴雅尔'],
    ['副市长欧阳明主持召开市政府常务会议。', '副市长|欧阳明'],
    ['国务院总理王明4日主持召开国务院常务会议。', '国务院总理|王明'],
    ['市长李明到高新区调研并主持召开座谈会。', '市长|李明'],
    ['县长李明召集并主持县政府第5次常务会议。', '县长|李明'],
  ])('%s', (text, chair) => {
    expect(peopleOf(text).chair).toBe(chair);
  });

  it('is null where the text does not say', () => {
    expect(peopleOf('9月8日，市政府召开常务会议。').chair).toBeNull();
  });
});

describe('attendance', () => {
  const OPENING = '9月8日，市长李明主持召开市政府常务会议。';

  it('gives an office to all names behind it, and several offices to one name', () => {
    const text = `${OPENING}市委常委、常务副市长周德华，副市长李明海、陈 林出席会议。`;
    expect(peopleOf(text).attendees).toEqual([
      '市委常委、常务副市长|周德华',
      '副市长|李明海',
      '副市长|陈林',
    ]);
  });

  it('keeps unnamed groups apart from people', () => {
    const text = `${OPENING}市政协副主席王芳及市直有关部门负责人列席会议；相关乡镇和市属部门主要负责人按议题列席会议。`;
    expect(peopleOf(text).observers).toEqual([
      '市政协副主席|王芳',
      '市直有关部门负责人|-',
      '相关乡镇和市属部门主要负责人|-',
    ]);
  });

  it('reads the head of minutes, and no absent ones', () => {
    const text = [
      '时　　间：2022年4月11日',
      '地　　点：镇政府会议室',
      '主 持 人：刘德辉',
      '出席：文 静、胡建军',
      '列席：张友良（镇财政所所长）',
      '缺席：彭志勇（因公外出）',
      '会议听取了春耕情况汇报。',
    ].join('\n');
    expect(peopleOf(text)).toEqual({
      chair: '-|刘德辉',
      attendees: ['-|文静', '-|胡建军'],
      observers: ['镇财政所所长|张友良'],
    });
  });

  it('takes nobody from a meeting that is only mentioned', () => {
    const text = `${OPENING}\n会议指出，近日党中央召开了工作会议，总书记出席会议并发表重要讲话。`;
    expect(peopleOf(text).attendees).toEqual([]);
  });
});
