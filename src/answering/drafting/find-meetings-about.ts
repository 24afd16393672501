/** A matter → the meetings that dealt with it, each with the sentence that shows it. */

import { rankParagraphs } from '../../retrieval/ranking/rank-paragraphs.js';
import { contentTerms } from '../../retrieval/terms/coverage.js';
import type { Task } from '../answering-context.js';
import { chooseSentences } from '../choosing/choose-sentences.js';
import { similarityTo } from '../evidence/similarity.js';
import type { Quote } from '../statement.js';

export interface MeetingAbout {
  quote: Quote;
  /** Share of the matter's weight in the quoted sentence, or nearly that in its paragraph, 0…1. */
  fit: number;
}

/** Paragraphs looked at. */
const MAX_PARAGRAPHS = 60;

/** A meeting dealt with the matter if a sentence of it holds this share of the best one's part. */
const MIN_SHARE_OF_BEST = 0.6;

/** A matter of several parts may be told in several sentences of a paragraph. */
const PARAGRAPH_SHARE = 0.9;

const ONE_SENTENCE = { sentences: 1, nearlyAsGood: 1 };

/** In order of the rank of their best paragraphs. */
export async function findMeetingsAbout(
  matter: string,
  { meetings, context }: Pick<Task, 'meetings' | 'context'>,
): Promise<MeetingAbout[]> {
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  const terms = contentTerms(matter, context.store);
  const similarityOf = similarityTo(matter, context.sentenceEmbedder);
  const question = { terms, focus: [], expected: null, aspect: null, list: false, similarityOf };
  const { hits } = await rankParagraphs(matter, { limit: MAX_PARAGRAPHS, meetingIds }, context);
  const byMeeting = new Map<string, MeetingAbout>();
  for (const hit of hits) {
    const { paragraph } = hit;
    const meeting = context.store.meeting(paragraph.meetingId);
    const [sentence] = chooseSentences([hit], question, ONE_SENTENCE);
    if (!meeting || !sentence) continue;
    const { start, end, features } = sentence;
    const fit = Math.max(features.coverage, PARAGRAPH_SHARE * features.paragraphCoverage);
    const known = byMeeting.get(meeting.id);
    if (known && known.fit >= fit) continue;
    byMeeting.set(meeting.id, { quote: { meeting, paragraph, start, end }, fit });
  }
  const found = [...byMeeting.values()];
  const best = Math.max(0, ...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit > 0 && fit >= best * MIN_SHARE_OF_BEST);
}
