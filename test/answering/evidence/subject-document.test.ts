/** Of many documents on the same things, the one that a question is about. */
import { describe, expect, it } from 'vitest';
import { findSubjectDocument } from '../../../src/answering/evidence/subject-document.js';
import type { ParsedMeeting } from '../../../src/minutes/meeting.js';
import { FEATURES, type Features } from '../../../src/retrieval/ranking/features.js';
import type { Hit } from '../../../src/retrieval/ranking/rank-paragraphs.js';
import type { ContentTerm } from '../../../src/retrieval/terms/coverage.js';
import { makeMeeting } from '../../fakes/make-meeting.js';

const term = (text: string): ContentTerm => ({
  text,
  alternatives: [],
  weight: 2,
  documentFrequency: 1,
});

function report(company: string, paragraphs: number, documentType: 'document' | 'minutes') {
  const texts = Array.from({ length: paragraphs }, (_, at) => `收入为${at}元。${company.length}`);
  return makeMeeting([`${company}的报告`, ...texts], { documentType });
}

function hit({ paragraphs }: ParsedMeeting, documentCoverage: number): Hit {
  const [paragraph] = paragraphs;
  if (!paragraph) throw new Error('a meeting without paragraphs');
  const nothing = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;
  const features = { ...nothing, documentCoverage };
  return {
    paragraph,
    rank: 1,
    score: 1,
    features,
    bestSentence: { start: 0, end: 1, similarity: 0 },
  };
}

function find(
  [first, second]: readonly [ParsedMeeting, ParsedMeeting],
  { lead = 0.5, focus = [] as string[] } = {},
) {
  const all = [first, second];
  return findSubjectDocument(
    [hit(first, 0.5 + lead), hit(second, 0.5)],
    ['甲公司', '收入'].map(term),
    focus.map(term),
    {
      meeting: (id) => all.find(({ meeting }) => meeting.id === id)?.meeting,
      paragraphsOf: (id) => all.find(({ meeting }) => meeting.id === id)?.paragraphs ?? [],
    },
  );
}

const LONG = [report('甲公司', 6, 'document'), report('乙分公司', 6, 'document')] as const;
const SHORT = [report('甲公司', 1, 'document'), report('乙分公司', 1, 'document')] as const;

describe('findSubjectDocument', () => {
  it('looks at all of a long document, whatever its lead', () => {
    expect(find(LONG, { lead: 0 })?.paragraphs).toHaveLength(7);
  });

  it('takes a short one only where it leads', () => {
    expect(find(SHORT, { lead: 0 })).toBeUndefined();
    expect(find(SHORT)?.paragraphs).toHaveLength(2);
  });

  it('lets what names the document count little in it', () => {
    const weights = find(LONG)?.terms.map(({ text, weight }) => [text, weight < 1]);
    expect(weights).toEqual([
      ['甲公司', true],
      ['收入', false],
    ]);
  });

  it('lets all but what is asked for count little, where that is known', () => {
    const weights = find(LONG, { focus: ['甲公司'] })?.terms.map(({ weight }) => weight < 1);
    expect(weights).toEqual([false, true]);
  });

  it('leaves minutes alone', () => {
    expect(find([report('甲公司', 6, 'minutes'), LONG[1]])).toBeUndefined();
  });
});
