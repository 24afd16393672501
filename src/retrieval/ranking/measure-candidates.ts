/**
 * Measures candidates in two steps: all of them as wholes, and the sentences of those that may come
 * out first, for to embed sentences costs more than all else.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import { splitSentences } from '../../text/sentences.js';
import type { Alias } from '../terms/aliases.js';
import type { QueryTerm } from '../terms/query-terms.js';
import { aliasCoverage } from './alias-coverage.js';
import { bestSentenceOf, type SentenceEmbedder, type SimilarSentence } from './best-sentence.js';
import { documentCoverages } from './document-coverage.js';
import type { Features } from './features.js';
import { lexicalScore } from './lexical-score.js';
import { type Rarities, raritiesAmong } from './rarity.js';
import { sentenceCoverage } from './sentence-coverage.js';
import { type ReadText, readText } from './term-occurrences.js';

/** A question, ready to be compared with candidates. */
export interface ReadQuestion {
  /** What was said, without expansions. */
  terms: readonly QueryTerm[];
  aliases: readonly Alias[];
  /** By the embedder of sentences. */
  vector: Float32Array;
}

/** What is known of the documents around the candidates. */
export interface DocumentContext {
  /** Folded; '' where there is none. */
  titleOf(meetingId: string): string;
  /** Cosine to the question; 0 where it is not known. */
  similarityOf(meetingId: string): number;
  isMeant(meetingId: string): boolean;
}

/** A candidate as a whole. */
export interface MeasuredCandidate {
  paragraph: Paragraph;
  text: ReadText;
  /** Of the question's terms among all candidates. */
  rarities: Rarities;
  /** Those of sentences are 0. */
  features: Features;
}

/** In the order of the candidates. */
export function measureCandidates(
  candidates: readonly Paragraph[],
  { terms, aliases }: ReadQuestion,
  documents: DocumentContext,
): MeasuredCandidate[] {
  const wanted = terms.map(({ text }) => text);
  const read = candidates.map((paragraph) => {
    const text = readText(paragraph.text, wanted);
    const held = text.occurrences.map(({ term }) => term);
    return { paragraph, documentId: paragraph.meetingId, text, held };
  });
  const rarities = raritiesAmong(
    read.map(({ held }) => held),
    terms,
  );
  const coverages = documentCoverages(read, terms, documents.titleOf);
  const characters = read.reduce((sum, { text }) => sum + text.folded.length, 0);
  return read.map(({ paragraph, documentId, text }) => {
    const features: Features = {
      lexical: lexicalScore(text, rarities, characters / read.length),
      aliasCoverage: aliasCoverage(text, aliases, terms, rarities),
      documentCoverage: coverages.get(documentId) ?? 0,
      documentSimilarity: documents.similarityOf(documentId),
      meetingNamed: documents.isMeant(documentId) ? 1 : 0,
      sentenceCoverage: 0,
      sentenceSimilarity: 0,
    };
    return { paragraph, text, rarities, features };
  });
}

/** A candidate with all of its features. */
export interface FullyMeasured extends MeasuredCandidate {
  /** The sentence most like the question. */
  bestSentence: SimilarSentence;
}

export function measureSentences(
  candidate: MeasuredCandidate,
  { vector }: ReadQuestion,
  embedder: SentenceEmbedder,
): FullyMeasured {
  const { paragraph, text, rarities, features } = candidate;
  const sentences = splitSentences(paragraph.text);
  const bestSentence = bestSentenceOf(paragraph.text, sentences, vector, embedder);
  return {
    ...candidate,
    features: {
      ...features,
      sentenceCoverage: sentenceCoverage(text.occurrences, sentences, rarities),
      sentenceSimilarity: bestSentence.similarity,
    },
    bestSentence,
  };
}
