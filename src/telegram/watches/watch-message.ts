/**
 * The message that tells of new paragraphs: what is watched, then each meeting with the words that
 * match, their paragraph folded below, and a button for each citation.
 */
import type { WatchMatch } from '../../app-types.js';
import type { BotIdentity, OutgoingMessage } from '../api/bot-api.js';
import type { Language } from '../reader.js';
import { citationButtons } from '../rendering/answer.js';
import { excerpt } from '../rendering/excerpt.js';
import { toHtml } from '../rendering/html.js';
import { longName } from '../rendering/meeting-names.js';
import { permalink } from '../rendering/permalink.js';
import {
  blockQuote,
  bold,
  type Content,
  italic,
  joined,
  link,
  type RichText,
  rich,
  underlined,
} from '../rendering/rich-text.js';
import { MAX_MESSAGE_CHARS } from '../rendering/split-message.js';
import type { OutboxEntry } from '../storing/outbox-entry.js';
import { RENDERING_TEXTS } from '../wording/rendering.js';

/** More is no news but a list. */
export const MAX_TOLD_AT_ONCE = 5;

/** Of a watch's text in the heading: enough to know it again. */
const WATCH_CHARS = 60;
const MAX_WATCHES_NAMED = 6;

/** Of a paragraph around the words that match; most are shorter. The button shows all of it. */
const MAX_PARAGRAPH_CHARS = 2_000;

/** A longer quote is shown in its paragraph only: both would not fit into a message. */
const MAX_QUOTE_CHARS = 1_000;

export interface WatchMessageContext {
  language: Language;
  me: Pick<BotIdentity, 'username'>;
}

/** As many of the entries, from the first, as one message takes; at least one. */
export function watchMessage(
  entries: readonly OutboxEntry[],
  context: WatchMessageContext,
): { message: OutgoingMessage; told: OutboxEntry[] } {
  let told = [...entries];
  let text = render(told, context);
  while (text.text.length > MAX_MESSAGE_CHARS && told.length > 1) {
    told = told.slice(0, -1);
    text = render(told, context);
  }
  const citations = told.map(({ match }, index) => ({ ...match, marker: index + 1 }));
  const buttons = citationButtons(citations, RENDERING_TEXTS[context.language]);
  return { message: { html: toHtml(text), buttons: buttons.map((button) => [button]) }, told };
}

function render(entries: readonly OutboxEntry[], context: WatchMessageContext): RichText {
  const names = [...new Set(entries.flatMap(({ watches }) => watches.map(({ text }) => text)))];
  const paragraphs = entries.map(({ match }, index) => renderMatch(match, index + 1, context));
  return joined([heading(names), ...paragraphs], '\n\n');
}

/** '🔔 教师待遇 · 楚雄市' */
function heading(names: readonly string[]): RichText {
  const named = names.slice(0, MAX_WATCHES_NAMED).map((name) => excerpt(name, WATCH_CHARS));
  return bold(`🔔 ${named.join(' · ')}${names.length > named.length ? ' …' : ''}`);
}

function renderMatch(match: WatchMatch, marker: number, context: WatchMessageContext): RichText {
  const { language, me } = context;
  const texts = RENDERING_TEXTS[language];
  const place = `${longName(match.meeting)} · ${texts.paragraphNumber(match.paragraph)}`;
  const isShort = match.quote.length <= MAX_QUOTE_CHARS;
  const isWhole = match.quote.length >= match.text.trim().length;
  return joined([
    rich(`[${marker}] `, link(permalink(me, match.id), place)),
    isShort && !isWhole ? rich('“', match.quote, '”') : '',
    blockQuote(isWhole && isShort ? match.quote : surroundings(match), true),
    match.damaged ? italic(texts.damaged) : '',
  ]);
}

/**
 * The paragraph with the words marked; of a very long one what stands around them, or their
 * beginning.
 */
function surroundings({ text, start, end }: WatchMatch): Content {
  const until = Math.min(end, start + MAX_PARAGRAPH_CHARS);
  const spare = MAX_PARAGRAPH_CHARS - (until - start);
  const from = text.length <= MAX_PARAGRAPH_CHARS ? 0 : Math.max(0, start - Math.floor(spare / 2));
  const to = Math.max(until, Math.min(text.length, from + MAX_PARAGRAPH_CHARS));
  return rich(
    from > 0 ? '…' : '',
    text.slice(from, start),
    bold(underlined(text.slice(start, until))),
    text.slice(until, to),
    to < text.length ? '…' : '',
  );
}
