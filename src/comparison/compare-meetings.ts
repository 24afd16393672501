/** Two meetings → who was at both, what both dealt with, and what only one of them has. */
import type { AgendaItem, Meeting, Person } from '../minutes/meeting.js';
import { fold } from '../text/fold.js';
import type { Comparison, Present, Role } from './comparison.js';
import { matchPairs } from './match-pairs.js';

/** '(送审稿)': the paper is the same before and after. */
const STAGE = /[(](?:送审稿|草案|征求意见稿|讨论稿|审议稿|修订稿)[)]/g;

const MARKS = /[\s《》“”"'‘’「」『』()、,。;:]/g;

export function compareMeetings(first: Meeting, second: Meeting): Comparison {
  const present = matchPairs(presentAt(first), presentAt(second), isSamePerson);
  const items = matchPairs(first.agenda, second.agenda, isSameItem);
  return {
    meetings: [first, second],
    presence: {
      both: present.both.map((at) => ({ name: at[0].name, at })),
      only: present.only,
    },
    agenda: { both: items.both.map((at) => ({ at })), only: items.only },
    onTopic: null,
  };
}

function presentAt({ chair, attendees, observers }: Meeting): Present[] {
  const inRole = (role: Role) => (person: Person) => ({ ...person, role });
  const people = [
    ...(chair ? [chair] : []).map(inRole('chair')),
    ...attendees.map(inRole('attendee')),
    ...observers.map(inRole('observer')),
  ];
  // A chair is often told again among those who attended.
  return people.filter(
    (one, at) => !people.slice(0, at).some((earlier) => isSamePerson(earlier, one)),
  );
}

/** By name; an unnamed group by its office. */
function isSamePerson(one: Person, other: Person): boolean {
  if (one.name !== null || other.name !== null) return keyOf(one.name) === keyOf(other.name);
  return keyOf(one.office) === keyOf(other.office);
}

function isSameItem(one: AgendaItem, other: AgendaItem): boolean {
  const documents = new Set(one.documents.map(keyOf));
  if (other.documents.some((document) => documents.has(keyOf(document)))) return true;
  return keyOf(one.title) === keyOf(other.title);
}

/** What makes two spellings the same. */
function keyOf(text: string | null): string {
  return fold(text ?? '')
    .replace(STAGE, '')
    .replace(MARKS, '');
}
