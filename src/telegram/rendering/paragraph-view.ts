/**
 * One paragraph as one message: heading of its meeting, its words with a quote marked, its source,
 * and buttons to its neighbours and its citation. A paragraph longer than a message has pages.
 */
import type { Paragraph, ShownParagraph } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import { RENDERING_TEXTS, type RenderingTexts } from '../wording/rendering.js';
import { encodeButton, type ParagraphPage, type QuotePlace } from './callback-data.js';
import { citationText } from './citation-text.js';
import { excerpt } from './excerpt.js';
import { renderFormer } from './former-revision.js';
import { toHtml } from './html.js';
import { describeDate } from './meeting-names.js';
import { offsetInBody, renderParagraphBody, wordsWithin } from './paragraph-body.js';
import { permalink } from './permalink.js';
import { plainLine } from './plain-text.js';
import { bold, code, italic, joined, link, type RichText, rich, sliced } from './rich-text.js';
import { MAX_MESSAGE_CHARS, spansOf } from './split-message.js';
import type { ViewContext } from './view-context.js';

/** Characters (Bot API 7.11, CopyTextButton). */
const MAX_COPY_CHARS = 256;

/** Of one page, so that heading and source stand on it as well. */
const MAX_PAGE_CHARS = 2_800;

/** Titles and addresses are cut here: what stands around a page must leave it its room. */
const MAX_TITLE_CHARS = 300;
const MAX_ADDRESS_CHARS = 200;

/** What of a paragraph is shown. */
export interface ParagraphFocus {
  /** Where the reader came from: in this paragraph or another one of its meeting. */
  quote: QuotePlace;
  page: ParagraphPage;
}

export function renderParagraphView(
  shown: ShownParagraph,
  focus: ParagraphFocus,
  context: ViewContext,
): OutgoingMessage {
  const texts = RENDERING_TEXTS[context.language];
  const { paragraph } = shown;
  const isQuoted = focus.quote.id === paragraph.id;
  const marked = isQuoted ? focus.quote : { start: 0, end: 0 };
  const body = renderParagraphBody(paragraph, marked, texts);
  const spans = spansOf(body, MAX_PAGE_CHARS);
  const quotePage = pageAt(spans, offsetInBody(paragraph, wordsWithin(paragraph, marked).start));
  const page = pageNumber(focus.page, quotePage, spans.length);
  const span = spans[page] ?? { start: 0, end: 0 };
  const content = joined(
    [
      renderHeading(shown, texts),
      sliced(body, span.start, span.end),
      joined([
        spans.length > 1 ? italic(texts.page(page + 1, spans.length)) : '',
        renderSource(shown, context, texts),
      ]),
    ],
    '\n\n',
  );
  const buttons = [
    turnButtons(shown, { page, pages: spans.length, quote: focus.quote }, texts),
    isQuoted && page === quotePage ? [] : backButton(focus.quote, texts),
    nowButton(shown, texts),
    [...copyButton(shown, marked, context), ...meetingButton(shown, texts)],
  ];
  return {
    html: toHtml(sliced(content, 0, MAX_MESSAGE_CHARS)),
    buttons: buttons.filter((row) => row.length > 0),
  };
}

/** The page on which an offset of the body stands. */
function pageAt(spans: readonly { end: number }[], offset: number): number {
  const page = spans.findIndex(({ end }) => offset < end);
  return page < 0 ? 0 : page;
}

function pageNumber(page: ParagraphPage, quotePage: number, pages: number): number {
  if (page === 'quote') return quotePage;
  const last = Math.max(0, pages - 1);
  return page === 'last' ? last : Math.min(page, last);
}

/** Title; how the meeting is called, where the title does not say; date and number. */
function renderHeading(
  { meeting, paragraph, former }: ShownParagraph,
  texts: RenderingTexts,
): RichText {
  const title = excerpt(meeting.title, MAX_TITLE_CHARS);
  const label = excerpt(meetingLabel(meeting), MAX_TITLE_CHARS);
  const place = [describeDate(meeting, texts), texts.paragraphNumber(paragraph.number)];
  return joined([
    bold(title),
    title.includes(label) ? '' : label,
    place.filter((part) => part !== '').join(' · '),
    renderFormer(former, texts),
  ]);
}

/** '来源：minutes/a.txt:12', its address, the id and the permalink. */
function renderSource(
  { meeting: { source }, paragraph }: ShownParagraph,
  { me }: ViewContext,
  texts: RenderingTexts,
): RichText {
  const { url } = source;
  const path = excerpt(`${source.path}:${paragraph.line}`, MAX_ADDRESS_CHARS);
  const address = permalink(me, paragraph.id);
  return joined([
    texts.labelled(texts.fields.source, path),
    url === null ? '' : link(plainLine(url), excerpt(url, MAX_ADDRESS_CHARS)),
    rich(code(paragraph.id), ' · ', link(address, address)),
  ]);
}

interface Position {
  page: number;
  pages: number;
  quote: QuotePlace;
}

/** Through the pages of the paragraph, then on to its neighbours. */
function turnButtons(
  { paragraph, before, after }: ShownParagraph,
  { page, pages, quote }: Position,
  texts: RenderingTexts,
): Button[] {
  const previous = before.at(-1);
  const next = after[0];
  const turn = (label: string, to: Paragraph, toPage: ParagraphPage) =>
    button(label, encodeButton({ type: 'turn', paragraph: to.number, page: toPage, quote }));
  return [
    ...(page > 0 ? turn(`◀ ${texts.page(page, pages)}`, paragraph, page - 1) : []),
    ...(page === 0 && previous
      ? turn(`◀ ${texts.paragraphNumber(previous.number)}`, previous, 'last')
      : []),
    ...(page < pages - 1 ? turn(`${texts.page(page + 2, pages)} ▶`, paragraph, page + 1) : []),
    ...(page >= pages - 1 && next ? turn(`${texts.paragraphNumber(next.number)} ▶`, next, 0) : []),
  ];
}

function backButton(quote: QuotePlace, texts: RenderingTexts): Button[] {
  const number = Number(quote.id.slice(quote.id.lastIndexOf('-') + 1));
  const { backToQuote, backToParagraph } = texts.buttons;
  return button(
    quote.end > quote.start ? backToQuote : backToParagraph(number),
    encodeButton({ type: 'turn', paragraph: number, page: 'quote', quote }),
  );
}

/** On the clipboard at once where it fits, else as a message that can be copied by a tap. */
function copyButton(
  shown: ShownParagraph,
  { start, end }: { start: number; end: number },
  context: ViewContext,
): Button[] {
  const { copy } = RENDERING_TEXTS[context.language].buttons;
  const text = paragraphCitation(shown, { start, end }, context);
  if (context.features.copyText && text.length <= MAX_COPY_CHARS)
    return [{ text: copy, copy: text }];
  return button(copy, encodeButton({ type: 'copy', id: shown.paragraph.id, start, end }));
}

/** The citation of the marked words, or of the whole paragraph where none are. */
export function paragraphCitation(
  { meeting, paragraph }: ShownParagraph,
  marked: { start: number; end: number },
  context: Pick<ViewContext, 'language' | 'me'>,
): string {
  const { start, end } = wordsWithin(paragraph, marked);
  const quote = end > start ? paragraph.text.slice(start, end) : paragraph.text;
  const { id, number } = paragraph;
  return citationText({ id, paragraph: number, meeting, quote, url: meeting.source.url }, context);
}

/** Of an earlier revision: what stands in its place. */
function nowButton({ former }: ShownParagraph, texts: RenderingTexts): Button[] {
  const id = former?.now;
  if (!id) return [];
  return button(texts.buttons.now, encodeButton({ type: 'open', id, start: 0, end: 0 }));
}

function meetingButton({ meeting }: ShownParagraph, texts: RenderingTexts): Button[] {
  return button(texts.buttons.meeting, encodeButton({ type: 'meeting', id: meeting.id }));
}

/** None where the data does not fit. */
function button(text: string, data: string | undefined): Button[] {
  return data === undefined ? [] : [{ text, data }];
}
