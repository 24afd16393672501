/** Questions → the features of their candidates, on the way that a search takes. */

import { FEATURES } from '../../retrieval/ranking/features.js';
import type { RankingContext } from '../../retrieval/ranking/rank-paragraphs.js';
import type { RankerWeights } from '../../retrieval/ranking/ranker.js';
import { retrieve } from '../../retrieval/retrieve.js';
import type { AskedQuestion } from './asked-question.js';
import type { RankingExample } from './fit-weights.js';

/** An example, and what it is called in the report. */
export interface NamedExample extends RankingExample {
  kind: AskedQuestion['kind'];
}

/**
 * What each kind counts. Documents that are named, and asked about as wholes, count more: that is
 * how minutes are asked about, and few made-up questions have to stand for it.
 */
const WEIGHTS: Readonly<Record<AskedQuestion['kind'], number>> = {
  headline: 1,
  removed: 3,
  sentence: 1,
  said: 1,
  named: 4,
  several: 4,
  developing: 2,
};

/** All features alike, so that the choice of candidates does not depend on an earlier fit. */
const ALIKE = Object.fromEntries(FEATURES.map((name) => [name, 1])) as RankerWeights;

/** As many as a search may ask for. */
const LIMIT = 100;

/** 'Last year' of a made-up question means nothing: any day, but the same one every time. */
const TODAY = new Date('2023-01-01');

/** In order; questions without a right candidate, or without a wrong one, teach nothing. */
export async function collectExamples(
  questions: readonly AskedQuestion[],
  context: RankingContext,
  onProgress: (done: number) => void,
): Promise<NamedExample[]> {
  const examples: NamedExample[] = [];
  for (const [index, { text, kind, isRight }] of questions.entries()) {
    const search = { ...context, weights: ALIKE, limit: LIMIT, today: TODAY };
    const { hits } = await retrieve(text, search);
    const right = hits.map(({ paragraph }) => {
      const meeting = context.store.meeting(paragraph.meetingId);
      return meeting !== undefined && isRight(paragraph, meeting);
    });
    onProgress(index + 1);
    if (!right.includes(true) || !right.includes(false)) continue;
    const candidates = hits.map(({ features }) => FEATURES.map((name) => features[name]));
    examples.push({ kind, weight: WEIGHTS[kind], candidates, isRight: right });
  }
  return examples;
}
