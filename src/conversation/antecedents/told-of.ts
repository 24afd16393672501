/** Whether the meetings that were talked of tell of a matter: how one knows that they are still meant. */
import { contentTerms, coverage } from '../../retrieval/terms/coverage.js';
import type { FollowUp } from '../follow-up.js';
import { focusOf } from './past-turn.js';

/** Share of a matter's weight that a paragraph which tells of it holds. */
const MIN_COVERAGE = 0.5;

/** Somewhere else it must be told of by so much more for another meeting to be meant. */
const MARGIN = 0.05;

/** Of more meetings at once nobody says '教育怎么样': bounds the work. */
const MAX_MEETINGS = 10;

/** Paragraphs of other meetings that are looked at. */
const MAX_LOOKED_AT = 20;

type Asked = Pick<FollowUp, 'past' | 'context'>;

/** Whether the last meetings tell of it, much or little. */
export function isTold(matter: string, asked: Asked): boolean {
  const terms = contentTerms(matter, asked.context.store);
  return coverageHere(terms, asked) >= MIN_COVERAGE;
}

/** Whether the last meeting, if it was one, tells of it as well as any other does. */
export function isToldBest(matter: string, asked: Asked): boolean {
  if (focusOf(asked.past[0])?.meetings.length !== 1) return false;
  const terms = contentTerms(matter, asked.context.store);
  const here = coverageHere(terms, asked);
  return here >= MIN_COVERAGE && here >= coverageAnywhere(terms, asked) - MARGIN;
}

type Terms = ReturnType<typeof contentTerms>;

function coverageHere(terms: Terms, { past, context }: Asked): number {
  const meetings = focusOf(past[0])?.meetings.slice(0, MAX_MEETINGS) ?? [];
  const paragraphs = meetings.flatMap(({ id }) => context.store.paragraphsOf(id));
  return Math.max(0, ...paragraphs.map(({ text }) => coverage(terms, text)));
}

function coverageAnywhere(terms: Terms, { context: { store } }: Asked): number {
  const hits = store.searchLexical(terms, { limit: MAX_LOOKED_AT });
  const paragraphs = store.paragraphs(hits.map(({ paragraphId }) => paragraphId));
  return Math.max(0, ...paragraphs.map(({ text }) => coverage(terms, text)));
}
