/**
 * Topic → ranked paragraphs. Lexical and vector scores are brought to one scale and summed: the
 * weighted sum measured better than reciprocal rank fusion (docs/decisions). Knows nothing of
 * answers.
 */
import type { Embeddings } from '@langchain/core/embeddings';
import type { Paragraph } from '../minutes/meeting.js';
import type { EmbeddingIdentity, MinutesStore } from '../store/store.js';
import { fold } from '../text/fold.js';
import { withAliases } from './aliases.js';
import type { Explanation, ExplanationListener } from './explanation.js';
import { gatherTerms, isExpansion } from './gather-terms.js';
import type { QueryTerm } from './query-terms.js';
import {
  bestSentence,
  type SentenceEmbedder,
  type SimilarSentence,
} from './ranking/best-sentence.js';
import { documentCoverage } from './ranking/document-context.js';

/** A ranked paragraph. `score` higher is better; its parts are kept to be explained. */
export interface Hit {
  paragraph: Paragraph;
  /** From 1. */
  rank: number;
  score: number;
  /** BM25 ÷ the sum of the question terms' idf; 0 where the search for words did not list it. */
  lexical: number;
  /** Cosine similarity of the paragraph, -1…1. */
  similarity: number;
  /** Share of the question that the paragraph's document holds, 0…1. */
  documentCoverage: number;
  /** The sentence most like the question, by the builtin embedding. */
  bestSentence: SimilarSentence;
}

export interface RankingContext {
  store: MinutesStore;
  /** Of the paragraph vectors held. */
  embeddings: Pick<Embeddings, 'embedQuery'>;
  identity: EmbeddingIdentity;
  /** For sentences, which are embedded while a question waits: always the builtin embedding. */
  sentenceEmbedder: SentenceEmbedder;
  /** Told why each ranking came out as it did; absent where nobody asks. */
  onExplanation?: ExplanationListener;
}

export interface RankingOptions {
  limit: number;
  /** Only these meetings; null = all. */
  meetingIds: readonly string[] | null;
  /** Words beside the topic, such as those that name the meeting: they count little. */
  beside?: string;
}

/** Candidates from each list: the right paragraph is among them in 98 % and more of cases. */
const MIN_CANDIDATES = 50;

/**
 * What each part counts in the score, set by hand (docs/decisions/2026-11-22-ranking.md): where a
 * document has but one paragraph, the first and the last see the same words.
 */
const WEIGHTS = {
  lexical: 0.6,
  similarity: 0.65,
  sentenceSimilarity: 0.7,
  documentCoverage: 1.2,
} as const;

type Features = Record<keyof typeof WEIGHTS, number>;

export async function rankParagraphs(
  topic: string,
  { limit, meetingIds, beside = '' }: RankingOptions,
  context: RankingContext,
): Promise<{ hits: Hit[]; terms: QueryTerm[] }> {
  const terms = gatherTerms(topic, beside, context.store);
  if (terms.length === 0) return { hits: [], terms };
  const options = {
    limit: Math.max(limit, MIN_CANDIDATES),
    ...(meetingIds === null ? {} : { meetingIds }),
  };
  const searched = terms.map(({ text, emphasis }) => ({ text, weight: emphasis }));
  const lexical = new Map(
    context.store.searchLexical(searched, options).map((hit) => [hit.paragraphId, hit.score]),
  );
  const asked = withAliases(fold(topic));
  const similarities = await similaritiesOf(asked, [...lexical.keys()], options, context);
  const vector = context.sentenceEmbedder.embedText(asked);
  const norm = normOf(terms);
  const candidates = context.store.paragraphs([...similarities.keys()]);
  const coverages = documentCoverage(
    candidates,
    terms.filter((term) => !isExpansion(term)),
    (id) => context.store.meeting(id)?.title ?? '',
  );
  const ranked = candidates
    .map((paragraph): Hit => {
      const sentence = bestSentence(paragraph.text, vector, context.sentenceEmbedder);
      const parts = {
        lexical: (lexical.get(paragraph.id) ?? 0) / norm,
        similarity: similarities.get(paragraph.id) ?? 0,
        documentCoverage: coverages.get(paragraph.meetingId) ?? 0,
      };
      const score = scoreOf({ ...parts, sentenceSimilarity: sentence.similarity });
      return { paragraph, rank: 0, score, ...parts, bestSentence: sentence };
    })
    .sort(byScoreThenId)
    .slice(0, limit);
  const hits = ranked.map((hit, index) => ({ ...hit, rank: index + 1 }));
  context.onExplanation?.(explain(topic, terms, hits));
  return { hits, terms };
}

/** Of all that either search lists, by paragraph: exact, whichever list it is from. */
async function similaritiesOf(
  asked: string,
  found: readonly string[],
  options: { limit: number; meetingIds?: readonly string[] },
  { store, embeddings, identity }: RankingContext,
): Promise<Map<string, number>> {
  const vector = await embeddings.embedQuery(asked);
  const similar = await store.searchVector(identity, vector, options);
  const ids = [...new Set([...found, ...similar.map(({ paragraphId }) => paragraphId)])];
  const exact = store.similarities(identity, vector, ids);
  return new Map(ids.map((id) => [id, exact.get(id) ?? 0]));
}

/**
 * The greatest BM25 there could be, nearly. Terms that the index lacks count: they are evidence that
 * it does not know. Those of aliases do not: of several wordings a paragraph holds one.
 */
function normOf(terms: readonly QueryTerm[]): number {
  const asked = terms.filter((term) => !isExpansion(term));
  return asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
}

function contributionsOf(features: Features): Features {
  return {
    lexical: WEIGHTS.lexical * features.lexical,
    similarity: WEIGHTS.similarity * features.similarity,
    sentenceSimilarity: WEIGHTS.sentenceSimilarity * features.sentenceSimilarity,
    documentCoverage: WEIGHTS.documentCoverage * features.documentCoverage,
  };
}

function scoreOf(features: Features): number {
  return Object.values(contributionsOf(features)).reduce((sum, part) => sum + part, 0);
}

function explain(topic: string, terms: readonly QueryTerm[], hits: readonly Hit[]): Explanation {
  const explained = hits.map(
    ({ paragraph, score, lexical, similarity, documentCoverage, bestSentence: best }) => {
      const features = {
        lexical,
        similarity,
        sentenceSimilarity: best.similarity,
        documentCoverage,
      };
      return {
        paragraphId: paragraph.id,
        score,
        features,
        contributions: contributionsOf(features),
      };
    },
  );
  return { topic: fold(topic), terms, hits: explained };
}

/** Ties are broken by id, so that an answer is the same on every machine. */
function byScoreThenId(a: Hit, b: Hit): number {
  return b.score - a.score || (a.paragraph.id < b.paragraph.id ? -1 : 1);
}
