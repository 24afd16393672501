import { describe, expect, it } from 'vitest';
import { compareMeetings } from '../../src/comparison/compare-meetings.js';
import { matchPairs } from '../../src/comparison/match-pairs.js';
import type { AgendaItem, Meeting } from '../../src/minutes/meeting.js';
import { MEETING } from '../fakes/records.js';

function item(title: string, documents: string[] = []): AgendaItem {
  return { title, documents, outcome: 'reviewed', paragraph: 2 };
}

const FIRST: Meeting = {
  ...MEETING,
  attendees: [
    { name: '周明', office: '市长' },
    { name: '吴 芳', office: '副市长' },
  ],
  observers: [{ name: null, office: '市直有关部门负责人' }],
  agenda: [
    item('审议《河道管理办法(送审稿)》', ['《河道管理办法(送审稿)》']),
    item('听取防汛工作情况汇报'),
  ],
};

const SECOND: Meeting = {
  ...MEETING,
  id: 'msecond',
  chair: { name: '吳芳', office: '代市長' },
  attendees: [{ name: '李强', office: '副市长' }],
  observers: [{ name: null, office: '市直有關部門負責人' }],
  agenda: [item('研究《河道管理办法》', ['《河道管理办法》']), item('研究预算')],
};

describe('two meetings compared', () => {
  const { presence, agenda } = compareMeetings(FIRST, SECOND);

  it('share people across roles, spellings and scripts, unnamed groups by their office', () => {
    expect(presence.both.map(({ at }) => at.map(({ name, role }) => [name, role]))).toEqual([
      [
        ['吴 芳', 'attendee'],
        ['吳芳', 'chair'],
      ],
      [
        [null, 'observer'],
        [null, 'observer'],
      ],
    ]);
  });

  it('tell each person once, in the first of their roles', () => {
    const [onlyFirst, onlySecond] = presence.only;
    expect(onlyFirst).toEqual([{ name: '周明', office: '市委副书记、市长', role: 'chair' }]);
    expect(onlySecond.map(({ name }) => name)).toEqual(['李强']);
  });

  it('share items on the same document, whatever its stage', () => {
    expect(agenda.both.map(({ at }) => at.map(({ title }) => title))).toEqual([
      ['审议《河道管理办法(送审稿)》', '研究《河道管理办法》'],
    ]);
    expect(agenda.only.map((items) => items.map(({ title }) => title))).toEqual([
      ['听取防汛工作情况汇报'],
      ['研究预算'],
    ]);
  });
});

describe('pairs', () => {
  it('take each item once', () => {
    const same = (one: string, other: string) => one === other;
    expect(matchPairs(['a', 'a', 'b'], ['a', 'c'], same)).toEqual({
      both: [['a', 'a']],
      only: [['a', 'b'], ['c']],
    });
  });
});
