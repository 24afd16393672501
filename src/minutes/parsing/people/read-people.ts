/**
 * Reads a list of people: 市委常委、常务副市长周德华,副市长李明海、李英,市属相关部门负责人. An office stands
 * before the names that it applies to; what has an office and no name is an unnamed group.
 */
import type { Person } from '../../meeting.js';
import { type FoldedText, sliceFolded, splitFolded, trimFolded } from '../meeting-text.js';
import { mentionsIn } from '../places/divisions.js';
import { endsWithGroup, endsWithOrganisation } from './office-words.js';
import { nameCertainty, splitPerson } from './split-person.js';

/** Unnamed on its own, also without an office word at its end: 各县区长, 相关乡镇和县直部门主要负责人 */
const GROUP =
  /(?:负责人|负责同志|同志|首长|班子成员|代表|人员|干部|主要领导|分管领导|有关领导|相关领导|主管)$|^(?:各|相关|有关|其他|部分|全体|在家)/u;

/** 旗政协副主席于桂珍|及旗直有关部门负责人 */
const CONJUNCTION = /以及|及|和|与|暨/gu;

/** 李四等, 李四等市领导 */
const AND_OTHERS = /^(?<last>.+?)等(?<office>[^,;]{0,24})$/u;

interface List {
  people: Person[];
  /** Offices that still wait for their name. */
  pending: FoldedText[];
  /** Organisations that the group behind them belongs to: 县纪委监委、|县人武部相关负责人 */
  organisations: FoldedText[];
  /** Office of the last name; the names behind it share it. */
  office: string | null;
  /** False once an entry is neither person, office nor group. */
  understood: boolean;
}

/** What waited for a name or a group and found none is a group of its own. */
function flushPending(list: List): void {
  for (const { text } of [...list.pending, ...list.organisations]) {
    list.people.push({ name: null, office: text });
  }
  list.pending = [];
  list.organisations = [];
}

function addGroup(list: List, { text }: FoldedText): void {
  for (const { text: office } of list.pending) list.people.push({ name: null, office });
  list.pending = [];
  const office = [...list.organisations.map((organisation) => organisation.text), text].join('、');
  list.organisations = [];
  list.people.push({ name: null, office });
}

function addPerson(list: List, person: Person, isBracketed: boolean): void {
  const written = [...list.pending.map(({ text }) => text), person.office].filter(
    (office): office is string => office !== null,
  );
  list.pending = [];
  const office = written.length > 0 ? written.join('、') : list.office;
  // 张友良(镇财政所所长)、熊艳: an office in brackets is one person's own.
  if (!isBracketed) list.office = office;
  list.people.push({ name: person.name, office });
}

function isPlace(folded: string): boolean {
  return mentionsIn(folded).some(({ start, end }) => start === 0 && end === folded.length);
}

function addEntry(list: List, entry: FoldedText): void {
  const read = splitPerson(entry);
  // 青浦、虹口区委组织部负责同志: a place sends somebody.
  if (isPlace(entry.folded)) list.organisations.push(entry);
  else if (read.kind === 'person') addPerson(list, read.person, entry.folded.endsWith(')'));
  else if (GROUP.test(entry.folded)) addGroup(list, entry);
  else if (read.kind === 'office') list.pending.push(read.office);
  else if (endsWithGroup(entry.folded)) addGroup(list, entry);
  else if (endsWithOrganisation(entry.folded)) list.organisations.push(entry);
  else list.understood = false;
}

/** 新闻 of 新闻及国际处处长 could be a name, but is none. */
function isSurelyPerson(entry: FoldedText): boolean {
  const read = splitPerson(entry);
  if (read.kind !== 'person') return false;
  return read.person.office !== null || nameCertainty(entry.folded) === 'certain';
}

/** Cuts an entry at a conjunction, but only behind a person: 乡镇和县直部门负责人 is one group. */
function splitConjunction(entry: FoldedText): FoldedText[] {
  for (const match of entry.folded.matchAll(CONJUNCTION)) {
    const left = trimFolded(sliceFolded(entry, 0, match.index));
    const right = trimFolded(sliceFolded(entry, match.index + match[0].length));
    if (right.text !== '' && isSurelyPerson(left)) {
      return [left, ...splitConjunction(right)];
    }
  }
  return [entry];
}

function addOthers(list: List, entry: FoldedText): boolean {
  const match = AND_OTHERS.exec(entry.folded);
  const last = match?.groups?.last;
  if (last === undefined) return false;
  const left = trimFolded(sliceFolded(entry, 0, last.length));
  if (splitPerson(left).kind !== 'person') return false;
  addEntry(list, left);
  const rest = trimFolded(sliceFolded(entry, last.length + 1));
  const office = rest.text;
  // 曾坚朋等"一府一委两院"负责人: the others are a group of their own.
  if (GROUP.test(rest.folded)) {
    addGroup(list, rest);
  } else if (office !== '') {
    list.people = list.people.map((person) =>
      person.office === null ? { ...person, office } : person,
    );
  }
  return true;
}

/**
 * The people of a list in its order. Undefined where an entry is neither a person nor an office
 * nor a group: then the text was no list of people.
 */
export function readPeople(text: FoldedText): Person[] | undefined {
  const list: List = { people: [], pending: [], organisations: [], office: null, understood: true };
  for (const part of splitFolded(text, ',;:')) {
    list.office = null;
    for (const entry of splitFolded(part, '、').flatMap(splitConjunction)) {
      if (!addOthers(list, entry)) addEntry(list, entry);
      if (!list.understood) return undefined;
    }
    flushPending(list);
  }
  return list.people;
}

/**
 * Names that only blanks part (出席：张三 李四 文 静), as a list with 、. A text with other separators
 * stays as it is.
 */
export function closeBlanks(text: FoldedText): FoldedText {
  if (/[、,;]/u.test(text.folded)) return text;
  const separate = (value: string) =>
    value
      .trim()
      .replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '')
      .replace(/\s+/gu, '、');
  return { text: separate(text.text), folded: separate(text.folded) };
}
