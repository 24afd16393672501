/** Turns places in paragraphs into citations, and ranked paragraphs into what a reader is shown. */
import { citedMeeting, citedSource } from '../../minutes/cited-meeting.js';
import type { Meeting } from '../../minutes/meeting.js';
import type { Hit } from '../../retrieval/ranking/rank-paragraphs.js';
import { toOriginalRange } from '../../text/offsets.js';
import type { Citation, RankedParagraph } from '../answer.js';
import { type Quote, textOf } from '../statement.js';

/** The quote is a slice of the paragraph by construction; its place as published comes with it. */
export function citationOf(quote: Quote, marker: number): Citation {
  const { paragraph, meeting, start, end } = quote;
  const text = textOf(quote);
  const range = toOriginalRange(paragraph.offsets, paragraph.original.length, start, end);
  const published = paragraph.original.slice(range.start, range.end);
  return {
    marker,
    id: paragraph.id,
    quote: text,
    start,
    end,
    published: published === text ? null : published,
    paragraph: paragraph.number,
    damaged: paragraph.damaged,
    meeting: citedMeeting(meeting),
    source: citedSource(meeting, paragraph),
  };
}

export function rankedParagraph(
  { paragraph, rank, score }: Hit,
  meeting: Meeting,
): RankedParagraph {
  return {
    rank,
    id: paragraph.id,
    score,
    text: paragraph.text,
    paragraph: paragraph.number,
    meeting: citedMeeting(meeting),
    source: citedSource(meeting, paragraph),
  };
}
