/** A turn read again, for what a follow-up may refer to in it. */
import type { Meeting } from '../../minutes/meeting.js';
import { meetingLabel } from '../../minutes/meeting-label.js';
import type { Query } from '../../retrieval/query.js';
import { resolveScope, type Scope } from '../../retrieval/scope/resolve-scope.js';
import { topicOf } from '../../retrieval/scope/topic.js';
import { understandQuery } from '../../retrieval/understanding/understand-query.js';
import type { MinutesStore } from '../../store/store.js';
import { fold } from '../../text/fold.js';
import type { FollowUpListener } from '../explanation.js';
import type { Turn } from '../turn.js';
import {
  BEFORE_MATTER,
  BEHIND_MATTER,
  COUNTED,
  FIELD_WORDS,
  HAN,
  SMALL_TALK,
} from '../words/follow-up-words.js';
import { type MeetingPhrase, meetingPhrases, namesMeeting } from './meeting-phrase.js';

export interface FollowUpContext {
  store: MinutesStore;
  /** What 'last year' is counted from. */
  today: Date;
  /** Told how a follow-up was read; absent where nobody asks. */
  explainTo?: FollowUpListener | undefined;
}

export interface PastTurn {
  turn: Turn;
  /** Of the question as it stands alone. */
  query: Query;
  scope: Scope;
  /** As the question names meetings. */
  phrases: MeetingPhrase[];
  /** That the answer cites, in order of appearance. */
  cited: Meeting[];
  /** What it is about beside the meeting; '' where it asks of parsed fields only. Folded. */
  matter: string;
}

/** Follow-ups reach back no further. */
const MAX_LOOKED_AT = 6;

/** So many meetings are named one by one. */
const MAX_NAMED = 3;

/** Latest first; small talk left out. */
export function readTurns(turns: readonly Turn[], context: FollowUpContext): PastTurn[] {
  return turns
    .slice(-MAX_LOOKED_AT)
    .filter(({ question }) => !SMALL_TALK.test(fold(question.trim())))
    .map((turn) => readTurn(turn, context))
    .reverse();
}

function readTurn(turn: Turn, { store, today }: FollowUpContext): PastTurn {
  const query = understandQuery(turn.standaloneQuestion, { store, today });
  const scope = resolveScope(query, store);
  const phrases = meetingPhrases(query);
  return {
    turn,
    query,
    scope,
    phrases,
    cited: turn.meetingIds.flatMap((id) => store.meeting(id) ?? []),
    matter: matterOf(query, topicBeside(phrases, query)),
  };
}

/** What is left of the question beside the words that name meetings. Folded. */
function topicBeside(phrases: readonly MeetingPhrase[], { question, detections }: Query): string {
  const names = phrases
    .filter(namesMeeting)
    .map(({ start, end }) => ({ start, end, filters: { place: '' }, binding: true }));
  return topicOf(fold(question), [...detections, ...names]);
}

/** Shorter ones are left-overs. */
const MIN_MATTER_CHARS = 2;

/** The topic, unless it is made of the words by which parsed fields are asked for. */
export function matterOf({ type, persons }: Query, topic: string): string {
  if (type === 'office') return '';
  const beside = persons.reduce((rest, name) => rest.replace(name, ''), topic);
  const own = beside.replace(FIELD_WORDS, '').replace(/\s/g, '');
  if (own.length < (type === 'content' ? 1 : MIN_MATTER_CHARS)) return '';
  const matter = topic
    .trim()
    .replace(BEFORE_MATTER, '')
    .replace(BEHIND_MATTER, '')
    .replace(COUNTED, '');
  return matter.replace(/\s/g, '').length < MIN_MATTER_CHARS ? '' : matter;
}

/** The meetings that a turn was about, and the words for them. */
export interface Focus {
  words: string;
  /** Empty where one that is not held was asked of. */
  meetings: Meeting[];
}

/** As the question names them in Chinese, else as the answer cites them; undefined where there are none. */
export function focusOf(past: PastTurn): Focus | undefined {
  const { phrases, cited, query } = past;
  const named = phrases.filter(namesMeeting);
  if (named.length === 0) return focusOnCited(past);
  const matched = meantMeetings(past);
  const isNarrower = cited.length === 1 && matched.length > 1 && query.type !== 'meetings';
  if (isNarrower) return focusOn(cited);
  const isNamedAtOnce = phrases.length === 1 && HAN.test(query.question);
  if (!isNamedAtOnce && matched.length > 0 && matched.length <= MAX_NAMED) return focusOn(matched);
  const words = named.map(({ start, end }) => query.question.slice(start, end)).join('和');
  return { words, meetings: matched };
}

/** Several where the question asked for meetings, or of a person; else the one that is cited first. */
function focusOnCited({ cited, query }: PastTurn): Focus | undefined {
  if (cited.length === 0) return undefined;
  const isOfSeveral = query.type === 'meetings' || query.type === 'office';
  return focusOn(isOfSeveral && cited.length <= MAX_NAMED ? cited : cited.slice(0, 1));
}

function focusOn(meetings: Meeting[]): Focus {
  return { words: nameMeetings(meetings), meetings };
}

/** Those within which the question was answered; empty where it was put to the whole index. */
function meantMeetings({ scope }: PastTurn): Meeting[] {
  return scope.groups.flatMap(({ meetings }) => meetings ?? []);
}

/** '楚雄市九届市人民政府第70次常务会议'; without a number with its day. */
export function nameMeeting(meeting: Meeting): string {
  const label = meetingLabel(meeting);
  if (meeting.sessionNumber !== null) return label;
  const day = (meeting.date ?? meeting.monthDay)?.split('-').map(Number).reverse();
  if (!day) return label;
  const [date, month, year] = day;
  return `${year === undefined ? '' : `${year}年`}${month}月${date}日${label}`;
}

export function nameMeetings(meetings: readonly Meeting[]): string {
  return meetings.map(nameMeeting).join('和');
}

/** Whether the last meeting had a person of this folded name among its observers (列席). */
export function wasObserver(name: string, [last]: readonly [PastTurn, ...PastTurn[]]): boolean {
  return (focusOf(last)?.meetings ?? []).some(({ observers }) =>
    observers.some((person) => fold(person.name ?? '') === name),
  );
}

/** Whether the last meeting had a person of this folded name in it, in whatever role. */
export function wasThere(name: string, [last]: readonly [PastTurn, ...PastTurn[]]): boolean {
  return (focusOf(last)?.meetings ?? []).some(({ chair, attendees, observers }) =>
    [chair, ...attendees, ...observers].some((person) => fold(person?.name ?? '') === name),
  );
}
