/**
 * Topic → ranked paragraphs: candidates are gathered, measured and ordered by a weighted sum of what
 * was measured (ranking/ has a file for each step). Knows nothing of answers.
 */
import type { Embeddings } from '@langchain/core/embeddings';
import type { Paragraph } from '../../minutes/meeting.js';
import type { EmbeddingIdentity, MinutesStore } from '../../store/store.js';
import { fold } from '../../text/fold.js';
import type { RetrievalListener } from '../explanation.js';
import { withAliases } from '../terms/aliases.js';
import { gatherAliases, gatherTerms, isExpansion } from '../terms/gather-terms.js';
import type { QueryTerm } from '../terms/query-terms.js';
import type { SentenceEmbedder, SimilarSentence } from './best-sentence.js';
import { gatherCandidates } from './candidates.js';
import { explainRanking } from './explain-ranking.js';
import type { Features } from './features.js';
import {
  type DocumentContext,
  type FullyMeasured,
  type MeasuredCandidate,
  measureCandidates,
  measureSentences,
} from './measure-candidates.js';
import { type RankerWeights, scoreOf, shippedWeights } from './ranker.js';

/** A ranked paragraph. */
export interface Hit {
  paragraph: Paragraph;
  /** From 1. */
  rank: number;
  /** Higher is better; without a limit, and comparable within one ranking only. */
  score: number;
  /** What the score was made of. */
  features: Features;
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
  /** Absent = those that come with jiyao. */
  weights?: RankerWeights;
  /** Told what was done; absent where nobody asks. */
  explainTo?: RetrievalListener | undefined;
}

export interface RankingOptions {
  limit: number;
  /** Only these meetings; null = all. */
  meetingIds: readonly string[] | null;
  /** Meetings that the question seems to mean: their paragraphs are preferred. Absent = none. */
  meantIds?: readonly string[];
  /** Words beside the topic, such as those that name the meeting: they count little. */
  beside?: string;
}

/**
 * So many at least have their sentences embedded: of ten that are wanted 30 lose up to two points of
 * recall@10 over seven sets of questions, and 40 nothing.
 */
const MIN_FINALISTS = 40;

export async function rankParagraphs(
  topic: string,
  { limit, meetingIds, meantIds, beside = '' }: RankingOptions,
  context: RankingContext,
): Promise<{ hits: Hit[]; terms: QueryTerm[] }> {
  const { store, embeddings, identity, sentenceEmbedder, weights = shippedWeights() } = context;
  const aliases = gatherAliases(topic, store);
  const terms = gatherTerms({ topic, aliases, beside }, store);
  if (terms.length === 0) return { hits: [], terms };
  const asked = withAliases(fold(topic));
  const vector = await embeddings.embedQuery(asked);
  const candidates = await gatherCandidates(
    {
      // All alike: weighing is the ranker's, and a weighed term costs the search several times as much.
      terms: terms.map(({ text }) => ({ text, weight: 1 })),
      vector,
      limit,
      meetingIds,
      meantIds: meantIds ?? null,
    },
    store,
    identity,
  );
  const question = {
    terms: terms.filter((term) => !isExpansion(term)),
    aliases,
    vector: sentenceEmbedder.embedText(asked),
  };
  const { paragraphs } = candidates;
  const documents = documentContext(paragraphs, vector, meantIds, context);
  const measured = measureCandidates(paragraphs, question, documents);
  const finalists = best(measured, Math.max(limit, MIN_FINALISTS), weights).map((candidate) =>
    measureSentences(candidate, question, sentenceEmbedder),
  );
  const hits = best(finalists, limit, weights).map(toHit);
  context.explainTo?.ranked(
    explainRanking({ topic, terms, meetingIds, candidates, hits, weights }),
  );
  return { hits, terms };
}

function documentContext(
  candidates: readonly Paragraph[],
  vector: readonly number[],
  meantIds: readonly string[] | undefined,
  { store, identity }: RankingContext,
): DocumentContext {
  const ids = [...new Set(candidates.map(({ meetingId }) => meetingId))];
  const similarities = store.meetingSimilarities(identity, vector, ids);
  const meant = new Set(meantIds);
  return {
    titleOf: (id) => fold(store.meeting(id)?.title ?? ''),
    similarityOf: (id) => similarities.get(id) ?? 0,
    isMeant: (id) => meant.has(id),
  };
}

type Scored<Candidate> = Candidate & { score: number };

/** Best first; ties are broken by id, so that an answer is the same on every machine. */
function best<Candidate extends MeasuredCandidate>(
  candidates: readonly Candidate[],
  limit: number,
  weights: RankerWeights,
): Scored<Candidate>[] {
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate.features, weights) }))
    .sort((a, b) => b.score - a.score || (a.paragraph.id < b.paragraph.id ? -1 : 1))
    .slice(0, limit);
}

function toHit(
  { paragraph, score, features, bestSentence }: Scored<FullyMeasured>,
  index: number,
): Hit {
  return { paragraph, rank: index + 1, score, features, bestSentence };
}
