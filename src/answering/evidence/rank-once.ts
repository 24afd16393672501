/** The ranked paragraphs of a topic, ranked once for all who ask for them within one question. */
import type { Query } from '../../retrieval/query.js';
import {
  type Hit,
  type RankingContext,
  rankParagraphs,
} from '../../retrieval/ranking/rank-paragraphs.js';
import { memoPerQuestion } from './memo-per-question.js';

const ranked = memoPerQuestion<readonly Hit[]>();

export interface RankOnceOptions {
  limit: number;
  /** Only these meetings; null = all. */
  meetingIds: readonly string[] | null;
}

export function rankOnce(
  query: Query,
  topic: string,
  options: RankOnceOptions,
  context: RankingContext,
): Promise<readonly Hit[]> {
  const { limit, meetingIds } = options;
  return ranked(query, [topic, limit, meetingIds], async () => {
    const { hits } = await rankParagraphs(topic, options, context);
    return hits;
  });
}
