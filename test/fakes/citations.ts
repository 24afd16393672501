/** Look-ups of citations for tests of the interfaces: invented, of the shape that the application gives. */
import type { CitationRecord, CitedPlace, QuoteFinding, QuoteMatch } from '../../src/app-types.js';
import { CITED_MEETING, MEETING, paragraph } from './records.js';

/** Of the form that real ones have. */
export const PARAGRAPH_ID = `${MEETING.id}-2`;

export const MATCH: QuoteMatch = {
  id: PARAGRAPH_ID,
  paragraph: 2,
  text: '会议听取了防汛工作汇报',
  start: 0,
  end: 11,
  diff: [{ op: 'equal', text: '会议听取了防汛工作汇报' }],
  quoteStart: 0,
  quoteEnd: 11,
  meeting: CITED_MEETING,
  source: { id: null, path: 'a/012.txt', line: 5, url: null },
};

export const EXACT: QuoteFinding = {
  quote: '会议听取了防汛工作汇报',
  verdict: 'exact',
  matches: [MATCH],
  more: false,
};

export const ALTERED: QuoteFinding = {
  quote: '会议听取了抗旱工作汇报',
  verdict: 'altered',
  matches: [
    {
      ...MATCH,
      diff: [
        { op: 'equal', text: '会议听取了' },
        { op: 'delete', text: '抗旱' },
        { op: 'insert', text: '防汛' },
        { op: 'equal', text: '工作汇报' },
      ],
    },
  ],
  more: false,
};

export const NOWHERE: QuoteFinding = {
  quote: '会议决定修一座月亮桥',
  verdict: 'notFound',
  matches: [],
  more: false,
};

/** Paragraph 2 of the meeting, with a text. */
export function citedPlace(text: string): CitedPlace {
  return {
    meeting: MEETING,
    label: '青石市三届市人民政府第12次常务会议',
    paragraph: paragraph(2, text),
    file: {
      path: MEETING.source.path,
      firstLine: 5,
      lastLine: 5,
      url: MEETING.source.url,
      sha256: 'ab'.repeat(32),
    },
  };
}

export const CURRENT: CitationRecord = {
  id: PARAGRAPH_ID,
  status: 'current',
  cited: citedPlace('会议听取了防汛工作汇报。'),
  before: [],
  after: [],
};

export const CHANGED: CitationRecord = {
  ...CURRENT,
  status: 'changed',
  withdrawnAt: '2026-11-22T08:05:09.000Z',
  now: citedPlace('会议听取了抗旱工作汇报。'),
  diff: [
    { op: 'equal', text: '会议听取了' },
    { op: 'delete', text: '防汛' },
    { op: 'insert', text: '抗旱' },
    { op: 'equal', text: '工作汇报。' },
  ],
};

export const WITHDRAWN: CitationRecord = {
  ...CURRENT,
  status: 'withdrawn',
  withdrawnAt: '2026-11-22T08:05:09.000Z',
  meetingNow: null,
};
