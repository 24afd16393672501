/**
 * Whether a question is about a person or a document that the record never names: then it has no
 * answer here, however many of its other words the record holds.
 */

import { type RankingContext, rankParagraphs } from '../../retrieval/ranking/rank-paragraphs.js';
import { contentTerms, coverage } from '../../retrieval/terms/coverage.js';
import { fold } from '../../text/fold.js';
import type { Task } from '../answering-context.js';
import { findText } from '../composing/locate.js';

/** A paragraph that names a person is among so many that hold the characters of the name. */
const PERSON_LOOKUP = 20;

/** Paragraphs in which a title is looked for. */
const TITLE_LOOKUP = 5;

/** A title may be given in part: a paragraph that covers so much of it mentions it. */
const MIN_TITLE_COVERAGE = 0.8;

export async function namesUnknown({ query, context, meetings }: Task): Promise<boolean> {
  const titles = query.detections.flatMap(({ filters }) => filters.document ?? []);
  for (const title of titles) if (!(await isMentioned(title, context))) return true;
  // Whether somebody chaired a meeting is answered by who did.
  if (meetings?.length === 1 && fold(query.question).includes('主持')) return false;
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  for (const name of query.unknownPersons) {
    const { hits } = await rankParagraphs(name, { limit: PERSON_LOOKUP, meetingIds }, context);
    if (!hits.some(({ paragraph }) => findText(paragraph.text, name))) return true;
  }
  return false;
}

async function isMentioned(title: string, context: RankingContext): Promise<boolean> {
  const terms = contentTerms(title, context.store);
  const options = { limit: TITLE_LOOKUP, meetingIds: null };
  const { hits } = await rankParagraphs(title, options, context);
  return hits.some(({ paragraph }) => coverage(terms, paragraph.text) >= MIN_TITLE_COVERAGE);
}
