/**
 * The text of an answer with its citations in place: each marker a link to the paragraph, each long
 * quote a block that opens when it is tapped. It changes no word.
 */
import type { Citation } from '../../app-types.js';
import type { BotIdentity } from '../api/bot-api.js';
import { permalink } from './permalink.js';
import { blockQuote, type Content, link, type RichText, rich } from './rich-text.js';

/** Characters from which a quote fills more of a phone's screen than the answer around it. */
const LONG_QUOTE = 160;

const MARKER = /\[(\d+)\]/g;

const OPENING = /[“「『"]/;
const CLOSING = /[”」』"]/;

interface Place {
  start: number;
  end: number;
}

/** Markers without a citation, and those inside of a quote, are left as they are. */
export function renderAnswerText(
  text: string,
  citations: readonly Citation[],
  me: Pick<BotIdentity, 'username'>,
): RichText {
  const parts: Content[] = [];
  let at = 0;
  for (const { start, end } of findLongQuotes(text, citations)) {
    parts.push(linkMarkers(text.slice(at, start), citations, me), lineBreakAfter(text, start));
    parts.push(blockQuote(text.slice(start, end), true), lineBreakBefore(text, end));
    at = end;
  }
  return rich(...parts, linkMarkers(text.slice(at), citations, me));
}

/** Each marker that has a citation as a link to its paragraph. */
export function linkMarkers(
  text: string,
  citations: readonly Citation[],
  me: Pick<BotIdentity, 'username'>,
): RichText {
  const ids = new Map(citations.map(({ marker, id }) => [marker, id]));
  const parts: Content[] = [];
  let at = 0;
  for (const { 0: marker, 1: number, index } of text.matchAll(MARKER)) {
    const id = ids.get(Number(number));
    parts.push(text.slice(at, index), id === undefined ? marker : link(permalink(me, id), marker));
    at = index + marker.length;
  }
  return rich(...parts, text.slice(at));
}

/** With their quotation marks, in their order; none lies in another. */
function findLongQuotes(text: string, citations: readonly Citation[]): Place[] {
  const found = citations
    .filter(({ quote }) => quote.length > LONG_QUOTE)
    .flatMap(({ quote }) => {
      const start = text.indexOf(quote);
      return start < 0 ? [] : [withQuotationMarks(text, start, start + quote.length)];
    })
    .sort((a, b) => a.start - b.start);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

function withQuotationMarks(text: string, start: number, end: number): Place {
  const isQuoted = OPENING.test(text.charAt(start - 1)) && CLOSING.test(text.charAt(end));
  return isQuoted ? { start: start - 1, end: end + 1 } : { start, end };
}

/** A block begins on a line of its own. */
function lineBreakAfter(text: string, at: number): string {
  return at === 0 || text.charAt(at - 1) === '\n' ? '' : '\n';
}

/** And what follows it does. */
function lineBreakBefore(text: string, at: number): string {
  return at === text.length || text.charAt(at) === '\n' ? '' : '\n';
}
