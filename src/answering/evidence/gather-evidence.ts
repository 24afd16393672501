/** Topic → the sentences that may answer it, and the features by which one judges if they do. */
import { type ContentTerm, contentTerms } from '../../retrieval/coverage.js';
import type { Task } from '../answering-context.js';
import {
  type ChosenSentence,
  chooseSentences,
  FEW_SENTENCES,
  SENTENCES_TO_COMPARE,
} from '../choosing/choose-sentences.js';
import type { Near } from '../statement.js';
import type { AnswerabilityFeatures } from './judge-answerability.js';
import { memoPerQuestion } from './memo-per-question.js';
import { rankOnce } from './rank-once.js';
import { similarityTo } from './similarity.js';

/** The sentence with the fact asked for covers this share of what the best one covers. */
const MIN_SHARE_OF_BEST = 0.5;

/** A sentence that holds this share of the topic's weight is about it. */
const MIN_COVERAGE_OF_NEAR = 0.5;

/** Paragraphs whose sentences are looked at. */
const MAX_PARAGRAPHS = 8;

export interface Evidence {
  /** Best first; may be empty. */
  sentences: ChosenSentence[];
  /** Of the topic. */
  terms: ContentTerm[];
  features: AnswerabilityFeatures;
  /** Absent where no sentence is about the topic. */
  near?: Near;
}

type Asked = Pick<Task, 'query' | 'topic' | 'meetings' | 'context' | 'limit'>;

const gathered = memoPerQuestion<Evidence>();

/** Gathered once for all who judge by it within one question. */
export function gatherEvidence(asked: Asked): Promise<Evidence> {
  const { query, topic, meetings } = asked;
  return gathered(query, [topic, meetings?.map(({ id }) => id)], () => gather(asked));
}

async function gather({ query, topic, meetings, context, limit }: Asked): Promise<Evidence> {
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  const options = { limit: Math.max(limit, MAX_PARAGRAPHS), meetingIds };
  const terms = contentTerms(topic, context.store);
  const hits = await rankOnce(query, topic, options, context);
  const looked = hits.slice(0, MAX_PARAGRAPHS);
  const { expected, aspect, list } = query;
  const similarityOf = similarityTo(topic, context.sentenceEmbedder);
  const question = { terms, expected, aspect, list, similarityOf };
  const limits = query.comparison ? SENTENCES_TO_COMPARE : FEW_SENTENCES;
  const { sentences, paragraphCoverage } = chooseSentences(looked, question, limits);
  const best = sentences[0];
  // A fact of another meeting, or in a sentence on little of the topic, is about something else.
  const beside = sentences.filter(
    ({ paragraph, features }) =>
      paragraph.meetingId === best?.paragraph.meetingId &&
      features.coverage >= MIN_SHARE_OF_BEST * best.features.coverage,
  );
  const factMissing = expected !== null && !beside.some(({ features }) => features.fact > 0);
  return {
    sentences,
    terms,
    ...(best && best.features.coverage >= MIN_COVERAGE_OF_NEAR
      ? { near: { missing: factMissing ? (expected?.kind ?? null) : null } }
      : {}),
    features: {
      sentenceCoverage: best?.features.coverage ?? 0,
      paragraphCoverage,
      similarity: best?.features.similarity ?? 0,
      quantityMissing: factMissing && expected?.kind === 'quantity' ? 1 : 0,
      otherFactMissing: factMissing && expected?.kind !== 'quantity' ? 1 : 0,
    },
  };
}
