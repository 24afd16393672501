/** The people of a meeting by role, and picking those that a question means by their office. */
import type { Meeting, Person } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import type { MeetingField } from '../statement.js';
import type { WordingKey } from '../wording.js';

export type Role = 'chaired' | 'attended' | 'observed';

export interface PersonInRole {
  person: Person;
  role: Role;
}

/** Words of the record that tell the role, folded. */
export const ROLE_CUES: Record<Role, RegExp> = {
  chaired: /主持|主席|召集/,
  attended: /出席|参加|参会|到会/,
  observed: /列席/,
};

export const ROLE_WORDS: Record<Role, WordingKey> = {
  chaired: 'roleChaired',
  attended: 'roleAttended',
  observed: 'roleObserved',
};

export const FIELD_OF_ROLE: Record<Role, MeetingField> = {
  chaired: 'chair',
  attended: 'attendees',
  observed: 'observers',
};

export function peopleOf(meeting: Meeting): PersonInRole[] {
  return [
    ...(meeting.chair ? [{ person: meeting.chair, role: 'chaired' as const }] : []),
    ...meeting.attendees.map((person) => ({ person, role: 'attended' as const })),
    ...meeting.observers.map((person) => ({ person, role: 'observed' as const })),
  ];
}

export function named(people: readonly PersonInRole[], name: string): PersonInRole[] {
  return people.filter(({ person }) => person.name !== null && fold(person.name) === fold(name));
}

/** An office, or a body with its offices: what a question may pick people by. Folded. */
const OFFICE_WORD =
  /(?:(?:常务|第一)?副)?(?:市长|区长|县长|州长|省长|镇长|乡长|旗长|书记|主席|主任|局长|秘书长|部长|队长|总队长|组长|会长|司令员|政委|检察长|院长|处长|科长|厅长)|政协|人大|政府办公室|[\u4e00-\u9fff]{2,6}(?:局|委|办|办公室|工作队|高新区|开发区|总工会|残联|法院|检察院)/g;

/**
 * People whose office the question names ('常务副市长', '市财政局局长'); undefined where it names no
 * office. An exact office beats one that only contains the word ('副市长' in '常务副市长').
 */
export function byOffice(
  people: readonly PersonInRole[],
  question: string,
): PersonInRole[] | undefined {
  const words = [...question.matchAll(OFFICE_WORD)].map(([word]) => word);
  if (words.length === 0) return undefined;
  const chosen = new Set<PersonInRole>();
  for (const word of words) for (const one of holding(people, word)) chosen.add(one);
  return people.filter((one) => chosen.has(one));
}

function holding(people: readonly PersonInRole[], word: string): PersonInRole[] {
  const exact = people.filter(({ person }) => titles(person).some((title) => isTitle(title, word)));
  if (exact.length > 0) return exact;
  return people.filter(({ person }) => fold(person.office ?? '').includes(word));
}

function titles({ office }: Person): string[] {
  return fold(office ?? '').split(/[、,]/);
}

/** '市长' is the office of '市人民政府市长', but not of '副市长'. */
function isTitle(title: string, word: string): boolean {
  if (title === word) return true;
  return title.endsWith(word) && !/[副常务]$/.test(title.slice(0, -word.length));
}

/** Whether somebody's office is this one or contains it: '市委副书记、市长' is 市长, a 副市长 is not. */
export function holdsOffice(office: string | null, word: string): boolean {
  const held = fold(office ?? '');
  return new RegExp(`(?<!副)${word}`).test(held);
}

/** Words of a question about people that do not tell which meeting is meant. Folded. */
export const WORDS_ABOUT_PEOPLE =
  /\S*(?:市长|区长|县长|书记|主席|主任|局长|秘书长|部长|队长|工作队|人大|政协)\S*|主持(?:召开|会议|人)?|召开|召集|出席|列席|参加|参会|与会|到会|人员|名单|领导同志|领导|同志|姓名|名字|职务|职位|身份|担任|讲话|不算|常务/g;

/** '市委副书记、市长林远山' */
export function describePerson({ name, office }: Person): string {
  return `${office ?? ''}${name ?? ''}`;
}
