/** The lexicon of data/lexicon itself: what an entry must be for `aliasesIn` to find it and be right. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aliasesIn } from '../../../src/retrieval/terms/aliases.js';
import { fold } from '../../../src/text/fold.js';

const LINES = readFileSync(new URL('../../../data/lexicon/aliases.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

const ENTRIES = LINES.filter((line) => !line.startsWith('#')).map((line) => {
  const [said = '', ...official] = line.split('\t');
  return { said, official };
});

/** Verbs of one character, kept for those who read the file; `aliasesIn` takes none of them. */
const MOST_SINGLE_CHARACTERS = 16;

describe('data/lexicon/aliases.tsv', () => {
  it('has each everyday word once', () => {
    const said = ENTRIES.map((entry) => fold(entry.said));
    expect(said.filter((word, index) => said.indexOf(word) !== index)).toEqual([]);
  });

  it('has one to four official wordings of 2–16 characters, none twice', () => {
    const wrong = ENTRIES.filter(
      ({ official }) =>
        official.length < 1 ||
        official.length > 4 ||
        new Set(official).size < official.length ||
        official.some(
          (wording) => wording.length < 2 || wording.length > 16 || /^\s|\s$/.test(wording),
        ),
    );
    expect(wrong).toEqual([]);
  });

  it('maps nothing to itself', () => {
    expect(ENTRIES.filter(({ said, official }) => official.includes(said))).toEqual([]);
  });

  it('goes one way: no two everyday words are official for each other', () => {
    const officialOf = new Map(ENTRIES.map(({ said, official }) => [said, official]));
    const circular = ENTRIES.filter(({ said, official }) =>
      official.some((wording) => officialOf.get(wording)?.includes(said)),
    );
    expect(circular).toEqual([]);
  });

  it('is found where each everyday word stands alone', () => {
    const lost = ENTRIES.filter(({ said }) => {
      const [first, ...others] = aliasesIn(fold(said));
      return said.length > 1 && (others.length > 0 || first?.said !== fold(said));
    });
    expect(lost).toEqual([]);
  });

  it('has few words of one character', () => {
    const single = ENTRIES.filter(({ said }) => said.length < 2).length;
    expect(single).toBeLessThanOrEqual(MOST_SINGLE_CHARACTERS);
  });
});

describe('aliasesIn', () => {
  const said = (question: string) => aliasesIn(fold(question)).map((alias) => alias.said);

  it('finds everyday words among others, the longest at each place', () => {
    expect(said('这项税降了几个点')).toContain('几个点');
    expect(said('外卖骑手的保险怎么办')).toContain(fold('骑手'));
    expect(said('小企业贷款难不难')).toContain(fold('小企业贷款'));
  });

  it('finds none inside official words', () => {
    expect(said('提高中小学教师待遇')).not.toContain(fold('高中'));
    expect(said('城市更新行动')).toEqual([]);
  });
});
