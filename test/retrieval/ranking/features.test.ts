/** What is measured of candidates, feature by feature. */
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../../src/minutes/meeting.js';
import { documentCoverages } from '../../../src/retrieval/ranking/document-coverage.js';
import type { Features } from '../../../src/retrieval/ranking/features.js';
import {
  type DocumentContext,
  measureCandidates,
  measureSentences,
} from '../../../src/retrieval/ranking/measure-candidates.js';
import type { Alias } from '../../../src/retrieval/terms/aliases.js';
import type { QueryTerm } from '../../../src/retrieval/terms/query-terms.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

const term = (text: string): QueryTerm => ({
  text,
  weight: 1,
  emphasis: 1,
  documentFrequency: 1,
  origin: 'question',
});

const NOWHERE: DocumentContext = {
  titleOf: () => '',
  similarityOf: () => 0,
  isMeant: () => false,
};

function measure(
  texts: readonly string[],
  words: readonly string[],
  { aliases = [] as Alias[], documents = NOWHERE } = {},
): Features[] {
  const candidates = texts.map((text) => makeMeeting([text]).paragraphs[0] as Paragraph);
  const question = { terms: words.map(term), aliases, vector: Float32Array.of(1) };
  const embedder = { embedText: (text: string) => Float32Array.of(text.includes('近') ? 0.5 : 0) };
  return measureCandidates(candidates, question, documents).map(
    (candidate) => measureSentences(candidate, question, embedder).features,
  );
}

describe('lexical', () => {
  it('is greater the more terms a text holds, and the rarer they are among the candidates', () => {
    const [both, rare, common] = measure(
      ['消防安全', '消防工作', '安全工作', '安全生产'],
      ['消防', '安全'],
    ).map(({ lexical }) => lexical);
    expect(both).toBeGreaterThan(rare ?? 9);
    expect(rare).toBeGreaterThan(common ?? 9);
  });

  it('grows less with every repetition', () => {
    const [once = 0, twice = 0, thrice = 0] = measure(
      ['消防。工作甲乙。', '消防。消防甲乙。', '消防。消防消防。', '别的'],
      ['消防'],
    ).map(({ lexical }) => lexical);
    expect(twice).toBeGreaterThan(once);
    expect(thrice - twice).toBeLessThan(twice - once);
  });

  it('does not find a number inside another', () => {
    const [other, same] = measure(['第17次会议', '第7次会议'], ['7']);
    expect([other?.lexical, (same?.lexical ?? 0) > 0]).toEqual([0, true]);
  });
});

describe('sentenceCoverage', () => {
  it('is of one sentence, not of all', () => {
    const [apart, together] = measure(['消防很好。安全也好。', '消防安全都好。'], ['消防', '安全']);
    expect(apart?.sentenceCoverage).toBeLessThan(together?.sentenceCoverage ?? 0);
    expect(together?.sentenceCoverage).toBeCloseTo(1);
  });
});

describe('sentenceSimilarity', () => {
  it('is that of the sentence most like the question', () => {
    expect(measure(['远。近。'], ['远'])[0]?.sentenceSimilarity).toBe(0.5);
  });
});

describe('aliasCoverage', () => {
  const aliases: Alias[] = [{ said: '低保', wordings: ['最低生活保障'], origin: 'lexicon' }];

  it('is what stands there in the official words', () => {
    const [official, said, neither] = measure(
      ['最低生活保障标准', '低保标准', '养老标准'],
      ['低保'],
      { aliases },
    ).map(({ aliasCoverage }) => aliasCoverage);
    expect([official, said, neither]).toEqual([1, 0, 0]);
  });
});

describe('features of the document', () => {
  it('are taken from what is known of it', () => {
    const documents = { titleOf: () => '甲公司', similarityOf: () => 0.3, isMeant: () => true };
    expect(measure(['收入'], ['甲公司'], { documents })[0]).toMatchObject({
      documentCoverage: 1,
      documentSimilarity: 0.3,
      meetingNamed: 1,
    });
  });
});

describe('documentCoverages', () => {
  const TERMS = ['甲公司', '收入', '乙'].map(term);
  const parts = (...held: [string, number[]][]) =>
    held.map(([documentId, indices]) => ({ documentId, held: indices }));

  it('adds up what paragraphs of one document hold apart', () => {
    const shares = documentCoverages(
      parts(['a', [0]], ['a', [1]], ['b', [1]]),
      TERMS.slice(0, 2),
      () => '',
    );
    expect(shares.get('a')).toBeCloseTo(1);
    expect(shares.get('b')).toBeLessThan(0.5);
  });

  it('counts the title', () => {
    const titles: Record<string, string> = { a: '甲公司年报', b: '乙公司年报' };
    const shares = documentCoverages(
      parts(['a', []], ['b', []]),
      TERMS.slice(0, 1),
      (id) => titles[id] ?? '',
    );
    expect([shares.get('a'), shares.get('b')]).toEqual([1, 0]);
  });

  it('weighs least what every document holds', () => {
    const shares = documentCoverages(
      parts(['a', [0]], ['b', [0]], ['c', [1]]),
      TERMS.slice(1),
      () => '',
    );
    expect(shares.get('c')).toBeGreaterThan(shares.get('b') ?? 1);
  });
});
