/**
 * Writes a place as a reader is shown it: the stretch of each paragraph, verbatim, and the
 * differences between the quote and it.
 */
import { citedMeeting, citedSource } from '../../minutes/cited-meeting.js';
import type { Meeting } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { Step } from './align.js';
import { contentOf, endOfCharacter } from './content.js';
import type { Place } from './find-parts.js';
import { type PassageParagraph, partAt } from './passage.js';
import type { QuoteMatch } from './quote-finding.js';
import type { QuoteText } from './quote-text.js';
import { type ParagraphSteps, type QuoteSpan, writeDifferences } from './write-differences.js';

/** Marks at one end of a quote: \u201c\u300a \u2026 \u300b\u201d\u3002 and some blanks. */
const MAX_PUNCTUATION = 12;

/** The matches of a place, one for each paragraph, in order. `span`: what they are of. */
export function describePlace(
  quote: QuoteText,
  place: Place,
  span: QuoteSpan,
  meeting: Meeting,
): QuoteMatch[] {
  const byParagraph = stepsByParagraph(place);
  return byParagraph.map(({ part, steps }, index) => {
    const previous = byParagraph[index - 1];
    const quoteStart = previous ? startOf(quote, steps, span) : span.start;
    const next = byParagraph[index + 1];
    const quoteEnd = next ? startOf(quote, next.steps, span) : span.end;
    return describeMatch(quote, { part, steps }, { start: quoteStart, end: quoteEnd }, meeting);
  });
}

function startOf({ content }: QuoteText, steps: readonly Step[], span: QuoteSpan): number {
  const first = steps.find((step) => step.quote !== null)?.quote;
  return first == null ? span.end : (content.offsets[first] ?? span.end);
}

/** Steps without a place in the record go with those before them. */
function stepsByParagraph({ passage, steps }: Place): ParagraphSteps[] {
  const groups: ParagraphSteps[] = [];
  const waiting: Step[] = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.record === null) {
      (last?.steps ?? waiting).push(step);
      continue;
    }
    const part = partAt(passage, step.record);
    if (!part) continue;
    if (last?.part === part) last.steps.push(step);
    else groups.push({ part, steps: [...waiting.splice(0), step] });
  }
  return groups;
}

function describeMatch(
  quote: QuoteText,
  { part, steps }: ParagraphSteps,
  span: QuoteSpan,
  meeting: Meeting,
): QuoteMatch {
  const { paragraph } = part;
  const range = recordRange(quote, { part, steps }, span);
  return {
    id: paragraph.id,
    paragraph: paragraph.number,
    text: paragraph.text.slice(range.start, range.end),
    ...range,
    diff: writeDifferences(quote, { part, steps }, span, range),
    quoteStart: span.start,
    quoteEnd: span.end,
    meeting: citedMeeting(meeting),
    source: citedSource(meeting, paragraph),
  };
}

/** From the first to the last character, with the punctuation at either end that the quote has. */
function recordRange(
  quote: QuoteText,
  { part, steps }: ParagraphSteps,
  span: QuoteSpan,
): { start: number; end: number } {
  const { text } = part.paragraph;
  const stretch = {
    start: recordOffset(part, steps, 'first'),
    end: recordOffset(part, steps, 'last'),
  };
  const first = steps[0];
  const last = steps.at(-1);
  if (first && first.quote !== null && first.record !== null) {
    const ahead = quote.text.slice(span.start, quote.content.offsets[first.quote]);
    stretch.start -= sharedPunctuation(reversed(ahead), reversed(text.slice(0, stretch.start)));
  }
  if (last && last.quote !== null && last.record !== null) {
    const behind = quote.text.slice(endInQuote(quote, last.quote), span.end);
    stretch.end += sharedPunctuation(behind, text.slice(stretch.end));
  }
  return stretch;
}

/** Offset of the first character of the record in the steps, or behind the last. */
function recordOffset(
  part: PassageParagraph,
  steps: readonly Step[],
  which: 'first' | 'last',
): number {
  const positions = steps.flatMap(({ record }) => record ?? []);
  const position = (which === 'first' ? positions[0] : positions.at(-1)) ?? part.start;
  const offset = part.content.offsets[position - part.start] ?? 0;
  return which === 'first' ? offset : endOfCharacter(part.paragraph.text, offset);
}

function endInQuote({ text, content }: QuoteText, position: number): number {
  return endOfCharacter(text, content.offsets[position] ?? 0);
}

function reversed(text: string): string {
  return Array.from(text.slice(-MAX_PUNCTUATION)).reverse().join('');
}

/** How much of the record, from its start, are the same marks as at the start of the quote's. */
function sharedPunctuation(quote: string, record: string): number {
  const marks = fold(quote.slice(0, MAX_PUNCTUATION)).replace(/\s/gu, '');
  const folded = fold(record.slice(0, MAX_PUNCTUATION));
  let matched = 0;
  let shared = 0;
  for (let at = 0; at < folded.length && matched < marks.length; at++) {
    const mark = folded.charAt(at);
    if (/\s/u.test(mark)) continue;
    if (mark !== marks.charAt(matched) || contentOf(mark).characters !== '') break;
    matched++;
    shared = at + 1;
  }
  return shared;
}
