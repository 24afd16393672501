/** Statements about meetings as one list: in order of date, counted where that is asked, never too long. */
import { byDate } from '../../minutes/meeting-order.js';
import type { Task } from '../answering-context.js';
import type { Draft, Statement } from '../statement.js';
import { word } from '../wording.js';

/** More meetings than these are not listed in one answer. */
export const MAX_LISTED = 20;

/** In order of date; with how many there are, where that is asked or where not all are listed. */
export function listMeetings(
  statements: readonly Statement[],
  confidence: number,
  { query, language }: Task,
): Draft | undefined {
  if (statements.length === 0) return undefined;
  const count = new Set(statements.map(({ meeting }) => meeting?.id)).size;
  const cut = statements.length > MAX_LISTED;
  const values = { count, listed: MAX_LISTED };
  const said = [
    ...(query.count || cut ? [word(language, 'countMeetings', values)] : []),
    ...(cut ? [word(language, 'listedFirst', values)] : []),
  ].join(';');
  const heading: Statement[] = said === '' ? [] : [{ meeting: null, parts: [said], quotes: [] }];
  return { statements: [...heading, ...inOrder(statements).slice(0, MAX_LISTED)], confidence };
}

function inOrder(statements: readonly Statement[]): Statement[] {
  return [...statements].sort((a, b) =>
    a.meeting && b.meeting ? byDate(a.meeting, b.meeting) : 0,
  );
}
