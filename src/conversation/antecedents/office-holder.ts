/**
 * The person whom a question asks for by an office: '列席的市政协副主席是谁' → whoever the meeting's list
 * gives that office. Names that stand beside in the same sentence are others.
 */
import type { Meeting, Person } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';

/** Shorter ends of an office name nobody: '长'. */
const MIN_CHARS = 2;

/** Folded names of those who fit the words of the question best: one, several of the same office, or nobody. */
export function officeHolders(question: string, meetings: readonly Meeting[]): string[] {
  const asked = fold(question);
  const people = meetings.flatMap(({ chair, attendees, observers }) => [
    ...(chair ? [chair] : []),
    ...attendees,
    ...observers,
  ]);
  const fits = people.map((person) => ({ name: person.name, fit: fitOf(person, asked) }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  if (best < MIN_CHARS) return [];
  return [...new Set(fits.flatMap(({ name, fit }) => (name && fit === best ? fold(name) : [])))];
}

/** Characters of the person's office, counted from its end, that the question says; 0 for none. */
function fitOf({ name, office }: Person, asked: string): number {
  if (name === null || office === null) return 0;
  const offices = fold(office).split(/[、,]/);
  return Math.max(0, ...offices.map((each) => longestEnd(each, asked)));
}

/** '市政协副主席' in '政协副主席是谁': 5. '市长' is not said by '副市长'. */
function longestEnd(office: string, asked: string): number {
  for (let start = 0; start <= office.length - MIN_CHARS; start++) {
    const end = office.slice(start);
    const at = asked.indexOf(end);
    if (at >= 0 && asked[at - 1] !== '副' && office[start - 1] !== '副') return end.length;
  }
  return 0;
}
