/**
 * Questions whose answer is a list of meetings: which ones dealt with a matter, which ones a
 * person chaired. In order of date, each with the sentence that shows it.
 */
import type { Meeting } from '../../minutes/meeting.js';
import { byDate } from '../../minutes/meeting-order.js';
import { fold } from '../../text/fold.js';
import type { Answerer, Task } from '../answering-context.js';
import { locateSentence } from '../composing/locate.js';
import { type Draft, type Quote, type Statement, textOf } from '../statement.js';
import { word } from '../wording.js';
import { findMeetingsAbout } from './find-meetings-about.js';
import { matterOf } from './matter.js';
import { named, peopleOf, ROLE_CUES, ROLE_WORDS, type Role } from './people.js';
import { withText } from './select-meetings.js';

/** More meetings than these are not listed in one answer. */
const MAX_LISTED = 20;

/** Words of such a question that do not tell the matter. Folded. */
const WORDS_OF_KIND =
  /[个些](?:省|市|州|县|区|地方|地区)(?:召开|举行|开)[了过]?|主持|召开|出席|列席|参加|讨论|研究|部署|审议|传达|学习|听取|涉及|专门|政府|常务|记录|写明|在哪|处理|提到/g;

export const answerMeetings: Answerer = async (task) => {
  if (task.query.persons.length > 0) return list(meetingsOfPersons(task), CERTAIN, task);
  const matter = matterOf(task, WORDS_OF_KIND);
  if (matter === '') return list(allMeetings(task), CERTAIN, task);
  const found = await findMeetingsAbout(matter, task);
  const statements = found.map(({ quote }) => quoting(quote));
  return list(statements, Math.max(0, ...found.map(({ fit }) => fit)), task);
};

/** The fields themselves say so. */
const CERTAIN = 0.95;

/** In order of date; with how many there are, where that is asked or where not all are listed. */
function list(
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

const ROLE_ASKED: readonly [RegExp, Role][] = [
  [/主持|召集/, 'chaired'],
  [/列席/, 'observed'],
  [/出席|参加|参会/, 'attended'],
];

function meetingsOfPersons(task: Task): Statement[] {
  const question = fold(task.query.question);
  const role = ROLE_ASKED.find(([pattern]) => pattern.test(question))?.[1];
  const held = task.query.persons.flatMap((person) => task.context.store.meetings({ person }));
  const within = task.meetings ? new Set(task.meetings.map(({ id }) => id)) : null;
  return [...new Map(held.map((meeting) => [meeting.id, meeting])).values()]
    .filter(({ id }) => within?.has(id) ?? true)
    .flatMap((meeting) => rolesIn(meeting, role, task));
}

/** What the named persons were at a meeting, each with the sentence that says so. */
function rolesIn(meeting: Meeting, role: Role | undefined, task: Task): Statement[] {
  const people = task.query.persons.flatMap((name) => named(peopleOf(meeting), name));
  const inRole = role ? people.filter((one) => one.role === role) : people;
  return inRole.flatMap((one): Statement[] => {
    const name = one.person.name ?? '';
    const quote = locateSentence(withText(meeting, task), [name], ROLE_CUES[one.role]);
    const said = word(task.language, 'personPresent', {
      person: `${one.person.office ?? ''}${name}`,
      role: word(task.language, ROLE_WORDS[one.role]),
    });
    return quote ? [{ meeting, parts: [said], quotes: [quote] }] : [];
  });
}

/** Each with the sentence at its head that says that it was held. */
function allMeetings(task: Task): Statement[] {
  const meetings = task.meetings ?? task.context.store.meetings({}, MAX_LISTED + 1);
  return meetings.flatMap((meeting): Statement[] => {
    const text = withText(meeting, task);
    const values = [meeting.chair?.name ?? '', '召开', '会议'].filter((value) => value !== '');
    const quote = locateSentence({ ...text, paragraphs: text.paragraphs.slice(0, 2) }, values);
    return quote ? [quoting(quote)] : [];
  });
}

function quoting(quote: Quote): Statement {
  return { meeting: quote.meeting, parts: [{ verbatim: textOf(quote) }], quotes: [quote] };
}
