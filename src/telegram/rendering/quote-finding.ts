/**
 * Where a quote stands in the record, as messages: the verdict, each place with what differs marked
 * in it, and a button that opens it.
 */
import type { DiffPart, QuoteFinding, QuoteMatch } from '../../app-types.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import { LOOKUP_TEXTS, type LookupTexts } from '../wording/lookup.js';
import { RENDERING_TEXTS } from '../wording/rendering.js';
import { withButtonRows } from './button-rows.js';
import { encodeButton } from './callback-data.js';
import { describePlace } from './citation-text.js';
import { excerpt } from './excerpt.js';
import { buttonLabel, distinctNames } from './meeting-names.js';
import {
  blockQuote,
  bold,
  italic,
  joined,
  type RichText,
  rich,
  struckThrough,
  underlined,
} from './rich-text.js';
import { toMessages } from './split-message.js';
import type { ViewContext } from './view-context.js';

/** Of the part of the quote that a match is about. */
const MAX_PART_CHARS = 40;

/** Longer matches are folded. */
const LONG_MATCH = 300;

type FindingContext = Pick<ViewContext, 'language'>;

export function renderQuoteFinding(
  finding: QuoteFinding,
  context: FindingContext,
): OutgoingMessage[] {
  const texts = LOOKUP_TEXTS[context.language];
  const { verdict, joins, matches, more } = finding;
  const content = joined(
    [
      joined([bold(texts.verdicts[verdict]), joins === undefined ? '' : texts.joins[joins]], ' '),
      ...matches.map((match, index) => renderMatch(match, index + 1, finding, context)),
      more ? texts.moreMeetings : '',
    ],
    '\n\n',
  );
  return withButtonRows(toMessages(content), matchButtons(matches, context));
}

function renderMatch(
  match: QuoteMatch,
  number: number,
  finding: QuoteFinding,
  context: FindingContext,
): RichText {
  const texts = LOOKUP_TEXTS[context.language];
  const words = rich(...match.diff.map(renderPart));
  const part = describePart(match, finding, texts);
  return joined([
    part === '' ? '' : `${number}. ${part}`,
    blockQuote(words, words.text.length > LONG_MATCH),
    rich(`${number}. `, italic(describePlace(match, context))),
  ]);
}

/** Only where the match is about a part of the quote. */
function describePart(
  { quoteStart, quoteEnd }: QuoteMatch,
  { quote, verdict }: QuoteFinding,
  texts: LookupTexts,
): string {
  if (verdict !== 'joined' && verdict !== 'partial') return '';
  return texts.quotePart(excerpt(quote.slice(quoteStart, quoteEnd), MAX_PART_CHARS));
}

function renderPart({ op, text }: DiffPart): RichText {
  if (op === 'delete') return struckThrough(text);
  return op === 'insert' ? bold(underlined(text)) : rich(text);
}

function matchButtons(matches: readonly QuoteMatch[], { language }: FindingContext): Button[] {
  const names = distinctNames(matches.map(({ meeting }) => meeting));
  return matches.flatMap(({ id, start, end, paragraph, meeting }, index) => {
    const data = encodeButton({ type: 'open', id, start, end });
    const behind = ` · ${RENDERING_TEXTS[language].paragraphNumber(paragraph)}`;
    const label = buttonLabel(`${index + 1}. `, names.get(meeting.id) ?? '', behind);
    return data === undefined ? [] : [{ text: label, data }];
  });
}
