/**
 * Topic → the meetings that speak of it, each with the sentences that say most. Words decide, the
 * meaning only orders: a meeting that is merely near is left out. What was said is looked for, not
 * who was there.
 */
import {
  type ChoiceLimits,
  type ChosenSentence,
  chooseSentences,
} from '../answering/choosing/choose-sentences.js';
import { similarityTo } from '../answering/evidence/similarity.js';
import type { Quote } from '../answering/statement.js';
import type { Meeting } from '../minutes/meeting.js';
import {
  type Hit,
  type RankingContext,
  rankParagraphs,
} from '../retrieval/ranking/rank-paragraphs.js';
import { type ContentTerm, contentTerms, coverage } from '../retrieval/terms/coverage.js';
import { maskPeople } from './people-masked.js';
import type { Topic } from './read-topic.js';

export interface Said {
  meeting: Meeting;
  /** Best first, one at least. */
  quotes: Quote[];
  /** Score of the best one; higher is better, comparable within one topic only. */
  score: number;
}

export interface SaidOptions {
  /** Only these meetings; null = all. */
  meetingIds: readonly string[] | null;
  /** Paragraphs looked at. */
  paragraphs: number;
  /** Quotes of one meeting at most. */
  quotes: number;
}

/** A sentence that holds this share of the weight of the topic's words speaks of it. */
const MIN_COVERAGE = 0.6;

/** Of which those that only tell who was there are then left out. */
const CANDIDATES: ChoiceLimits = { sentences: 8, nearlyAsGood: 0.6 };

/** In order of their best paragraphs. `complete`: whether no further paragraph was left unread. */
export async function findSaid(
  { words, namesPerson }: Pick<Topic, 'words' | 'namesPerson'>,
  { meetingIds, paragraphs, quotes }: SaidOptions,
  context: RankingContext,
): Promise<{ said: Said[]; complete: boolean }> {
  const terms = contentTerms(words, context.store);
  const { hits } = await rankParagraphs(words, { limit: paragraphs, meetingIds }, context);
  const similarityOf = similarityTo(words, context.sentenceEmbedder);
  const question = { terms, focus: [], expected: null, aspect: null, list: false, similarityOf };
  const said = [...byMeeting(hits)].flatMap(([id, own]) => {
    const meeting = context.store.meeting(id);
    if (!meeting) return [];
    const speaking = chooseSentences(own, question, CANDIDATES)
      .filter((sentence) => speaksOf(terms, sentence, namesPerson ? undefined : meeting))
      .slice(0, quotes);
    const [best] = speaking;
    if (!best) return [];
    const places = speaking.map(({ paragraph, start, end }) => ({
      meeting,
      paragraph,
      start,
      end,
    }));
    return [{ meeting, quotes: places, score: best.score }];
  });
  return { said, complete: hits.length < paragraphs };
}

function byMeeting(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { meetingId } = hit.paragraph;
    groups.set(meetingId, [...(groups.get(meetingId) ?? []), hit]);
  }
  return groups;
}

/** `meeting`: whose people do not count; absent where they do. */
function speaksOf(
  terms: readonly ContentTerm[],
  { paragraph, start, end, features }: ChosenSentence,
  meeting: Meeting | undefined,
): boolean {
  if (features.coverage < MIN_COVERAGE) return false;
  if (!meeting) return true;
  const masked = maskPeople(paragraph.text.slice(start, end), meeting);
  return coverage(terms, masked) >= MIN_COVERAGE;
}
