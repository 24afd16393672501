/** What inline mode offers: citations and meetings as messages that a reader sends anywhere. */
import type { InlineQueryResultArticle } from 'telegraf/types';
import type { Meeting, RankedParagraph } from '../../app-types.js';
import { choosePassage } from './choose-passage.js';
import { describePlace } from './citation-text.js';
import { excerpt } from './excerpt.js';
import { toHtml } from './html.js';
import { longName } from './meeting-names.js';
import { permalink } from './permalink.js';
import { plainLine } from './plain-text.js';
import { blockQuote, bold, joined, link, type RichText } from './rich-text.js';
import type { ViewContext } from './view-context.js';

/** Clients show about two lines of a description, one of a title. */
const MAX_DESCRIPTION_CHARS = 120;
const MAX_TITLE_CHARS = 100;

/** A sentence that goes on for longer is a table that lost its lines. */
const MAX_QUOTE_CHARS = 3_000;

/** Longer quotes are folded. */
const LONG_QUOTE = 300;

type InlineContext = Pick<ViewContext, 'language' | 'me'>;

/** The sentence of a found paragraph that fits, as a quote with its citation. */
export function citationResult(
  hit: RankedParagraph,
  query: string,
  context: InlineContext,
): InlineQueryResultArticle {
  const { start, end } = choosePassage(hit.text, query);
  const quote = excerpt(hit.text.slice(start, end), MAX_QUOTE_CHARS);
  const place = describePlace(hit, context);
  const { url } = hit.source;
  return article(hit.id, place, quote, [
    blockQuote(quote, quote.length > LONG_QUOTE),
    bold(excerpt(place, MAX_QUOTE_CHARS / 10)),
    url === null ? '' : link(plainLine(url), excerpt(url, MAX_QUOTE_CHARS / 10)),
    permalink(context.me, hit.id),
  ]);
}

/** A meeting with the address that opens it. */
export function meetingResult(meeting: Meeting, { me }: InlineContext): InlineQueryResultArticle {
  const name = excerpt(longName(meeting), MAX_TITLE_CHARS);
  return article(meeting.id, name, meeting.title, [bold(name), permalink(me, meeting.id)]);
}

function article(
  id: string,
  title: string,
  description: string,
  lines: readonly (string | RichText)[],
): InlineQueryResultArticle {
  return {
    type: 'article',
    id,
    title: excerpt(title, MAX_TITLE_CHARS),
    description: excerpt(description, MAX_DESCRIPTION_CHARS),
    input_message_content: {
      message_text: toHtml(joined(lines)),
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
  };
}
