/**
 * Statements → the text of an answer with its citations: grouped by meeting in order of date,
 * markers in order of appearance, our words in the reader's script, the record's as published.
 */
import type { Meeting } from '../minutes/meeting.js';
import { meetingLabel } from '../minutes/meeting-label.js';
import type { Script } from '../retrieval/query.js';
import { toScript } from '../text/script.js';
import type { Citation } from './answer.js';
import { citationOf } from './cite.js';
import type { Quote, Statement } from './statement.js';
import { type AnswerLanguage, wordDate } from './wording.js';

export interface ComposedAnswer {
  answer: string;
  citations: Citation[];
}

/** One line a statement; a heading before each meeting's. */
export function composeAnswer(statements: readonly Statement[], script: Script): ComposedAnswer {
  const language: AnswerLanguage = script === 'en' ? 'en' : 'zh';
  const citations: Citation[] = [];
  const lines: string[] = [];
  let heading: Meeting | null = null;
  for (const statement of groupByMeeting(statements)) {
    const { meeting } = statement;
    if (meeting && meeting.id !== heading?.id) {
      lines.push(toScript(`${describeMeeting(meeting, language)}:`, script));
      heading = meeting;
    }
    const markers = statement.quotes.map((quote) => `[${markerOf(quote, citations)}]`).join('');
    lines.push(`${statement.parts.map((part) => written(part, script)).join('')}${markers}`);
  }
  return { answer: lines.join('\n'), citations };
}

/** '楚雄市九届市人民政府第70次常务会议(2021年9月8日)', in the meeting's own script. */
export function describeMeeting(meeting: Meeting, language: AnswerLanguage): string {
  const label = meetingLabel(meeting);
  return meeting.date ? `${label}(${wordDate(language, meeting.date)})` : label;
}

function written(part: string | { verbatim: string }, script: Script): string {
  return typeof part === 'string' ? toScript(part, script) : `“${part.verbatim}”`;
}

/** A place that was cited before keeps its marker. */
function markerOf(quote: Quote, citations: Citation[]): number {
  const known = citations.find(
    ({ id, start, end }) => id === quote.paragraph.id && start === quote.start && end === quote.end,
  );
  if (known) return known.marker;
  const citation = citationOf(quote, citations.length + 1);
  citations.push(citation);
  return citation.marker;
}

/** Statements of one meeting together; meetings by date, in the given order within one. */
function groupByMeeting(statements: readonly Statement[]): Statement[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = statement.meeting?.id ?? '';
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].sort((a, b) => dateOf(a).localeCompare(dateOf(b))).flat();
}

function dateOf([first]: readonly Statement[]): string {
  return first?.meeting?.date ?? '';
}
