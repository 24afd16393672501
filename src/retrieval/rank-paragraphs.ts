/**
 * Topic → ranked paragraphs. Lexical and vector scores are brought to one scale and summed: the
 * weighted sum measured better than reciprocal rank fusion (docs/decisions). Knows nothing of
 * answers.
 */
import type { Embeddings } from '@langchain/core/embeddings';
import type { Paragraph } from '../minutes/meeting.js';
import type { EmbeddingIdentity, MinutesStore, StoreHit } from '../store/store.js';
import { fold } from '../text/fold.js';
import { withAliases } from './aliases.js';
import type { Explanation, ExplanationListener } from './explanation.js';
import { gatherTerms, isExpansion } from './gather-terms.js';
import type { QueryTerm } from './query-terms.js';

/** A ranked paragraph. `score` higher is better; its parts are kept to be explained. */
export interface Hit {
  paragraph: Paragraph;
  /** From 1. */
  rank: number;
  score: number;
  /** BM25 ÷ the sum of the question terms' idf. */
  lexical: number;
  /** Cosine similarity, -1…1; of a paragraph beyond the list of similar ones the most it can be. */
  similarity: number;
}

export interface RankingContext {
  store: MinutesStore;
  embeddings: Pick<Embeddings, 'embedQuery'>;
  identity: EmbeddingIdentity;
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
 * Weight of the cosine beside the normalised BM25. The builtin embedding compares the same words
 * as BM25 does: over four sets more than this loses, and this only orders what shares no term
 * (docs/decisions/2026-11-22-ranking.md). One that knows synonyms is to be weighed anew.
 */
const SIMILARITY_WEIGHT = 0.05;

export async function rankParagraphs(
  topic: string,
  { limit, meetingIds, beside = '' }: RankingOptions,
  context: RankingContext,
): Promise<{ hits: Hit[]; terms: QueryTerm[] }> {
  const { store, embeddings, identity } = context;
  const terms = gatherTerms(topic, beside, store);
  if (terms.length === 0) return { hits: [], terms };
  const options = {
    limit: Math.max(limit, MIN_CANDIDATES),
    ...(meetingIds === null ? {} : { meetingIds }),
  };
  const vector = await embeddings.embedQuery(withAliases(fold(topic)));
  const searched = terms.map(({ text, emphasis }) => ({ text, weight: emphasis }));
  const lexical = store.searchLexical(searched, options);
  const similar = await store.searchVector(identity, vector, options);
  const unlisted = similar.length < options.limit ? 0 : (similar.at(-1)?.score ?? 0);
  const scores = fuse(terms, { lexical, similar, unlisted });
  const best = [...scores].sort(byScoreThenId).slice(0, limit);
  const paragraphs = new Map(
    store.paragraphs(best.map(([id]) => id)).map((paragraph) => [paragraph.id, paragraph]),
  );
  const hits = best.flatMap(([id, parts], index) => {
    const paragraph = paragraphs.get(id);
    return paragraph ? [{ paragraph, rank: index + 1, ...parts }] : [];
  });
  context.onExplanation?.(explain(topic, terms, hits));
  return { hits, terms };
}

function explain(topic: string, terms: readonly QueryTerm[], hits: readonly Hit[]): Explanation {
  const explained = hits.map(({ paragraph, score, lexical, similarity }) => ({
    paragraphId: paragraph.id,
    score,
    features: { lexical, similarity },
    contributions: { lexical, similarity: SIMILARITY_WEIGHT * similarity },
  }));
  return { topic: fold(topic), terms, hits: explained };
}

interface FusedScore {
  score: number;
  lexical: number;
  similarity: number;
}

interface FoundHits {
  lexical: readonly StoreHit[];
  similar: readonly StoreHit[];
  /**
   * Similarity of what `similar` does not list: its least one where it is full, for the true one
   * is at most that, and near it. With 0 the end of the list would decide, not the text.
   */
  unlisted: number;
}

/**
 * Terms that the index lacks count in the norm: they are evidence that it does not know. Those of
 * aliases do not: of several wordings a paragraph holds one.
 */
function fuse(
  terms: readonly QueryTerm[],
  { lexical, similar, unlisted }: FoundHits,
): Map<string, FusedScore> {
  const asked = terms.filter((term) => !isExpansion(term));
  const norm = asked.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const scores = new Map<string, FusedScore>();
  for (const { paragraphId, score } of lexical) {
    scores.set(paragraphId, { score: 0, lexical: score / norm, similarity: unlisted });
  }
  for (const { paragraphId, score } of similar) {
    const held = scores.get(paragraphId);
    scores.set(paragraphId, { score: 0, lexical: held?.lexical ?? 0, similarity: score });
  }
  for (const parts of scores.values()) {
    parts.score = parts.lexical + SIMILARITY_WEIGHT * parts.similarity;
  }
  return scores;
}

/** Ties are broken by id, so that an answer is the same on every machine. */
function byScoreThenId(a: [string, FusedScore], b: [string, FusedScore]): number {
  return b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1);
}
