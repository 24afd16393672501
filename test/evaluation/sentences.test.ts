import { describe, expect, it } from 'vitest';
import {
  documentCitationRate,
  sentenceAccuracyAt,
} from '../../src/evaluation/metrics/sentences.js';
import { answer, citation } from './builders.js';
import { asked, collectionQuestion } from './collection-builders.js';

const from = (id: string) => ({ source: { id, path: 'c.jsonl', line: 1, url: null } });

const question = collectionQuestion({ answers: ['三十万元'] });

const answering = (...quotes: [quote: string, documentId: string][]) =>
  asked({
    question,
    answer: answer({
      citations: quotes.map(([quote, documentId], index) =>
        citation('p', quote, { ...from(documentId), marker: index + 1 }),
      ),
    }),
  });

const hits = (k: number, ...results: Parameters<typeof sentenceAccuracyAt>[1]) =>
  sentenceAccuracyAt(k, results).hits;

describe('sentence accuracy', () => {
  it('looks at the first sentences that are quoted, not at quotes', () => {
    const second = answering(['村里修桥。花費三十萬元。', 'd1'], ['别的。', 'd1']);
    expect(hits(1, second)).toBe(0);
    expect(hits(2, second)).toBe(1);
    expect(hits(3, answering(['一。二。三。', 'd1'], ['三十万元。', 'd1']))).toBe(0);
  });

  it('takes quotes in the order of their markers', () => {
    const citations = [
      citation('p', '别的。', { ...from('d1'), marker: 2 }),
      citation('p', '三十万元。', { ...from('d1'), marker: 1 }),
    ];
    expect(hits(1, asked({ question, answer: answer({ citations }) }))).toBe(1);
  });

  it('needs a right document: the same words elsewhere do not answer', () => {
    expect(hits(3, answering(['花费三十万元。', 'd2']))).toBe(0);
  });

  it('takes a sentence of the evidence, a part of one, or one that holds it', () => {
    const known = collectionQuestion({ evidence: ['去年,柳树村修桥花费三十万元。'] });
    const quoting = (quote: string) => ({ ...answering([quote, 'd1']), question: known });
    expect(hits(1, quoting('去年，柳树村修桥花费三十万元'))).toBe(1);
    expect(hits(1, quoting('柳树村修桥花费'))).toBe(1);
    expect(hits(1, quoting('据报,去年柳树村修桥花费三十万元,很好。'))).toBe(1);
    expect(hits(1, quoting('去年。'))).toBe(0);
    expect(hits(1, quoting('柳树村打井花费五十万元。'))).toBe(0);
  });

  it('counts a refusal as wrong and leaves out what has no known sentence', () => {
    const refused = asked({ question, answer: answer({ status: 'notFound' }) });
    const unknown = asked({ question: collectionQuestion() });
    const silent = asked({ question: { ...question, answerable: false, rightDocumentIds: [] } });
    expect(sentenceAccuracyAt(1, [refused, unknown, silent])).toMatchObject({ hits: 0, total: 1 });
  });
});

describe('citing a right document', () => {
  it('needs one citation from one, and counts answerable questions only', () => {
    const right = answering(['甲', 'd9'], ['乙', 'd1']);
    const wrong = answering(['甲', 'd9']);
    const silent = { ...wrong, question: { ...question, answerable: false } };
    expect(documentCitationRate([right, wrong, silent])).toMatchObject({ hits: 1, total: 2 });
  });
});
