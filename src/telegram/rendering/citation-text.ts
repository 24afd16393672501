/** A citation as plain text, to be pasted anywhere: what is quoted, from where, and its addresses. */
import type { CitedMeeting } from '../../app-types.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { RENDERING_TEXTS } from '../wording/rendering.js';
import { describeDate } from './meeting-names.js';
import { permalink } from './permalink.js';
import { plainLine } from './plain-text.js';
import type { ViewContext } from './view-context.js';

/** Words of a paragraph with where they stand. */
export interface CitedWords {
  /** Paragraph id. */
  id: string;
  /** Number of the paragraph, from 1. */
  paragraph: number;
  meeting: CitedMeeting;
  /** Verbatim. */
  quote: string;
  url: string | null;
}

/** '楚雄市九届市人民政府第70次常务会议 · 2021-09-08 · 第12段', the quote and both addresses, a line each. */
export function citationText(
  cited: CitedWords,
  context: Pick<ViewContext, 'language' | 'me'>,
): string {
  const lines = [
    describePlace(cited, context),
    `“${plainLine(cited.quote)}”`,
    ...(cited.url === null ? [] : [plainLine(cited.url)]),
    permalink(context.me, cited.id),
  ];
  return lines.join('\n');
}

/** Its first line. */
export function describePlace(
  { meeting, paragraph }: Pick<CitedWords, 'meeting' | 'paragraph'>,
  { language }: Pick<ViewContext, 'language'>,
): string {
  const texts = RENDERING_TEXTS[language];
  const parts = [
    plainLine(meetingLabel(meeting)),
    describeDate(meeting, texts),
    texts.paragraphNumber(paragraph),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
