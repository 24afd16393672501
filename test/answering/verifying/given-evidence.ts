/** Builds given evidence: a paragraph of a meeting of one's own making. */

import type {
  GivenEvidence,
  Verdict,
} from '../../../src/answering/verifying/composed-statement.js';
import { StatementSplitter } from '../../../src/answering/verifying/split-statements.js';
import { verifyStatement } from '../../../src/answering/verifying/verify-statement.js';
import { BuiltinEmbeddings } from '../../../src/embedding/builtin-embeddings.js';
import type { Meeting } from '../../../src/minutes/meeting.js';

const MEETING: Meeting = {
  id: 'm1',
  documentType: 'minutes',
  title: '市政府召开第12次常务会议',
  place: '衡水市',
  parentPlace: null,
  body: '市人民政府',
  term: '七届',
  sessionNumber: 12,
  kind: '政府常务会议',
  date: '2023-05-18',
  dateBasis: 'stated',
  dateReason: null,
  monthDay: null,
  venue: '市政府二楼会议室',
  chair: { name: '赵文博', office: '市委副书记、市长' },
  attendees: [{ name: '钱永刚', office: '副市长' }],
  observers: [{ name: '孙立平', office: '市政协副主席' }],
  agenda: [],
  source: { id: null, path: 'a.txt', line: 1, url: null, publisher: null, publishedAt: null },
};

let next = 0;

/** Evidence [1], [2] … of the texts; all of one meeting unless `meeting` differs. */
export function given(texts: readonly string[], meeting: Partial<Meeting> = {}): GivenEvidence[] {
  const held = { ...MEETING, ...meeting };
  return texts.map((text, at) => ({
    marker: at + 1,
    meeting: held,
    paragraph: {
      id: `${held.id}-${++next}`,
      meetingId: held.id,
      number: at + 1,
      text,
      original: text,
      offsets: [],
      damaged: false,
      mends: [],
      line: at + 1,
    },
  }));
}

const embedder = new BuiltinEmbeddings();

/** The verdict on a text that is one statement. */
export function verify(text: string, evidence: readonly GivenEvidence[]): Verdict {
  const splitter = new StatementSplitter();
  const statements = [...splitter.push(text), ...splitter.end()];
  const [statement] = statements;
  if (!statement || statements.length > 1) throw new Error(`no single statement: ${text}`);
  return verifyStatement(statement, evidence, { embedder });
}

/** 'supported', or why not. */
export function reasonOf(text: string, evidence: readonly GivenEvidence[]): string {
  const verdict = verify(text, evidence);
  return verdict.supported ? 'supported' : verdict.reason;
}
