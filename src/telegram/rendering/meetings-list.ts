/** The list of meetings, a page of it as one message, with a button that opens each. */
import type { CallerFilters, Meeting } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import type { Language } from '../reader.js';
import { RENDERING_TEXTS, type RenderingTexts } from '../wording/rendering.js';
import { encodeButton } from './callback-data.js';
import { describeFilters } from './describe-filters.js';
import { excerpt } from './excerpt.js';
import { toHtml } from './html.js';
import { buttonLabel, describeDate, distinctNames } from './meeting-names.js';
import { pageButtons } from './page-buttons.js';
import { bold, italic, joined, rich } from './rich-text.js';

export const MEETINGS_A_PAGE = 8;

/** Of a meeting's name in the list: eight of them stay within a message. */
const MAX_NAME_CHARS = 120;

export interface MeetingsListPage {
  /** Of this page, newest first; at most `MEETINGS_A_PAGE`. */
  meetings: readonly Meeting[];
  /** Of all pages. */
  total: number;
  /** From 0. */
  page: number;
  filters: CallerFilters;
  /** Words that name no limit; empty where all were understood. */
  unread: string;
}

export function renderMeetingsList(list: MeetingsListPage, language: Language): OutgoingMessage {
  const texts = RENDERING_TEXTS[language];
  const pages = Math.max(1, Math.ceil(list.total / MEETINGS_A_PAGE));
  const turns = pageButtons(list.page, pages, (page) =>
    encodeButton({ type: 'meetings', page, filters: list.filters }),
  );
  const content = joined(
    [
      renderHeading(list, language),
      list.total === 0 ? texts.noMeetings : renderLines(list, texts),
      pages > 1 && turns.length === 0 ? texts.narrow : '',
      italic(
        [
          ...(pages > 1 ? [texts.page(list.page + 1, pages)] : []),
          texts.totalMeetings(list.total),
        ].join(' · '),
      ),
    ],
    '\n\n',
  );
  const buttons = [...meetingButtons(list).map((button) => [button]), turns];
  return { html: toHtml(content), buttons: buttons.filter((row) => row.length > 0) };
}

function renderHeading({ filters, unread }: MeetingsListPage, language: Language) {
  const texts = RENDERING_TEXTS[language];
  const limits = excerpt(describeFilters(filters, language), MAX_NAME_CHARS);
  return joined([
    bold([texts.meetings, ...(limits === '' ? [] : [limits])].join(' · ')),
    unread === '' ? '' : texts.unread(excerpt(unread, MAX_NAME_CHARS)),
  ]);
}

/** '1. 楚雄市九届市人民政府第70次常务会议', its date below. */
function renderLines(list: MeetingsListPage, texts: RenderingTexts) {
  const first = list.page * MEETINGS_A_PAGE + 1;
  return joined(
    list.meetings.map((meeting, index) => {
      const name = excerpt(meetingLabel(meeting), MAX_NAME_CHARS);
      const date = describeDate(meeting, texts) || texts.noDate;
      return rich(`${first + index}. ${name} `, italic(date));
    }),
  );
}

function meetingButtons({ meetings, page }: MeetingsListPage): Button[] {
  const names = distinctNames(meetings);
  return meetings.flatMap(({ id }, index) => {
    const data = encodeButton({ type: 'meeting', id });
    const number = `${page * MEETINGS_A_PAGE + index + 1}. `;
    return data === undefined ? [] : [{ text: buttonLabel(number, names.get(id) ?? id, ''), data }];
  });
}
