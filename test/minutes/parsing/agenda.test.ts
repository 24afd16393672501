import { describe, expect, it } from 'vitest';
import { parseOne } from './parse-text.js';

function agendaOf(text: string) {
  return parseOne(text).meeting.agenda.map(
    ({ outcome, title, documents }) => `${outcome}|${title}|${documents.length}`,
  );
}

const LEAD = '9月8日，市长李明主持召开市政府常务会议';

describe('the agenda', () => {
  it.each([
    ['会议审议并原则通过《甲方案（送审稿）》，要求抓落实。', ['adopted|《甲方案（送审稿）》|1']],
    ['会议讨论通过了《甲方案》《乙办法》等文件。', ['adopted|《甲方案》《乙办法》|2']],
    ['会议原则同意《甲方案》，由市财政局修改完善。', ['agreedInPrinciple|《甲方案》|1']],
    ['会议审议《甲方案》；审议《乙办法》。', ['reviewed|《甲方案》|1', 'reviewed|《乙办法》|1']],
    ['会议听取了全市防汛工作情况汇报。', ['heard|全市防汛工作情况汇报|0']],
    [
      '会议听取全市防汛工作情况汇报，原则同意相关安排。',
      ['agreedInPrinciple|全市防汛工作情况汇报|0'],
    ],
    ['会议传达学习全省教育大会精神，研究我市贯彻落实意见。', ['studied|全省教育大会精神|0']],
    [
      '会议听取《政府工作报告》重点工作、民生实事推进情况汇报。',
      ['heard|《政府工作报告》重点工作、民生实事推进情况汇报|0'],
    ],
    ['会议听取关于《甲规划》编制情况的汇报。', ['heard|关于《甲规划》编制情况的汇报|1']],
    [
      '会议审议通过《关于修改〈甲条例〉的决定》（草案）。',
      ['adopted|《关于修改〈甲条例〉的决定》（草案）|1'],
    ],
    ['会议强调，要深入学习贯彻《信访工作条例》，审议好有关文件。', []],
    ['会议还研究了其他事项。', []],
  ])('%s', (text, expected) => {
    expect(agendaOf(`${LEAD}。\n${text}`)).toEqual(expected);
  });

  it('lists once what the lead announces and a later paragraph treats', () => {
    const text = `${LEAD}，传达学习全省教育大会精神，审议《甲方案》，研究防汛抗旱、安全生产等工作。\n会议传达学习了全省教育大会精神。会议指出，要抓落实。\n会议审议并原则通过《甲方案》。`;
    expect(agendaOf(text)).toEqual(['studied|全省教育大会精神|0', 'adopted|《甲方案》|1']);
  });

  it('takes headed items as they are', () => {
    const text = `${LEAD}。\n一、关于春耕生产。会议听取了市农业农村局的汇报。\n二、关于集镇整治。会议审议通过了《整治方案》。`;
    expect(agendaOf(text)).toEqual(['heard|关于春耕生产|0', 'adopted|关于集镇整治|1']);
  });

  it('says in which paragraph a matter stands', () => {
    const { agenda } = parseOne(`${LEAD}。\n会议强调，抓落实。\n会议审议《甲方案》。`).meeting;
    expect(agenda[0]?.paragraph).toBe(3);
  });
});
