/** The meetings at which the persons that a question names were what it says they were: chair, present, observer. */
import type { Meeting } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { Task } from '../answering-context.js';
import { named, type PersonInRole, peopleOf, type Role } from './people.js';

const ROLE_ASKED: readonly [RegExp, Role][] = [
  [/主持|召集/, 'chaired'],
  [/列席/, 'observed'],
  [/出席|参加|参会/, 'attended'],
];

/** Undefined where the question says of no role: any will do. */
export function roleAsked({ question }: Task['query']): Role | undefined {
  const folded = fold(question);
  return ROLE_ASKED.find(([pattern]) => pattern.test(folded))?.[1];
}

/** Of the meetings that are meant; by date for each person. */
export function meetingsOfPersons({ query, meetings, context }: Task): Meeting[] {
  const held = query.persons.flatMap((person) => context.store.meetings({ person }));
  const within = meetings ? new Set(meetings.map(({ id }) => id)) : null;
  return [...new Map(held.map((meeting) => [meeting.id, meeting])).values()].filter(
    (meeting) => (within?.has(meeting.id) ?? true) && rolesAt(meeting, query).length > 0,
  );
}

/** What the named persons were at a meeting, as far as it is asked. */
export function rolesAt(meeting: Meeting, query: Task['query']): PersonInRole[] {
  const role = roleAsked(query);
  const people = query.persons.flatMap((name) => named(peopleOf(meeting), name));
  return role ? people.filter((one) => one.role === role) : people;
}
