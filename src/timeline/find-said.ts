/**
 * Topic → the meetings that speak of it, each with the sentences that say most. The words must stand
 * there, and the sentence must be about them: one that names them in passing, or tells only who was
 * there, is left out.
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
import { contentTerms } from '../retrieval/terms/coverage.js';
import { maskPeople } from './mask-people.js';
import type { Topic } from './read-topic.js';
import { holdsTopic, type TopicWordings, wordingsOf } from './topic-wordings.js';

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

/**
 * Cosine of a sentence to the topic below which it names the topic in passing ('在教育、医疗、养老等领域
 * 对民办机构同等对待'). Read by eye on 74 meetings: of the 19 that hold the word 教育 the 6 below it say
 * nothing of education, of the 13 above it 11 do; of 5 on 防汛 and 7 on 营商环境 none is lost.
 */
const MIN_SIMILARITY = 0.15;

/** Of which those that only name the topic are then left out. */
const CANDIDATES: ChoiceLimits = { sentences: 12, nearlyAsGood: 0.6 };

/** So many of the paragraphs that come last tell whether further ones would hold the topic. */
const LAST_LOOKED_AT = 40;

/** In order of their best paragraphs. `complete`: whether no further paragraph is likely to hold the topic. */
export async function findSaid(
  topic: Pick<Topic, 'words' | 'namesPerson'>,
  { meetingIds, paragraphs, quotes }: SaidOptions,
  context: RankingContext,
): Promise<{ said: Said[]; complete: boolean }> {
  const { store, sentenceEmbedder } = context;
  const { words } = topic;
  const { hits } = await rankParagraphs(words, { limit: paragraphs, meetingIds }, context);
  const question = {
    terms: contentTerms(words, store),
    focus: [],
    expected: null,
    aspect: null,
    list: false,
    similarityOf: similarityTo(words, sentenceEmbedder),
  };
  const wordings = wordingsOf(words, store);
  const speaks = speakingOf(topic, wordings);
  const said = [...byMeeting(hits)].flatMap(([id, own]) => {
    const meeting = store.meeting(id);
    if (!meeting) return [];
    const chosen = chooseSentences(own, question, CANDIDATES)
      .filter((sentence) => speaks(sentence, meeting))
      .slice(0, quotes);
    return saidBy(meeting, chosen);
  });
  const last = hits.slice(-LAST_LOOKED_AT);
  const goesOn = last.some(({ paragraph }) => holdsTopic(wordings, paragraph.text));
  return { said, complete: hits.length < paragraphs || !goesOn };
}

function byMeeting(hits: readonly Hit[]): Map<string, Hit[]> {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const { meetingId } = hit.paragraph;
    groups.set(meetingId, [...(groups.get(meetingId) ?? []), hit]);
  }
  return groups;
}

/** Where a person is asked for, being there counts, and a name is like nothing. */
function speakingOf(
  { namesPerson }: Pick<Topic, 'namesPerson'>,
  wordings: TopicWordings,
): (sentence: ChosenSentence, meeting: Meeting) => boolean {
  return ({ paragraph, start, end, features }, meeting) => {
    const text = paragraph.text.slice(start, end);
    if (namesPerson) return holdsTopic(wordings, text);
    return features.similarity >= MIN_SIMILARITY && holdsTopic(wordings, maskPeople(text, meeting));
  };
}

function saidBy(meeting: Meeting, chosen: readonly ChosenSentence[]): Said[] {
  const [best] = chosen;
  if (!best) return [];
  const quotes = chosen.map(({ paragraph, start, end }) => ({ meeting, paragraph, start, end }));
  return [{ meeting, quotes, score: best.score }];
}
