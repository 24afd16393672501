import { describe, expect, it } from 'vitest';
import { definedAliasesIn } from '../../../src/retrieval/terms/defined-aliases.js';
import {
  gatherAliases,
  gatherTerms,
  isExpansion,
} from '../../../src/retrieval/terms/gather-terms.js';
import type { HeldAlias } from '../../../src/store/store.js';

/** Every word is known; `aliases` are what the minutes define. */
function storeDefining(...aliases: HeldAlias[]) {
  const asked: string[] = [];
  return {
    asked,
    counts: () => ({ meetings: 10, paragraphs: 100 }),
    documentFrequencies: (terms: readonly string[]) => new Map(terms.map((term) => [term, 1])),
    heldAliases: (candidates: readonly string[]) => {
      asked.push(...candidates);
      return aliases.filter(({ name }) => candidates.includes(name));
    },
  };
}

function shortFor(name: string, ...others: string[]): HeldAlias {
  return { name, kind: 'short', others };
}

describe('gatherTerms', () => {
  const store = storeDefining(shortFor('资规局', '自然资源和规划局'));
  const topic = '资规局 低保';
  const aliases = gatherAliases(topic, store);
  const terms = gatherTerms({ topic, aliases, beside: '楚雄市低保' }, store);
  const term = (text: string) => terms.find((one) => one.text === text);

  it('tells where each term comes from, and for which words an alias stands', () => {
    expect(term('低保')).toMatchObject({ origin: 'question' });
    expect(term('规划')).toMatchObject({ origin: 'corpus', said: '资规局' });
    expect(term('保障')).toMatchObject({ origin: 'lexicon', said: '低保' });
    expect(term('楚雄市')).toMatchObject({ origin: 'beside' });
    expect(terms.filter(isExpansion).map(({ text }) => text)).not.toContain('低保');
  });

  it('weighs what was said above an alias, and takes each term once', () => {
    const said = term('低保');
    const alias = term('保障');
    expect(said?.emphasis).toBe(1);
    expect(alias?.emphasis).toBeLessThan(0.5);
    expect(alias?.weight).toBeLessThan(0.5 * (said?.weight ?? 0));
    expect(new Set(terms.map(({ text }) => text)).size).toBe(terms.length);
  });
});

describe('definedAliasesIn', () => {
  const wordings = (topic: string, ...held: HeldAlias[]) =>
    definedAliasesIn(topic, storeDefining(...held)).flatMap((alias) => alias.wordings);

  it('finds names as whole words, the longest at each place', () => {
    const held = [
      shortFor('常委会', '常务委员会'),
      shortFor('市人大常委会', '市人民代表大会常务委员会'),
    ];
    expect(wordings('市人大常委会 会期', ...held)).toEqual(['市人民代表大会常务委员会']);
    expect(wordings('干部', shortFor('部', '部门'))).toEqual([]);
  });

  it('takes a short name of several for what they share', () => {
    const alias = shortFor(
      '省人大常委会',
      '河南省人民代表大会常务委员会',
      '浙江省人民代表大会常务委员会',
    );
    expect(wordings('省人大常委会', alias)).toEqual(['省人民代表大会常务委员会']);
  });

  it('leaves out a short name that is another thing in every document', () => {
    expect(wordings('国话', shortFor('国话', '中国国家话剧院', '青石国际话务中心'))).toEqual([]);
  });

  it('gives the short names of a full one', () => {
    const full: HeldAlias = { name: '绿色电力', kind: 'full', others: ['绿电'] };
    expect(wordings('绿色电力 交易', full)).toEqual(['绿电']);
  });

  it('looks up a number of names that the length of the topic bounds', () => {
    const store = storeDefining();
    definedAliasesIn('关于进一步加强'.repeat(500), store);
    expect(store.asked.length).toBeLessThan(3000);
  });
});
