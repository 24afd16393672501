/** Small objects for the tests of the evaluation. Nothing here is measured or asserted. */
import type { Answer, Citation, CitedMeeting } from '../../src/answering/answer.js';
import type { QuestionResult } from '../../src/evaluation/question-result.js';
import type { ResolvedQuestion } from '../../src/evaluation/questions/question.js';
import type { Meeting, Paragraph } from '../../src/minutes/meeting.js';

export function meeting(fields: Partial<Meeting> = {}): Meeting {
  return {
    id: 'm1',
    documentType: 'minutes',
    title: '三届人民政府第5次常务会议',
    place: '白水市',
    parentPlace: null,
    body: '市人民政府',
    term: '三届',
    sessionNumber: 5,
    kind: '政府常务会议',
    date: '2023-05-06',
    dateBasis: 'stated',
    dateReason: null,
    monthDay: null,
    venue: null,
    chair: { name: '方舟', office: '市长' },
    attendees: [],
    observers: [],
    agenda: [],
    source: {
      id: null,
      path: 'a.txt',
      line: 1,
      url: null,
      publisher: null,
      publishedAt: null,
    },
    ...fields,
  };
}

export function paragraph(id: string, text: string, fields: Partial<Paragraph> = {}): Paragraph {
  const [meetingId = '', number = '1'] = id.split('-');
  return {
    id,
    meetingId,
    number: Number(number),
    text,
    original: text,
    offsets: [{ clean: 0, original: 0 }],
    damaged: false,
    mends: [],
    line: Number(number),
    ...fields,
  };
}

export function citedMeeting(): CitedMeeting {
  const { id, title, place, body, term, sessionNumber, kind, chair } = meeting();
  const { date, dateBasis, monthDay } = meeting();
  return { id, title, place, body, term, sessionNumber, kind, date, dateBasis, monthDay, chair };
}

export function citation(id: string, quote: string, fields: Partial<Citation> = {}): Citation {
  return {
    marker: 1,
    id,
    quote,
    start: 0,
    end: quote.length,
    published: null,
    paragraph: 1,
    damaged: false,
    meeting: citedMeeting(),
    source: { id: null, path: 'a.txt', line: 1, url: null },
    ...fields,
  };
}

export function answer(fields: Partial<Answer> = {}): Answer {
  return {
    question: '问',
    status: 'answered',
    confidence: 0.9,
    mode: 'extractive',
    answer: '',
    citations: [],
    filters: {},
    searched: { meetings: 1, paragraphs: 1 },
    nearest: [],
    ...fields,
  };
}

export function question(fields: Partial<ResolvedQuestion> = {}): ResolvedQuestion {
  return {
    id: 'q1',
    question: '问',
    kind: 'close',
    script: 'hans',
    answerable: true,
    paragraphs: [],
    facts: [],
    rightParagraphIds: [],
    ...fields,
  };
}

/** An unanswerable question. */
export function unanswerable(fields: Partial<ResolvedQuestion> = {}): ResolvedQuestion {
  return question({ answerable: false, kind: 'unanswerable-topic', ...fields });
}

export function result(fields: Partial<QuestionResult> = {}): QuestionResult {
  return {
    question: question(),
    rankedIds: [],
    answer: answer(),
    askMs: 1,
    quotesValid: [],
    ...fields,
  };
}
