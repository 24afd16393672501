/**
 * A cited paragraph as an item of CSL-JSON (CSL 1.0.2), from which the styles and BibTeX are made.
 * Only what the record tells: a field that is not known is absent.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import { detectScript, type TextScript } from '../../text/script.js';
import { readDay } from './calendar-day.js';
import type { CitedParagraph, ReferenceOptions } from './cited-paragraph.js';
import { oneLine } from './one-line.js';
import { responsibleBody } from './responsible-body.js';
import { webAddress } from './web-address.js';
import { referenceWording } from './wording.js';

/** A date variable of CSL: one day. `circa`: it was inferred. */
export interface CslDate {
  'date-parts': [[year: number, month: number, day: number]];
  circa?: true;
}

/** What has no variable in CSL but belongs to a citation that can be checked. */
export interface CustomFields {
  /** As ingested. */
  path: string;
  /** Of the file, from 1. */
  line: number;
  sha256?: string;
  permalink?: string;
  quote?: string;
  /** How the meeting's date is known, and for an inferred one from which words. */
  dateBasis?: string;
  dateReason?: string;
}

export interface CslItem {
  /** The paragraph's: unique and stable. */
  id: string;
  type: 'webpage' | 'document';
  title: string;
  author?: [{ literal: string }];
  publisher?: string;
  /** The day of publication. */
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  language?: string;
  /** '第12段', 'para. 12': processors read a bare number as a page. */
  locator?: string;
  /** The session's. */
  number?: number;
  'event-title'?: string;
  'event-date'?: CslDate;
  'event-place'?: string;
  custom?: CustomFields;
}

/** CSL names languages by country: the usual one of each script. */
const LANGUAGE: Record<TextScript, string | undefined> = {
  hans: 'zh-CN',
  hant: 'zh-TW',
  en: undefined,
};

export function cslItem(cited: CitedParagraph, options: ReferenceOptions): CslItem {
  const { meeting, paragraph } = cited;
  const { author, publisher } = responsibleBody(meeting);
  const url = webAddress(meeting.source.url);
  return present<CslItem>({
    id: paragraph.id,
    type: url === undefined ? 'document' : 'webpage',
    title: titleOf(meeting),
    author: author === undefined ? undefined : [{ literal: author }],
    publisher,
    issued: cslDate(meeting.source.publishedAt),
    accessed: cslDate(options.accessed),
    URL: url,
    language: LANGUAGE[detectScript(meeting.title + paragraph.text)],
    locator: referenceWording(options.language).paragraph(paragraph.number),
    number: meeting.sessionNumber ?? undefined,
    'event-title': meetingName(meeting),
    'event-date': cslDate(meeting.date, meeting.dateBasis === 'inferred'),
    'event-place': meeting.venue ?? undefined,
    custom: customFields(cited, options),
  });
}

/** The page's, without its last full stop, which every style sets itself; the path where it has none. */
function titleOf({ title, source }: Meeting): string {
  return oneLine(title).replace(/[。．.]+$/u, '') || source.path;
}

function meetingName(meeting: Meeting): string | undefined {
  if (meeting.documentType !== 'minutes') return undefined;
  return oneLine(meetingLabel(meeting)) || undefined;
}

function customFields(
  { meeting, paragraph, sha256 }: CitedParagraph,
  { permalink, quote }: ReferenceOptions,
): CustomFields {
  return present<CustomFields>({
    path: meeting.source.path,
    line: paragraph.line,
    sha256,
    permalink: webAddress(permalink),
    quote: quote || undefined,
    dateBasis: meeting.dateBasis ?? undefined,
    dateReason: meeting.dateReason ?? undefined,
  });
}

function cslDate(text: string | null | undefined, inferred = false): CslDate | undefined {
  const day = readDay(text);
  if (!day) return undefined;
  return { 'date-parts': [[...day]], ...(inferred && { circa: true }) };
}

/** The item without the fields that are undefined. */
function present<Item extends object>(
  fields: {
    [Key in keyof Item]: Item[Key] | undefined;
  },
): Item {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Item;
}
