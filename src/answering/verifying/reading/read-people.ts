/** Who is told of, with which offices and in which part: of the meeting's fields and of a text. */
import type { Meeting, Person } from '../../../minutes/meeting.js';
import { fold } from '../../../text/fold.js';
import { findNames, type NameMention } from '../facts/find-names.js';
import { findOffices, type OfficeMention } from '../facts/find-offices.js';

export type Part = 'chaired' | 'attended' | 'observed';

export interface KnownPerson {
  /** Folded. */
  name: string;
  offices: readonly OfficeMention[];
  parts: ReadonlySet<Part>;
}

const known = new WeakMap<Meeting, readonly KnownPerson[]>();

/** The persons of the meeting's fields. */
export function peopleOf(meeting: Meeting): readonly KnownPerson[] {
  const found = known.get(meeting);
  if (found) return found;
  const people = new Map<string, { name: string; offices: OfficeMention[]; parts: Set<Part> }>();
  const add = (person: Person | null, part: Part) => {
    if (!person?.name) return;
    const name = fold(person.name).replace(/\s/gu, '');
    const entry = people.get(name) ?? { name, offices: [], parts: new Set<Part>() };
    entry.offices.push(...findOffices(fold(person.office ?? '')));
    entry.parts.add(part);
    people.set(name, entry);
  };
  add(meeting.chair, 'chaired');
  for (const person of meeting.attendees) add(person, 'attended');
  for (const person of meeting.observers) add(person, 'observed');
  const result = [...people.values()];
  known.set(meeting, result);
  return result;
}

export interface NamedOffices extends NameMention {
  /** As the text binds them to the name. */
  offices: OfficeMention[];
}

/** '任', '担任' … between a name and an office that it is said to hold. */
const HOLDS = /(?:任|是|为|作为|以|身份|兼|,|、|\()/u;

/** Further offices of the same person between an office and the name. */
const MORE_OFFICES =
  /^(?:[、,兼]|[^,。;:、]{0,14}(?:书记|主任|主席|长|委员|常委|成员)(?=[、,兼]|$))+$/u;
const MAX_GAP = 60;

/** The names of a folded text with the offices bound to them: before, behind, or told by 任 and 以…身份. */
export function readNamedOffices(folded: string, names: readonly string[]): NamedOffices[] {
  const mentions = findNames(folded, names).map(
    (mention): NamedOffices => ({ ...mention, offices: [] }),
  );
  for (const office of findOffices(folded)) {
    const isOfName = mentions.some(
      ({ start, end }) => office.end > start && office.coreStart < end,
    );
    if (!isOfName) bind(office, mentions, folded);
  }
  return inherit(mentions, folded);
}

function bind(office: OfficeMention, mentions: readonly NamedOffices[], folded: string): void {
  const previous = mentions.findLast(({ end }) => end <= office.coreStart);
  const between = previous ? folded.slice(previous.end, office.coreStart) : undefined;
  if (previous && between === '') {
    // '省委陈豪书记': the name stands within the office.
    const organisation = folded.slice(office.start, previous.start);
    previous.offices.push({ ...office, organisation });
    return;
  }
  const next = mentions.find(({ start }) => start >= office.end);
  const gap = next ? folded.slice(office.end, next.start).slice(0, MAX_GAP) : undefined;
  if (gap !== undefined && (gap === '' || MORE_OFFICES.test(gap))) next?.offices.push(office);
  else if (between === office.organisation || HOLDS.test(between ?? '')) {
    previous?.offices.push(office);
  }
}

/** '副市长李明海、李英、陈林': a name behind another in a list holds its office. */
function inherit(mentions: NamedOffices[], folded: string): NamedOffices[] {
  for (const [at, mention] of mentions.entries()) {
    const before = mentions[at - 1];
    if (!before || mention.offices.length > 0) continue;
    const between = folded.slice(before.end, mention.start);
    if (/^(?:、|和|与|及|以及)$/u.test(between)) mention.offices = before.offices.slice(-1);
  }
  return mentions;
}
