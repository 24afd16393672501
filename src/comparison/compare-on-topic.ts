/** What each of two meetings said on a topic: verbatim quotes, none where it does not speak of it. */
import { citationOf } from '../answering/composing/cite.js';
import type { Quote } from '../answering/statement.js';
import type { Meeting } from '../minutes/meeting.js';
import type { RankingContext } from '../retrieval/ranking/rank-paragraphs.js';
import { findSaid } from '../timeline/find-said.js';
import { readTopic } from '../timeline/read-topic.js';
import type { ComparedTopic, Pair } from './comparison.js';

/** Quotes of one meeting: all that it says, in most cases. */
const MAX_QUOTES = 4;

/** Paragraphs of one meeting that are read. */
const MAX_PARAGRAPHS = 60;

export async function compareOnTopic(
  topic: string,
  [first, second]: Pair<Meeting>,
  context: RankingContext & { today: Date },
): Promise<ComparedTopic> {
  const read = readTopic(topic, {}, context);
  const saidAt = async ({ id }: Meeting) => {
    const options = { meetingIds: [id], paragraphs: MAX_PARAGRAPHS, quotes: MAX_QUOTES };
    const { said } = await findSaid(read, options, context);
    const quotes = said.flatMap((one) => one.quotes).sort(inReadingOrder);
    return quotes.map((quote) => {
      const { marker: _, ...citation } = citationOf(quote, 1);
      return citation;
    });
  };
  return { topic: read.written, said: [await saidAt(first), await saidAt(second)] };
}

function inReadingOrder(a: Quote, b: Quote): number {
  return a.paragraph.number - b.paragraph.number || a.start - b.start;
}
