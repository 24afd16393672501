/**
 * Statements → the text of an answer with its citations: grouped by meeting in order of date,
 * markers in order of appearance, our words in the reader's script, the record's as published.
 */
import type { Script } from '../../retrieval/query.js';
import { toScript } from '../../text/script.js';
import type { Citation } from '../answer.js';
import type { Quote, Statement } from '../statement.js';
import type { AnswerLanguage } from '../wording.js';
import { citationOf } from './cite.js';
import { describeMeeting } from './describe-meeting.js';

export interface ComposedAnswer {
  answer: string;
  citations: Citation[];
}

/**
 * A meeting of which one thing is said takes a line; one with quotes or several statements a
 * heading and a line each.
 */
export function composeAnswer(statements: readonly Statement[], script: Script): ComposedAnswer {
  const language: AnswerLanguage = script === 'en' ? 'en' : 'zh';
  const citations: Citation[] = [];
  const lines = groupByMeeting(statements).flatMap((group) => {
    const said = group.map((statement) => written(statement, script));
    const markers = group.map(({ quotes }) =>
      quotes.map((quote) => `[${markerOf(quote, citations)}]`).join(''),
    );
    const meeting = group[0]?.meeting;
    const heading = meeting ? toScript(describeMeeting(meeting, language), script) : '';
    const [only] = said;
    if (meeting && only !== undefined && said.length === 1 && !isQuote(group[0])) {
      return [`${heading}${COLON[language]}${only}${FULL_STOP[language]}${markers[0]}`];
    }
    const body = said.map((text, at) => `${text}${markers[at]}`);
    return meeting ? [`${heading}${COLON[language]}`.trimEnd(), ...body] : body;
  });
  return { answer: lines.join('\n'), citations };
}

const COLON: Record<AnswerLanguage, string> = { zh: ':', en: ': ' };
const FULL_STOP: Record<AnswerLanguage, string> = { zh: '。', en: '.' };

function isQuote(statement: Statement | undefined): boolean {
  return statement?.parts.some((part) => typeof part !== 'string' && 'verbatim' in part) ?? false;
}

function written({ parts }: Statement, script: Script): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return toScript(part, script);
      return 'verbatim' in part ? `“${part.verbatim}”` : part.published;
    })
    .join('');
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
function groupByMeeting(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = statement.meeting?.id ?? '';
    const group = groups.get(key);
    if (group) group.push(statement);
    else groups.set(key, [statement]);
  }
  return [...groups.values()].sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
}

function dateOf([first]: readonly Statement[]): string {
  return first?.meeting?.date ?? '';
}
