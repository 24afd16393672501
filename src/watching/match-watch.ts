/**
 * Watch × new meeting → the paragraphs that it is to be told of. A question is asked of the meeting;
 * words must stand there. What a watch names beside (a place, a body, a date) limits the meetings;
 * where this is none of them, all words must stand in one place. Without a match there is silence:
 * a false alarm at night is worse than a mention that was put otherwise.
 */
import { citationOf } from '../answering/composing/cite.js';
import { locateOpening } from '../answering/composing/locate.js';
import type { AnsweringContext } from '../answering/read-question.js';
import type { Quote } from '../answering/statement.js';
import type { Meeting, ParsedMeeting } from '../minutes/meeting.js';
import type { MeetingFilter, MinutesStore } from '../store/store.js';
import { fold } from '../text/fold.js';
import { matchQuestion } from './match-question.js';
import { MAX_MATCHES, matchWords } from './match-words.js';
import { readWatch, type WatchReading } from './read-watch.js';
import type { WatchMatch } from './watch-match.js';
import { watchedParts } from './watched-parts.js';

/**
 * In reading order, one for each paragraph, at most five; markers count from 1. The meeting is held
 * by `context.store`.
 */
export async function matchWatch(
  watch: string,
  parsed: ParsedMeeting,
  context: AnsweringContext,
): Promise<WatchMatch[]> {
  const reading = readWatch(watch, context);
  const meant = isMeant(parsed.meeting, reading.limits, context.store);
  const quotes = meant ? await matchMeant(watch, reading, parsed, context) : [];
  const found =
    meant || reading.isQuestion ? quotes : matchWords(watchedParts(reading.words), parsed);
  return onePerParagraph(found)
    .slice(0, MAX_MATCHES)
    .map((quote, index) => ({ ...citationOf(quote, index + 1), text: quote.paragraph.text }));
}

/** Whether the watch names this meeting, or none. */
function isMeant({ id }: Meeting, limits: readonly MeetingFilter[], store: MinutesStore): boolean {
  if (limits.length === 0) return true;
  return limits.some((one) => store.meetings({ ...one, meetingIds: [id] }).length > 0);
}

async function matchMeant(
  watch: string,
  { isQuestion, rest, limits }: WatchReading,
  parsed: ParsedMeeting,
  context: AnsweringContext,
): Promise<Quote[]> {
  if (isQuestion) return matchQuestion(watch, parsed, context);
  const parts = watchedParts(rest);
  const quotes = matchWords(parts, parsed);
  if (quotes.length > 0) return quotes;
  if (parts.length + limits.length === 0) return [];
  const isNamed = parts.every(({ phrase }) => isPresent(phrase, parsed.meeting));
  const opening = isNamed ? locateOpening(parsed) : undefined;
  return opening ? [opening] : [];
}

/** People whom only the page's own fields name: they were at the meeting. */
function isPresent(folded: string, { chair, attendees, observers }: Meeting): boolean {
  return [chair, ...attendees, ...observers].some(
    (person) => person?.name && fold(person.name).replace(/\s/g, '') === folded,
  );
}

function onePerParagraph(quotes: readonly Quote[]): Quote[] {
  const byId = new Map<string, Quote>();
  for (const quote of quotes) {
    if (!byId.has(quote.paragraph.id)) byId.set(quote.paragraph.id, quote);
  }
  return [...byId.values()].sort((a, b) => a.paragraph.number - b.paragraph.number);
}
