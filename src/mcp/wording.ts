/**
 * The texts around what the record says, in three languages. Descriptions of tools and parameters are
 * written for a model and stand with the tools, in English.
 */
import type { CitationStatus, Outcome, QuoteJoin, QuoteVerdict, Script } from '../app-types.js';
import { en } from './wording/en.js';
import { hans } from './wording/hans.js';
import { hant } from './wording/hant.js';

export interface FaultText {
  message: string;
  hint: string;
}

export interface McpTexts {
  /** What a person sees where a client lists the tools. */
  titles: Record<
    'search' | 'ask' | 'cite' | 'show' | 'meetings' | 'timeline' | 'checkArticle',
    string
  >;
  /** Between a name and what it is: ': ', '：'. */
  colon: string;
  remark: (text: string) => string;
  dateBasis: Record<'published' | 'inferred', string>;
  dateUnknown: string;
  paragraphNumber: (number: number) => string;
  paragraphs: (count: number) => string;
  fields: Record<
    | 'id'
    | 'source'
    | 'filters'
    | 'published'
    | 'sha256'
    | 'reference'
    | 'difference'
    | 'before'
    | 'after'
    | 'venue'
    | 'chair'
    | 'attendees'
    | 'observers'
    | 'agenda'
    | 'standsNow'
    | 'line',
    string
  >;
  /** Of a paragraph whose published form differs. */
  mended: string;
  damaged: string;
  outcome: Record<Outcome, string>;
  /** Which entries of how many follow. */
  shown: (first: number, last: number, total: number) => string;
  /** The same, of a list by rank. */
  ranked: (first: number, last: number, total: number) => string;
  nothingFound: string;
  /** Of a page behind the last. */
  noMore: (total: number) => string;
  next: (offset: number) => string;
  quotes: string;
  nearest: string;
  searched: (meetings: number, paragraphs: number) => string;
  confidence: (percent: number) => string;
  verdict: Record<Exclude<QuoteVerdict, 'joined'>, string>;
  joins: Record<QuoteJoin, string>;
  /** How a difference is marked. */
  differenceKey: string;
  changeKey: string;
  otherMeetings: string;
  status: Record<CitationStatus, string>;
  withdrawnAt: (moment: string) => string;
  meetingNow: string;
  former: (moment: string, now: string | null) => string;
  timelineFound: (found: number, complete: boolean) => string;
  /** Of an article. */
  noQuotation: string;
  tooShort: string;
  faults: {
    nothingToLookUp: FaultText;
    idOrQuote: FaultText;
    meetingId: (id: string) => FaultText;
    idUnknown: (id: string) => FaultText;
    noSuchDate: (text: string) => FaultText;
    fromAfterTo: (from: string, to: string) => FaultText;
    offsetTooFar: (most: number) => FaultText;
    internal: FaultText;
  };
}

export const MCP_TEXTS: Record<Script, McpTexts> = { hans, hant, en };
