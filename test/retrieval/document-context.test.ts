/** What a document's other paragraphs and its title do for one of its paragraphs. */
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../../src/minutes/meeting.js';
import type { QueryTerm } from '../../src/retrieval/query-terms.js';
import { documentCoverage } from '../../src/retrieval/ranking/document-context.js';

function paragraph(meetingId: string, number: number, text: string): Paragraph {
  const id = `${meetingId}-${number}`;
  return {
    id,
    meetingId,
    number,
    text,
    original: text,
    offsets: [{ clean: 0, original: 0 }],
    damaged: false,
    mends: [],
    line: number,
  };
}

const term = (text: string): QueryTerm => ({
  text,
  weight: 1,
  emphasis: 1,
  documentFrequency: 1,
  origin: 'question',
});

describe('documentCoverage', () => {
  it('adds up what paragraphs of one document hold apart, in either script', () => {
    const candidates = [
      paragraph('a', 1, '甲公司成立。'),
      paragraph('a', 2, '營業收入增長。'),
      paragraph('b', 1, '营业收入增长。'),
    ];
    const coverage = documentCoverage(candidates, ['甲公司', '营业收入'].map(term), () => '');
    expect(coverage.get('a')).toBeCloseTo(1);
    expect(coverage.get('b')).toBeLessThan(0.5);
  });

  it('counts the title', () => {
    const candidates = [paragraph('a', 1, '收入增长。'), paragraph('b', 1, '收入增长。')];
    const titles: Record<string, string> = { a: '甲公司年报', b: '乙公司年报' };
    const coverage = documentCoverage(candidates, ['甲公司'].map(term), (id) => titles[id] ?? '');
    expect([coverage.get('a'), coverage.get('b')]).toEqual([1, 0]);
  });

  it('weighs least what every document holds', () => {
    const candidates = [
      paragraph('a', 1, '收入甲'),
      paragraph('b', 1, '收入'),
      paragraph('c', 1, '乙'),
    ];
    const coverage = documentCoverage(candidates, ['收入', '乙'].map(term), () => '');
    expect(coverage.get('c')).toBeGreaterThan(coverage.get('b') ?? 1);
  });
});
