/** Finds who attended (出席, 参加) and who sat in (列席), in sentences and in the head of minutes. */
import type { Person } from '../../meeting.js';
import type { Lead } from '../find-lead.js';
import { type HeaderField, readHeaderLine } from '../header-lines.js';
import { type FoldedText, type MeetingText, sliceFolded, splitFolded } from '../meeting-text.js';
import { closeBlanks, readPeople } from './read-people.js';

export interface Attendance {
  attendees: Person[];
  observers: Person[];
}

type Role = keyof Attendance;

/** …出席会议; …按议题列席会议; …参加; never 出席了…开幕式 */
const ATTENDING =
  /(?:应邀|以视频(?:会议)?(?:形式)?(?:在当地)?|通过视频(?:形式)?|在(?:主|分)会场|按议题|按有关议题|分别|分议题|一并|也|均|等)*(?<verb>出席|参加|参会|列席)(?:了)?(?:本次|此次)?(?:会议)?(?=[,;。]|并|$)/gu;

/** 参加会议的有:…; 出席会议的领导有… */
const ATTENDING_FIRST = /(?<verb>出席|参加|列席)会议的(?:还|领导|人员|同志)*有:?/u;

/** A clause with one of these is no part of a list of people. */
const VERB_CLAUSE =
  /主持|召开|举行|委托|传达|学习|研究|强调|指出|讲话|会议|听取|审议|作(?:部署|汇报|讲话|发言|说明|通报)/u;

/** Attendance is told at the beginning or at the end. */
const LAST_PARAGRAPHS = 4;

/** 邀请3位公众代表出席会议 */
const INVITED = /^\s*(?:还)?(?:邀请|特邀|应邀)(?:了)?/u;

function roleOf(verb: string | undefined): Role {
  return verb === '列席' ? 'observers' : 'attendees';
}

/** The list before the verb: what stands behind the last clause with another verb. */
function listBefore(segment: FoldedText): FoldedText {
  let start = 0;
  for (const match of segment.folded.matchAll(/[^,;:]+[,;:]?/gu)) {
    if (VERB_CLAUSE.test(match[0])) start = match.index + match[0].length;
  }
  const list = sliceFolded(segment, start);
  return sliceFolded(list, INVITED.exec(list.folded)?.[0].length ?? 0);
}

/** 会议指出,…总书记出席会议并发表重要讲话; 一、…: what is said speaks of other meetings. */
const SAYING =
  /^(?:会议(?:指出|强调|要求|认为|听取|传达|审议|学习|决定|明确)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])|总书记[^,。;]{0,12}出席/u;

function readSentence(sentence: FoldedText, attendance: Attendance): void {
  if (SAYING.test(sentence.folded)) return;
  const first = ATTENDING_FIRST.exec(sentence.folded);
  if (first !== null) {
    const list = readPeople(sliceFolded(sentence, first.index + first[0].length));
    attendance[roleOf(first.groups?.verb)].push(...(list ?? []));
    return;
  }
  let from = 0;
  for (const match of sentence.folded.matchAll(ATTENDING)) {
    const list = readPeople(listBefore(sliceFolded(sentence, from, match.index)));
    attendance[roleOf(match.groups?.verb)].push(...(list ?? []));
    from = match.index + match[0].length;
  }
}

/** Longer lines below a label are text, no further names. */
const MAX_NAME_LINE = 80;

/** The people of a line of the head, or of a line that goes on with its names. */
function readNames(value: FoldedText): Person[] | undefined {
  const names = value.folded.replace(/[。;]\s*$/u, '');
  return readPeople(closeBlanks(sliceFolded(value, 0, names.length)));
}

function roleOfField(field: HeaderField): Role | undefined {
  return field === 'attendees' || field === 'observers' ? field : undefined;
}

/** 出席人员：…; 列席：…; the names may go on in the next lines. */
function readHeaders(paragraphs: readonly FoldedText[], attendance: Attendance): void {
  let role: Role | undefined;
  for (const paragraph of paragraphs) {
    const headers = readHeaderLine(paragraph);
    for (const { field, value } of headers) {
      role = roleOfField(field);
      if (role !== undefined) attendance[role].push(...(readNames(value) ?? []));
    }
    if (headers.length > 0 || role === undefined) continue;
    const people = paragraph.folded.length <= MAX_NAME_LINE ? readNames(paragraph) : undefined;
    if (people === undefined) role = undefined;
    else attendance[role].push(...people);
  }
}

/** Each person once, and not the chair. */
function distinct(people: readonly Person[], chairName: string | null): Person[] {
  const seen = new Set<string>();
  return people.filter(({ name, office }) => {
    const key = name ?? `\u0000${office}`;
    if (name !== null && name === chairName) return false;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Attendees and observers in the order of the text; the chair is neither. */
export function findAttendance(
  { paragraphs }: MeetingText,
  lead: Lead,
  chairName: string | null,
): Attendance {
  const found: Attendance = { attendees: [], observers: [] };
  readHeaders(paragraphs, found);
  const last = paragraphs.slice(Math.max(LAST_PARAGRAPHS, paragraphs.length - LAST_PARAGRAPHS));
  for (const sentence of [
    ...lead.sentences,
    ...last.flatMap((text) => splitFolded(text, '。;!?')),
  ]) {
    readSentence(sentence, found);
  }
  return {
    attendees: distinct(found.attendees, chairName),
    observers: distinct(found.observers, chairName),
  };
}
