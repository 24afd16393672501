/**
 * A given paragraph made ready for being compared with statements: folded, cut into sentences, its
 * numbers and times found. Done once for each paragraph.
 */
import type { Meeting, Paragraph } from '../../../minutes/meeting.js';
import { meetingLabel } from '../../../minutes/meeting-label.js';
import { type MinedAlias, mineAliases } from '../../../text/aliases/mine-aliases.js';
import { fold } from '../../../text/fold.js';
import { type Span, splitSentences } from '../../../text/sentences.js';
import type { GivenEvidence } from '../composed-statement.js';
import { findQuantities, type Quantity } from '../facts/find-quantities.js';
import { findTimes, type Times, withoutTimes } from '../facts/find-times.js';

/** A sentence of a paragraph's clean text. */
export interface EvidenceSentence extends Span {
  folded: string;
}

export interface ReadParagraph {
  folded: string;
  sentences: readonly EvidenceSentence[];
  times: Times;
  quantities: readonly Quantity[];
  aliases: readonly MinedAlias[];
}

/** A given paragraph with what its meeting's heading says of it. */
export interface Evidence extends GivenEvidence {
  read: ReadParagraph;
  /** Place, body, term, session, kind, date, venue and chair, folded: evidence for this meeting only. */
  heading: string;
}

const paragraphs = new WeakMap<Paragraph, ReadParagraph>();
const headings = new WeakMap<Meeting, string>();

export function readEvidence(given: GivenEvidence): Evidence {
  return { ...given, read: readParagraph(given.paragraph), heading: readHeading(given.meeting) };
}

function readParagraph(paragraph: Paragraph): ReadParagraph {
  const known = paragraphs.get(paragraph);
  if (known) return known;
  const folded = fold(paragraph.text);
  const times = findTimes(folded);
  const read: ReadParagraph = {
    folded,
    sentences: splitSentences(paragraph.text).map(({ start, end }) => ({
      start,
      end,
      folded: folded.slice(start, end),
    })),
    times,
    quantities: findQuantities(withoutTimes(folded, times)),
    aliases: mineAliases(paragraph.text),
  };
  paragraphs.set(paragraph, read);
  return read;
}

/** How a meeting is opened, whatever it was. */
const OPENING =
  '会议 常务会议 常委会会议 召开 举行 主持 主持召开 主持人 时间 地点 日期 召集 本次 发布 来源';

function readHeading(meeting: Meeting): string {
  const known = headings.get(meeting);
  if (known !== undefined) return known;
  const { place, parentPlace, body, term, kind, venue, chair, date, source } = meeting;
  const parts = [
    meetingLabel(meeting),
    place,
    parentPlace,
    body,
    term,
    kind,
    venue,
    date,
    source.publisher,
  ];
  const who = [chair?.office, chair?.name];
  const heading = fold([...parts, ...who, OPENING].filter(Boolean).join(' '));
  headings.set(meeting, heading);
  return heading;
}
