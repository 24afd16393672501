/**
 * The features of the ranker: what is measured of a candidate beside the question. None is taken
 * from its place in a list, so that a candidate counts the same whichever search found it.
 */

/** In the order in which they are shown. */
export const FEATURES = [
  /** BM25 of the question's terms, 0…1.9. */
  'lexical',
  /** Share of them that stands there in other words for the same, 0…1. */
  'aliasCoverage',
  /** Share of them in the document around the paragraph, 0…1. */
  'documentCoverage',
  /** Cosine of the document, -1…1. */
  'documentSimilarity',
  /** 1 where the question seems to mean the paragraph's meeting. */
  'meetingNamed',
  /** The greatest share of the terms in one sentence, 0…1. */
  'sentenceCoverage',
  /** The greatest cosine of a sentence, -1…1. */
  'sentenceSimilarity',
] as const;

export type FeatureName = (typeof FEATURES)[number];

export type Features = Readonly<Record<FeatureName, number>>;
