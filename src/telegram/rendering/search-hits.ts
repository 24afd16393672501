/** What a search found, as one message: of each paragraph the sentence that fits, and a button. */
import type { RankedParagraph, SearchResult } from '../../app-types.js';
import type { Button, OutgoingMessage } from '../api/bot-api.js';
import { RENDERING_TEXTS, type RenderingTexts } from '../wording/rendering.js';
import { withButtonRows } from './button-rows.js';
import { encodeButton } from './callback-data.js';
import { choosePassage } from './choose-passage.js';
import { describePlace } from './citation-text.js';
import { describeFilters } from './describe-filters.js';
import { excerpt } from './excerpt.js';
import { buttonLabel, distinctNames } from './meeting-names.js';
import { bold, italic, joined, type RichText, rich } from './rich-text.js';
import { toMessages } from './split-message.js';
import type { ViewContext } from './view-context.js';

/** Of what was searched for, above the hits. */
const MAX_QUERY_CHARS = 100;

/** Of a sentence: three lines of a phone. */
const MAX_PASSAGE_CHARS = 100;

export function renderSearchHits(
  { query, filters, hits }: SearchResult,
  context: Pick<ViewContext, 'language'>,
): OutgoingMessage[] {
  const texts = RENDERING_TEXTS[context.language];
  const limits = describeFilters(filters, context.language);
  const content = joined(
    [
      joined([
        bold(texts.hits(excerpt(query, MAX_QUERY_CHARS))),
        limits === '' ? '' : italic(texts.labelled(texts.understood, limits)),
      ]),
      ...(hits.length === 0 ? [texts.noHits] : hits.map((hit) => renderHit(hit, query, context))),
    ],
    '\n\n',
  );
  return withButtonRows(toMessages(content), hitButtons(hits, query, texts));
}

/** '1. 要压实煤矿安全责任……' and below it where that stands. */
function renderHit(
  hit: RankedParagraph,
  query: string,
  context: Pick<ViewContext, 'language'>,
): RichText {
  const { start, end } = choosePassage(hit.text, query);
  const passage = excerpt(hit.text.slice(start, end), MAX_PASSAGE_CHARS);
  return rich(`${hit.rank}. ${passage}\n`, italic(describePlace(hit, context)));
}

function hitButtons(
  hits: readonly RankedParagraph[],
  query: string,
  texts: RenderingTexts,
): Button[] {
  const names = distinctNames(hits.map(({ meeting }) => meeting));
  return hits.flatMap(({ rank, id, text, meeting, paragraph }) => {
    const data = encodeButton({ type: 'open', id, ...choosePassage(text, query) });
    const behind = ` · ${texts.paragraphNumber(paragraph)}`;
    const label = buttonLabel(`${rank}. `, names.get(meeting.id) ?? '', behind);
    return data === undefined ? [] : [{ text: label, data }];
  });
}
