/**
 * A ranking that was made → why it came out so. Called only where somebody asks; measures nothing by
 * itself.
 */
import { fold } from '../../text/fold.js';
import { tokenise } from '../../text/tokens.js';
import type { ExplainedHit, ExplainedList, Explanation } from '../explanation.js';
import type { QueryTerm } from '../terms/query-terms.js';
import type { CandidateList, Candidates } from './candidates.js';
import type { Features } from './features.js';
import { contributionsOf, type RankerWeights } from './ranker.js';

/** Of each list so many are shown: what is further down seldom comes first. */
const LISTED = 10;

interface MadeRanking {
  topic: string;
  terms: readonly QueryTerm[];
  meetingIds: readonly string[] | null;
  candidates: Candidates;
  hits: readonly { paragraph: { id: string }; score: number; features: Features }[];
  weights: RankerWeights;
}

export function explainRanking(made: MadeRanking): Explanation {
  const { topic, terms, meetingIds, candidates, hits, weights } = made;
  const lexical = ranksIn(candidates.lists, 'lexical');
  const vector = ranksIn(candidates.lists, 'vector');
  return {
    topic: fold(topic),
    tokens: distinctTokens(topic),
    terms,
    meetings: meetingIds?.length ?? null,
    candidates: candidates.paragraphs.length,
    lists: candidates.lists.map(explainList),
    hits: hits.map(
      ({ paragraph: { id }, score, features }): ExplainedHit => ({
        paragraphId: id,
        score,
        features,
        contributions: contributionsOf(features, weights),
        ranks: { lexical: lexical.get(id) ?? null, vector: vector.get(id) ?? null },
      }),
    ),
  };
}

/** As they are cut for the search, but each once. */
function distinctTokens(topic: string): Explanation['tokens'] {
  const tokens = new Map(tokenise(fold(topic)).map((token) => [token.text, token]));
  return [...tokens.values()];
}

function explainList({ search, meant, hits }: CandidateList): ExplainedList {
  const first = hits.slice(0, LISTED);
  return {
    search,
    meant,
    found: hits.length,
    hits: first.map(({ paragraphId, score }, at) => ({ rank: at + 1, paragraphId, score })),
  };
}

/** Ranks from 1 in a search's list over all that was searched, by paragraph. */
function ranksIn(
  lists: readonly CandidateList[],
  search: CandidateList['search'],
): Map<string, number> {
  const list = lists.find((one) => one.search === search && !one.meant);
  return new Map(list?.hits.map(({ paragraphId }, at) => [paragraphId, at + 1]));
}
