/** Records for tests of the interfaces: invented, of the shape that the application gives. */
import type {
  Answer,
  Citation,
  CitedMeeting,
  IngestReport,
  Meeting,
  Paragraph,
  RankedParagraph,
} from '../../src/app-types.js';

export const MEETING: Meeting = {
  id: 'mabc234def567',
  documentType: 'minutes',
  title: '青石市三届市人民政府第12次常务会议',
  place: '青石市',
  parentPlace: null,
  body: '市人民政府',
  term: '三届',
  sessionNumber: 12,
  kind: '政府常务会议',
  date: '2023-05-16',
  dateBasis: 'inferred',
  dateReason: '2023年1至4月',
  monthDay: null,
  venue: '第一会议室',
  chair: { name: '周明', office: '市委副书记、市长' },
  attendees: [{ name: '吴芳', office: '副市长' }],
  observers: [{ name: null, office: '市直有关部门负责人' }],
  agenda: [
    {
      title: '审议《青石市河道管理办法(送审稿)》',
      documents: ['《青石市河道管理办法(送审稿)》'],
      outcome: 'adopted',
      paragraph: 2,
    },
  ],
  source: {
    id: null,
    path: 'a/012.txt',
    line: 3,
    url: 'https://example.org/12',
    publisher: '青石市人民政府',
    publishedAt: '2023-05-18',
  },
};

export function paragraph(number: number, text: string): Paragraph {
  return {
    id: `${MEETING.id}-${number}`,
    meetingId: MEETING.id,
    number,
    text,
    original: text,
    offsets: [{ clean: 0, original: 0 }],
    damaged: false,
    mends: [],
    line: 3 + number,
  };
}

export const CITED_MEETING: CitedMeeting = {
  id: MEETING.id,
  title: MEETING.title,
  place: MEETING.place,
  body: MEETING.body,
  term: MEETING.term,
  sessionNumber: MEETING.sessionNumber,
  kind: MEETING.kind,
  date: MEETING.date,
  dateBasis: MEETING.dateBasis,
  monthDay: MEETING.monthDay,
  chair: MEETING.chair,
};

export const CITATION: Citation = {
  marker: 1,
  id: `${MEETING.id}-2`,
  quote: '会议审议并原则通过《青石市河道管理办法(送审稿)》。',
  start: 0,
  end: 26,
  published: null,
  paragraph: 2,
  damaged: false,
  meeting: CITED_MEETING,
  source: { id: null, path: 'a/012.txt', line: 5, url: null },
};

export const ANSWERED: Answer = {
  question: '通过了什么办法?',
  status: 'answered',
  confidence: 0.97,
  mode: 'extractive',
  answer: '会议审议并原则通过《青石市河道管理办法(送审稿)》。[1]',
  citations: [CITATION],
  filters: { place: '青石市', sessionNumber: 12, from: '2023-01-01', to: '2023-12-31' },
  searched: { meetings: 1, paragraphs: 9 },
  nearest: [],
};

export const NEAREST: RankedParagraph = {
  rank: 1,
  id: `${MEETING.id}-3`,
  score: 0.4,
  text: '会议听取了防汛工作情况汇报。',
  paragraph: 3,
  meeting: CITED_MEETING,
  source: CITATION.source,
};

export const NOT_FOUND: Answer = {
  ...ANSWERED,
  question: '第99次会议谁主持?',
  status: 'notFound',
  confidence: 0.02,
  answer: '记录里没有第99次会议。',
  citations: [],
  filters: { sessionNumber: 99 },
  nearest: [NEAREST],
  reason: 'noSuchMeeting',
};

export const INGESTED: IngestReport = {
  meetings: { added: 5, changed: 0, unchanged: 2, removed: 1, failed: 0 },
  paragraphs: { added: 123, changed: 0, unchanged: 20, removed: 7, failed: 0 },
  failures: [],
};
