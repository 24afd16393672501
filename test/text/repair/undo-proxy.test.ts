/**
 * Damages real paragraphs with every kind of proxy and asks of the repair: never a wrong mend,
 * and enough right ones. Truth is the Traditional conversion of the seed documents.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import { toOriginalRange } from '../../../src/text/offsets.js';
import { toTraditional, traditionalCharacters } from '../../../src/text/opencc.js';
import { type RepairedText, repairText } from '../../../src/text/repair/repair-paragraph.js';
import { type DamagedText, damageText, type ProxyOptions } from './proxy-simulator.js';

const SEED_FOLDER = new URL('../../../data/minutes/', import.meta.url);

/** Sentences with what the seeds have little of: names, quotations, numerals, ASCII inside. */
const OWN_TEXT = [
  '成绩为经济发展提供了有力支撑,我们为您提供优质服务,请各单位认真贯彻执行。',
  '会议强调:“要坚持以人民为中心,切实解决群众急难愁盼问题。”与会人员进行了讨论。',
  '投入区域协同发展资金3.5亿元(其中省级1.2亿元),同比增长12%,完成率98.6%。',
  '听取了《关于加快推进"一网通办"工作情况的汇报》,原则同意该方案,由市发改委牵头落实。',
  '邀请WTO专家、国务院参事对第二季度经济运行态势作了分析研判,提出八条建议。',
];

const paragraphs = [
  ...readdirSync(SEED_FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(new URL(name, SEED_FOLDER), 'utf8'))
    // The damaged documents themselves are no truth.
    .filter((text) => !/[āáǎàēéěèīíǐìōóǒòūúǔù]/.test(text))
    .flatMap((text) => text.split('\n'))
    .filter((line) => line.trim().length > 20),
  ...OWN_TEXT,
].map((line) => toTraditional(line.trim()));

/** Park–Miller: the same tables in every run. */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function makeTable(share: number, seed: number): Map<string, string> {
  const random = makeRandom(seed);
  const chosen = [...traditionalCharacters().keys()]
    .filter(() => random() < share)
    .map((character) => ({ character, rank: random() }))
    .sort((left, right) => left.rank - right.rank);
  return new Map(chosen.map(({ character }) => [character, pinyin(character)]));
}

const DECODERS: Omit<ProxyOptions, 'table' | 'order'>[] = [
  { trail: 'swallowed', lost: '?', userDefined: 'shown', normalised: false, segmented: false },
  { trail: 'swallowed', lost: '?', userDefined: 'lost', normalised: true, segmented: true },
  { trail: 'kept', lost: '\uFFFD', userDefined: 'shown', normalised: false, segmented: true },
  { trail: 'swallowed', lost: '\uFFFD', userDefined: 'lost', normalised: true, segmented: false },
];

/** With their measured shares of lost bytes mended, rounded down: a fall is a loss. */
const TABLES = [
  { name: 'all convertible characters', share: 1, minMended: 0.7 },
  { name: 'half of them', share: 0.5, minMended: 0.55 },
  { name: 'one in seven', share: 0.15, minMended: 0.55 },
];

interface Run {
  damaged: DamagedText;
  repaired: RepairedText;
}

function runAll(share: number): Run[] {
  return DECODERS.flatMap((decoder, index) =>
    (['scan', 'passes'] as const).flatMap((order) => {
      const options = { ...decoder, order, table: makeTable(share, 11 + index) };
      return paragraphs.flatMap((text) => {
        const damaged = damageText(text, options);
        return damaged === undefined ? [] : [{ damaged, repaired: repairText(damaged.shown) }];
      });
    }),
  );
}

const LOST_BEFORE_NOTE = /[?\uFFFD]\(?[a-zü\u00E0-\u01DC]{1,6}\)/gu;

describe.each(TABLES)('a proxy that annotates $name', ({ name, share, minMended }) => {
  const runs = runAll(share);

  it('is never undone wrongly: each mend is the truth of its place', () => {
    for (const { damaged, repaired } of runs) {
      for (const mend of repaired.mends) {
        const start = damaged.boundaries.get(mend.start);
        const end = damaged.boundaries.get(mend.end);
        expect(start, mend.proof).toBeDefined();
        expect(mend.text, mend.proof).toBe(damaged.truth.slice(start, end));
      }
    }
  });

  it('leaves the whole truth, or a paragraph that is marked as damaged', () => {
    for (const { damaged, repaired } of runs) {
      if (!repaired.damaged) expect(repaired.text).toBe(damaged.truth);
    }
  });

  it(`is undone in at least ${minMended * 100} % of the lost bytes`, () => {
    let lost = 0;
    let mended = 0;
    for (const { damaged, repaired } of runs) {
      for (const { index } of damaged.shown.matchAll(LOST_BEFORE_NOTE)) {
        lost += 1;
        if (repaired.mends.some(({ start, end }) => start <= index && index < end)) mended += 1;
      }
    }
    console.info(`${name}: ${mended} of ${lost} lost bytes before a note mended`);
    expect(mended / lost).toBeGreaterThan(minMended);
  });

  it('keeps a map from every clean character to its place, note or mend', () => {
    for (const { damaged, repaired } of runs) {
      expectExactMap(damaged.shown, repaired);
    }
  });
});

function expectExactMap(shown: string, { text, offsets, mends }: RepairedText): void {
  const mended = new Map(mends.map((mend) => [mend.start, mend]));
  let end = 0;
  for (let at = 0; at < text.length; at += 1) {
    const range = toOriginalRange(offsets, shown.length, at, at + 1);
    const mend = mended.get(range.start);
    if (mend !== undefined && mend.end <= range.end) {
      expect(mend.text).toContain(text.charAt(at));
    } else {
      expect(shown.charAt(range.start)).toBe(text.charAt(at));
      expect(range.start).toBeGreaterThanOrEqual(end);
      expect(shown.slice(range.start + 1, range.end)).toMatch(/^(\([^)]*\))*$/u);
    }
    end = range.end;
  }
  if (text.length > 0) expect(end).toBe(shown.length);
}
