/**
 * The paragraphs worth a closer look: the best of the search for words and the most similar ones,
 * and the same again within the meetings that the question seems to mean.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import type { EmbeddingIdentity, MinutesStore, StoreHit, WeightedTerm } from '../../store/store.js';

/** At least so many of the most similar: the right paragraph is in one of the lists in 95 of 100 cases. */
const MIN_CANDIDATES = 60;

/** So many times as many of the words: that search looks at rare terms only, and orders roughly. */
const LEXICAL_SHARE = 2.5;

/** The paragraphs of meetings that are required are all candidates where they are so few. */
const FEW_PARAGRAPHS = 200;

/** Within the meetings that are meant half as many do: those are few. */
const MEANT_SHARE = 0.5;

export interface CandidateSearch {
  terms: readonly WeightedTerm[];
  /** Of the question, by the embedding of the index. */
  vector: readonly number[];
  /** How many hits are wanted. */
  limit: number;
  /** Only these meetings; null = all. */
  meetingIds: readonly string[] | null;
  /** The meetings that the question seems to mean; null = it names none. */
  meantIds: readonly string[] | null;
}

type CandidateStore = Pick<
  MinutesStore,
  'searchLexical' | 'searchVector' | 'paragraphs' | 'paragraphsOf' | 'counts'
>;

/** What one search gave, best first. */
export interface CandidateList {
  search: 'lexical' | 'vector';
  /** Whether it looked only into the meetings that the question seems to mean. */
  meant: boolean;
  hits: readonly StoreHit[];
}

export interface Candidates {
  /** Distinct, in no order that means anything. */
  paragraphs: Paragraph[];
  /** Whence they came; empty where all paragraphs of few meetings are candidates. */
  lists: CandidateList[];
}

export async function gatherCandidates(
  search: CandidateSearch,
  store: CandidateStore,
  identity: EmbeddingIdentity,
): Promise<Candidates> {
  const { terms, vector, meetingIds, meantIds } = search;
  if (meetingIds && store.counts({ meetingIds }).paragraphs <= FEW_PARAGRAPHS) {
    const paragraphs = [...new Set(meetingIds)].flatMap((id) => store.paragraphsOf(id));
    return { paragraphs, lists: [] };
  }
  const limit = Math.max(search.limit, MIN_CANDIDATES);
  const searches = [{ meant: false, options: { limit, ...(meetingIds && { meetingIds }) } }];
  if (meantIds) {
    searches.push({ meant: true, options: { limit: MEANT_SHARE * limit, meetingIds: meantIds } });
  }
  const lists: CandidateList[] = [];
  for (const { meant, options } of searches) {
    const ofWords = { ...options, limit: LEXICAL_SHARE * options.limit };
    lists.push({ search: 'lexical', meant, hits: store.searchLexical(terms, ofWords) });
    const similar = await store.searchVector(identity, vector, options);
    lists.push({ search: 'vector', meant, hits: similar });
  }
  const ids = new Set(lists.flatMap(({ hits }) => hits.map(({ paragraphId }) => paragraphId)));
  return { paragraphs: store.paragraphs([...ids]), lists };
}
