/** Topic → the sentences that may answer it, and the features by which one judges if they do. */

import type { ExpectedFact, Query } from '../../retrieval/query.js';
import type { Hit, RankingContext } from '../../retrieval/ranking/rank-paragraphs.js';
import { type ContentTerm, contentTerms, coverage } from '../../retrieval/terms/coverage.js';
import { questionFocus } from '../../retrieval/understanding/question-focus.js';
import { fold } from '../../text/fold.js';
import type { Task } from '../answering-context.js';
import {
  type ChosenSentence,
  chooseSentences,
  FEW_SENTENCES,
  SENTENCES_TO_COMPARE,
} from '../choosing/choose-sentences.js';
import type { ExplainedSentences } from '../choosing/explain-choice.js';
import type { Near } from '../statement.js';
import type { AnswerabilityFeatures } from './judge-answerability.js';
import { memoPerQuestion } from './memo-per-question.js';
import { rankOnce } from './rank-once.js';
import { similarityTo } from './similarity.js';
import { findSubjectDocument } from './subject-document.js';

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
  /** How the sentences were chosen; undefined where nobody asks. */
  choice: ExplainedSentences | undefined;
}

type Asked = Pick<Task, 'query' | 'topic' | 'meetings' | 'context' | 'limit'> & {
  /** Folded; sentences that hold one of these are left out. */
  without?: readonly string[];
};

const gathered = memoPerQuestion<Evidence>();

/** Gathered once for all who judge by it within one question. */
export function gatherEvidence(asked: Asked): Promise<Evidence> {
  const { query, topic, meetings, without } = asked;
  return gathered(query, [topic, meetings?.map(({ id }) => id), without], () => gather(asked));
}

async function gather({
  query,
  topic,
  meetings,
  context,
  limit,
  without,
}: Asked): Promise<Evidence> {
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  const options = { limit: Math.max(limit, MAX_PARAGRAPHS), meetingIds };
  const hits = await rankOnce(query, topic, options, context);
  const content = contentTerms(topic, context.store);
  const focus = contentTerms(questionFocus(fold(query.question)), context.store);
  const { looked, terms } = lookAt(hits, content, focus, context.store);
  const { expected, aspect, list } = query;
  const similarityOf = similarityTo(topic, context.sentenceEmbedder);
  const question = { terms, focus, expected, aspect, list, similarityOf };
  const limits = query.comparison ? SENTENCES_TO_COMPARE : FEW_SENTENCES;
  const choices: ExplainedSentences[] = [];
  const onChoice = context.explainTo && ((made: ExplainedSentences) => choices.push(made));
  const bounds = { ...limits, without: without ?? [] };
  const sentences = chooseSentences(looked, question, bounds, onChoice);
  const [best] = sentences;
  const missing = best && missingFact(expected, best, sentences);
  return {
    sentences,
    terms,
    ...nearOf(best, missing),
    choice: choices[0],
    features: {
      sentenceCoverage: best?.features.coverage ?? 0,
      documentCoverage: best ? documentCoverage(best, looked, content) : 0,
      similarity: best?.features.similarity ?? 0,
      quantityMissing: missing === 'quantity' ? 1 : 0,
      otherFactMissing: missing && missing !== 'quantity' ? 1 : 0,
      focusMissing: best && focus.length > 0 ? 1 - best.features.focus : 0,
    },
  };
}

function nearOf(
  best: ChosenSentence | undefined,
  missing: ExpectedFact['kind'] | undefined,
): Pick<Evidence, 'near'> {
  if (!best || best.features.coverage < MIN_COVERAGE_OF_NEAR) return {};
  return { near: { missing: missing ?? null } };
}

/** The kind of fact that is asked for and that no sentence on the topic has. */
function missingFact(
  expected: Query['expected'],
  best: ChosenSentence,
  sentences: readonly ChosenSentence[],
): ExpectedFact['kind'] | undefined {
  // A fact of another meeting, or in a sentence on little of the topic, is about something else.
  const beside = sentences.filter(
    ({ paragraph, features }) =>
      paragraph.meetingId === best.paragraph.meetingId &&
      features.coverage >= MIN_SHARE_OF_BEST * best.features.coverage,
  );
  return beside.some(({ features }) => features.fact > 0) ? undefined : expected?.kind;
}

/** Share of the terms' weight that the paragraphs which were looked at of one document hold, 0…1. */
function documentCoverage(
  { paragraph: { meetingId } }: ChosenSentence,
  looked: Looked['looked'],
  terms: readonly ContentTerm[],
): number {
  const own = looked.filter(({ paragraph }) => paragraph.meetingId === meetingId);
  return coverage(terms, own.map(({ paragraph }) => paragraph.text).join('\n'));
}

interface Looked {
  /** Paragraphs whose sentences are looked at, with their scores; best first. */
  looked: Pick<Hit, 'paragraph' | 'score'>[];
  terms: ContentTerm[];
}

/** The best hits; of the document that the question is about, where there is one, all paragraphs. */
function lookAt(
  hits: readonly Hit[],
  terms: ContentTerm[],
  focus: readonly ContentTerm[],
  store: RankingContext['store'],
): Looked {
  const subject = findSubjectDocument(hits, terms, focus, store);
  if (!subject) return { looked: hits.slice(0, MAX_PARAGRAPHS), terms };
  const least = hits.at(-1)?.score ?? 0;
  const scoreOf = new Map(hits.map(({ paragraph, score }) => [paragraph.id, score]));
  const looked = subject.paragraphs
    .map((paragraph) => ({ paragraph, score: scoreOf.get(paragraph.id) ?? least }))
    .sort((a, b) => b.score - a.score);
  return { looked, terms: subject.terms };
}
