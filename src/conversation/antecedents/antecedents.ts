/**
 * What a word that stands for something said before may mean: the place, person, document, matter or
 * meetings of the turns, the latest first.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { byDate } from '../../minutes/meeting-order.js';
import { findHeldNames } from '../../retrieval/understanding/held-names.js';
import { fold } from '../../text/fold.js';
import type { FollowUp } from '../follow-up.js';
import { ASKS_FOR_PERSON } from '../words/follow-up-words.js';
import { officeHolders } from './office-holder.js';
import { focusOf, nameMeetings, type PastTurn } from './past-turn.js';

type Told = Pick<FollowUp, 'past' | 'context'>;

/** The meeting, or meetings, of the latest turn that is about some. */
export function lastMeetings({ past }: Told): string | undefined {
  return firstOf(past, focusOf)?.words;
}

/** The place of the latest turn that names one or cites a meeting of one. */
export function lastPlace({ past }: Told): string | undefined {
  return firstOf(past, ({ phrases, cited }) => {
    const named = phrases.map(({ marks }) => marks.place).find((place) => place !== undefined);
    return named ?? cited[0]?.place ?? undefined;
  });
}

/** What the latest turn that had a matter was about. Folded. */
export function lastMatter({ past }: Pick<Told, 'past'>): string | undefined {
  return firstOf(past, ({ matter }) => matter.replace(/\s/g, '') || undefined);
}

/**
 * One person: whom a turn asks about, else whom its answer names, if it names one only; else the
 * first that any answer names.
 */
export function lastPerson({ past, context }: Told): string | undefined {
  const namedIn = ({ turn }: PastTurn) => {
    if (turn.status === 'notFound') return [];
    const names = findHeldNames(context.store, 'person', fold(turn.answer));
    return [...new Set(names.map(({ name }) => name))];
  };
  const meantIn = (turn: PastTurn) =>
    onlyOne([...new Set(turn.query.persons)]) ?? askedFor(turn) ?? onlyOne(namedIn(turn));
  return firstOf(past, meantIn) ?? firstOf(past, (turn) => namedIn(turn)[0]);
}

/** Several people of the last turn: those whom it named or asked for by an office, else all in the answer. */
export function lastPersons({ past, context }: Told): string[] {
  const [last] = past;
  if (!last) return [];
  const asked = ASKS_FOR_PERSON.test(fold(last.query.question))
    ? officeHolders(last.query.question, meetingsOf(last))
    : [];
  const answered = findHeldNames(context.store, 'person', fold(last.turn.answer));
  const [named, all] = [last.query.persons, answered.map(({ name }) => name)];
  const several = [named, asked, all].find((names) => new Set(names).size > 1);
  return [...new Set(several)];
}

/** Cited or, where nothing is, asked of. */
function meetingsOf(turn: PastTurn): readonly Meeting[] {
  return turn.cited.length > 0 ? turn.cited : (focusOf(turn)?.meetings ?? []);
}

/** Whom the question asked for by a role or an office, as the meetings cited have it. */
function askedFor(turn: PastTurn): string | undefined {
  const { query } = turn;
  if (!ASKS_FOR_PERSON.test(fold(query.question))) return undefined;
  const cited = meetingsOf(turn);
  if (query.type === 'chair')
    return onlyOne([
      ...new Set(cited.flatMap(({ chair }) => (chair?.name ? fold(chair.name) : []))),
    ]);
  return onlyOne(officeHolders(query.question, cited));
}

const TITLE = /《[^《》]{2,100}》/g;

/** Of the latest turn that names some: in its question, else in its answer. With their brackets. */
export function lastTitles({ past }: Told): string[] {
  const found = firstOf(past, ({ turn }) => {
    const asked = titlesIn(turn.standaloneQuestion);
    if (asked.length > 0) return asked;
    const answered = turn.status === 'answered' ? titlesIn(turn.answer) : [];
    return answered.length > 0 ? answered : undefined;
  });
  return found ?? [];
}

/** Of the latest turn that names several; else what `lastTitles` gives. */
export function listedTitles(told: Told): string[] {
  const several = told.past
    .map((turn) => lastTitles({ ...told, past: [turn] }))
    .find((titles) => titles.length > 1);
  return several ?? lastTitles(told);
}

function titlesIn(text: string): string[] {
  return [...new Set(text.match(TITLE))];
}

/** What the last answer lists, in its order, when it lists meetings. */
export function listedMeetings({ past }: Told): Meeting[] {
  return past.find(({ cited }) => cited.length > 1)?.cited ?? [];
}

/** The meetings of the last turn, or of as many turns as it takes to have two. */
export function lastSeveral({ past }: Told): string | undefined {
  const meetings: Meeting[] = [];
  for (const turn of past) {
    for (const meeting of turn.cited.length > 0 ? turn.cited : (focusOf(turn)?.meetings ?? [])) {
      if (!meetings.some(({ id }) => id === meeting.id)) meetings.push(meeting);
    }
    if (meetings.length > 1) return nameMeetings(meetings.sort(byDate));
  }
  return undefined;
}

function firstOf<Found>(
  past: readonly PastTurn[],
  find: (turn: PastTurn) => Found | undefined,
): Found | undefined {
  for (const turn of past) {
    const found = find(turn);
    if (found !== undefined) return found;
  }
  return undefined;
}

function onlyOne<Item>(items: readonly Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}
