/**
 * A meeting as one message with pages: first what was parsed of it, then its paragraphs by their
 * beginnings, each with a button that opens it.
 */
import type { Meeting, Paragraph, ShownMeeting } from '../../app-types.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import { RENDERING_TEXTS } from '../wording/rendering.js';
import { chunked } from './button-rows.js';
import { encodeButton } from './callback-data.js';
import { excerpt } from './excerpt.js';
import { renderFormer } from './former-revision.js';
import { toHtml } from './html.js';
import { renderMeetingDetails } from './meeting-details.js';
import { longName } from './meeting-names.js';
import { pageButtons } from './page-buttons.js';
import { bold, italic, joined, type RichText, sliced } from './rich-text.js';
import { spansOf } from './split-message.js';
import type { ViewContext } from './view-context.js';

/** Of one page of details; the whole message stays within Telegram's 4096. */
const MAX_PAGE_CHARS = 3_500;

/** Two rows of buttons that a thumb can tell apart. */
const PARAGRAPHS_A_PAGE = 10;
const BUTTONS_IN_ROW = 5;

/** Characters of a paragraph in the list: two lines of a phone. */
const BEGINNING_CHARS = 70;

/** Of the meeting's name above the list. */
const MAX_NAME_CHARS = 200;

interface MeetingPage {
  content: RichText;
  /** Those that the page lists. */
  paragraphs: readonly Paragraph[];
}

/** @param page from 0; the last one where it has fewer */
export function renderMeetingView(
  { meeting, paragraphs, former }: ShownMeeting,
  page: number,
  context: Pick<ViewContext, 'language' | 'me'>,
): OutgoingMessage {
  const texts = RENDERING_TEXTS[context.language];
  const details = detailPages(meeting, context);
  const pages = [...details, ...paragraphPages(meeting, paragraphs)];
  const number = Math.min(page, pages.length - 1);
  const shown = pages[number] ?? {
    content: bold(excerpt(longName(meeting), MAX_NAME_CHARS)),
    paragraphs: [],
  };
  const content = joined(
    [
      renderFormer(former, texts),
      shown.content,
      pages.length > 1 ? italic(texts.page(number + 1, pages.length)) : '',
    ],
    '\n\n',
  );
  const toPage = (to: number) => encodeButton({ type: 'meetingPage', id: meeting.id, page: to });
  const buttons = [
    ...chunked(shown.paragraphs.flatMap(paragraphButton), BUTTONS_IN_ROW),
    pageButtons(number, pages.length, toPage),
    number < details.length && paragraphs.length > 0
      ? labelled(texts.buttons.paragraphs, toPage(details.length))
      : [],
    former?.now
      ? labelled(texts.buttons.now, encodeButton({ type: 'meeting', id: former.now }))
      : [],
  ];
  return { html: toHtml(content), buttons: buttons.filter((row) => row.length > 0) };
}

function detailPages(
  meeting: Meeting,
  context: Pick<ViewContext, 'language' | 'me'>,
): MeetingPage[] {
  const details = renderMeetingDetails(meeting, context);
  return spansOf(details, MAX_PAGE_CHARS).map(({ start, end }) => ({
    content: sliced(details, start, end),
    paragraphs: [],
  }));
}

function paragraphPages(meeting: Meeting, paragraphs: readonly Paragraph[]): MeetingPage[] {
  return chunked(paragraphs, PARAGRAPHS_A_PAGE).map((listed) => ({
    content: joined(
      [
        bold(excerpt(longName(meeting), MAX_NAME_CHARS)),
        joined(listed.map(({ number, text }) => `${number}. ${excerpt(text, BEGINNING_CHARS)}`)),
      ],
      '\n\n',
    ),
    paragraphs: listed,
  }));
}

function paragraphButton({ id, number }: Paragraph): Button[] {
  return labelled(String(number), encodeButton({ type: 'open', id, start: 0, end: 0 }));
}

function labelled(text: string, data: string | undefined): Button[] {
  return data === undefined ? [] : [{ text, data }];
}
