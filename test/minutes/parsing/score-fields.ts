/** Counts right fields, so that a set of minutes can be scored without looking at it. */
import type { ExpectedMeeting } from './fixture-cases.js';

/** Right and all values of a field; elements of lists count one each. */
export interface FieldScore {
  right: number;
  all: number;
}

const SCALARS = [
  'documentType',
  'title',
  'place',
  'body',
  'term',
  'sessionNumber',
  'kind',
  'date',
  'dateBasis',
  'venue',
  'chair',
] as const;

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** Elements that both lists have, out of the longer one: invented and missing ones count alike. */
function scoreList(expected: readonly unknown[], parsed: readonly unknown[]): FieldScore {
  const rest = parsed.map((element) => JSON.stringify(element));
  let right = 0;
  for (const element of expected) {
    const at = rest.indexOf(JSON.stringify(element));
    if (at < 0) continue;
    rest.splice(at, 1);
    right += 1;
  }
  const all = Math.max(expected.length, parsed.length);
  // An empty list that is expected empty is one right value.
  return all === 0 ? { right: 1, all: 1 } : { right, all };
}

function fieldScores(
  expected: ExpectedMeeting,
  parsed: ExpectedMeeting | undefined,
): Map<string, FieldScore> {
  const scores = new Map<string, FieldScore>();
  const scalar = (name: string, left: unknown, right: unknown) =>
    scores.set(name, { right: same(left, right) ? 1 : 0, all: 1 });
  for (const field of SCALARS) {
    // A page without a title leaves the title to the parser.
    if (field === 'title' && expected.title === null) continue;
    scalar(field, expected[field], parsed?.[field]);
  }
  for (const field of ['publisher', 'publishedAt', 'url'] as const) {
    scalar(field, expected.source[field], parsed?.source[field]);
  }
  for (const field of ['attendees', 'observers', 'paragraphs'] as const) {
    scores.set(field, scoreList(expected[field], parsed?.[field] ?? []));
  }
  const agenda = parsed?.agenda ?? [];
  scores.set(
    'agenda.title',
    scoreList(
      expected.agenda.map(({ title }) => title),
      agenda.map(({ title }) => title),
    ),
  );
  scores.set(
    'agenda.documents',
    scoreList(
      expected.agenda.flatMap(({ documents }) => documents),
      agenda.flatMap(({ documents }) => documents),
    ),
  );
  const outcomes = (meeting: ExpectedMeeting['agenda']) =>
    meeting.map(({ title, outcome }) => [title, outcome]);
  scores.set('agenda.outcome', scoreList(outcomes(expected.agenda), outcomes(agenda)));
  return scores;
}

/** Adds the scores of one page; meetings are compared in order. */
export function addScores(
  total: Map<string, FieldScore>,
  expected: readonly ExpectedMeeting[],
  parsed: readonly ExpectedMeeting[],
): void {
  expected.forEach((meeting, at) => {
    for (const [field, { right, all }] of fieldScores(meeting, parsed[at])) {
      const sum = total.get(field) ?? { right: 0, all: 0 };
      total.set(field, { right: sum.right + right, all: sum.all + all });
    }
  });
}

/** Share of right values over all fields, each field with the same weight, 0…1. */
export function meanShare(total: ReadonlyMap<string, FieldScore>): number {
  const shares = [...total.values()].map(({ right, all }) => right / all);
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
