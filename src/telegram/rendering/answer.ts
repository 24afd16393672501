/**
 * An answer as messages: its text with a link at each marker, what was searched, and below it a
 * button for each citation, or for the nearest paragraphs where the record does not answer.
 */
import type { Answer, CallerFilters, Citation, RankedParagraph } from '../../app-types.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import type { Language } from '../reader.js';
import { RENDERING_TEXTS, type RenderingTexts } from '../wording/rendering.js';
import { renderAnswerText } from './answer-text.js';
import { withButtonRows } from './button-rows.js';
import { encodeButton, type QuotePlace } from './callback-data.js';
import { describeFilters } from './describe-filters.js';
import { excerpt } from './excerpt.js';
import { buttonLabel, distinctNames, longName } from './meeting-names.js';
import { bold, italic, joined, type RichText, rich } from './rich-text.js';
import { toMessages } from './split-message.js';
import type { ViewContext } from './view-context.js';

export interface AnswerContext extends ViewContext {
  /** That the chat has set; empty for none. */
  filters: CallerFilters;
}

/** Nearest paragraphs shown where the record does not answer; a reader judges three at a glance. */
const MAX_NEAREST = 3;

/** Characters of a nearest paragraph: two lines of a phone. */
const NEAREST_CHARS = 60;

/** One message, or several where the answer is long; buttons are below the last. */
export function renderAnswer(answer: Answer, context: AnswerContext): OutgoingMessage[] {
  const texts = RENDERING_TEXTS[context.language];
  const nearest = answer.nearest.slice(0, MAX_NEAREST);
  const content = joined(
    [
      renderAnswerText(answer.answer, answer.citations, context.me),
      renderNearest(nearest, texts),
      renderNotes(answer, context, texts),
    ],
    '\n\n',
  );
  const buttons = [...citationButtons(answer.citations, texts), ...nearestButtons(nearest, texts)];
  return withButtonRows(toMessages(content), buttons);
}

/** '最接近的段落', and the beginning of each. */
function renderNearest(nearest: readonly RankedParagraph[], texts: RenderingTexts): RichText {
  if (nearest.length === 0) return rich();
  const lines = nearest.map(({ text, meeting, paragraph }, index) => {
    const place = `${longName(meeting)} · ${texts.paragraphNumber(paragraph)}`;
    return rich(`${index + 1}. ${excerpt(text, NEAREST_CHARS)}\n`, italic(place));
  });
  return joined([bold(texts.nearest), ...lines]);
}

/** What stands below: how the question was read, what was searched, how sure the answer is. */
function renderNotes(answer: Answer, context: AnswerContext, texts: RenderingTexts): RichText {
  const { standaloneQuestion, mode, chat, citations } = answer;
  const damaged = citations.filter((citation) => citation.damaged);
  const chatFilter = describeFilters(context.filters, context.language);
  return joined([
    standaloneQuestion === undefined ? '' : texts.readAs(standaloneQuestion),
    damaged.length === 0
      ? ''
      : texts.damagedQuotes(damaged.map(({ marker }) => `[${marker}]`).join('')),
    mode === 'model' && chat ? texts.wordedBy(chat.model) : '',
    chatFilter === '' ? '' : bold(texts.labelled(texts.chatFilter, chatFilter)),
    italic(describeSearch(answer, chatFilter, context.language)),
  ]);
}

/** '范围：楚雄市 · 查了 1 次会议、12 段 · 把握 97%' */
function describeSearch(answer: Answer, chatFilter: string, language: Language): string {
  const texts = RENDERING_TEXTS[language];
  const understood = describeFilters(answer.filters, language);
  const { meetings, paragraphs } = answer.searched;
  const parts = [
    ...(understood === '' || understood === chatFilter
      ? []
      : [texts.labelled(texts.understood, understood)]),
    texts.searched(meetings, paragraphs),
    ...(answer.status === 'answered'
      ? [texts.confidence(Math.round(answer.confidence * 100))]
      : []),
  ];
  return parts.join(' · ');
}

/** '[1] 楚雄市第70次 · 第12段': each leads to its own quote. */
export function citationButtons(citations: readonly Citation[], texts: RenderingTexts): Button[] {
  const names = distinctNames(citations.map(({ meeting }) => meeting));
  return citations.flatMap((citation) =>
    openButton(
      `[${citation.marker}] `,
      names.get(citation.meeting.id) ?? '',
      texts.paragraphNumber(citation.paragraph),
      citation,
    ),
  );
}

function nearestButtons(nearest: readonly RankedParagraph[], texts: RenderingTexts): Button[] {
  const names = distinctNames(nearest.map(({ meeting }) => meeting));
  return nearest.flatMap(({ id, meeting, paragraph }, index) =>
    openButton(`${index + 1}. `, names.get(meeting.id) ?? '', texts.paragraphNumber(paragraph), {
      id,
      start: 0,
      end: 0,
    }),
  );
}

function openButton(
  before: string,
  name: string,
  paragraph: string,
  { id, start, end }: QuotePlace,
): Button[] {
  const data = encodeButton({ type: 'open', id, start, end });
  return data === undefined ? [] : [{ text: buttonLabel(before, name, ` · ${paragraph}`), data }];
}
