import { describe, expect, it } from 'vitest';
import type { HeldAlias } from '../../src/store/store.js';
import { holdsTopic, wordingsOf } from '../../src/timeline/topic-wordings.js';

/** A record that defines no names, or these. */
function storeWith(aliases: HeldAlias[] = []) {
  return {
    heldAliases: (candidates: readonly string[]) =>
      aliases.filter(({ name }) => candidates.includes(name)),
  };
}

function holds(topic: string, sentence: string): boolean {
  return holdsTopic(wordingsOf(topic, storeWith()), sentence);
}

describe('a sentence holds a topic', () => {
  it('as it is written, in either script', () => {
    expect(holds('教育', '會議強調,要高度重視教育工作。')).toBe(true);
    expect(holds('安全生产', '强化安全生产监督执法。')).toBe(true);
  });

  it('with its words near one another, and not with words of different matters', () => {
    expect(holds('教师待遇', '落实教师的工资待遇。')).toBe(true);
    expect(holds('安全生产', '强化过程监管,突出生产经营企业和使用单位的质量控制、安全管理。')).toBe(
      false,
    );
  });

  it("in the record's own words for it", () => {
    expect(holds('孩子上学', '全面实现义务教育教师平均工资水平。')).toBe(true);
    expect(holds('孩子上学', '要深入学习贯彻会议精神。')).toBe(false);
  });

  it('not where it holds only a part', () => {
    expect(holds('楚雄 教育', '教育是立国之本。')).toBe(false);
  });
});
