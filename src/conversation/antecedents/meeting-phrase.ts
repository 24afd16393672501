/**
 * The words by which a question names a meeting: where they stand in it, which of them says what,
 * and putting such words together. Which meeting is held under a name is not decided here.
 */
import type { Detection, FilterField, Query } from '../../retrieval/query.js';
import { fold } from '../../text/fold.js';

/** What of a meeting's name a word tells. */
export type Mark = 'date' | 'place' | 'term' | 'body' | 'order' | 'session';

/** The words for each mark that is named. */
export type Marks = Partial<Record<Mark, string>>;

export interface MeetingPhrase {
  /** In the question, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  marks: Marks;
  /** What it is called: '常务会议', '会议'; '' where only marks stand there. */
  kind: string;
}

const MARK_OF: Partial<Record<FilterField, Mark>> = {
  place: 'place',
  term: 'term',
  body: 'body',
  order: 'order',
  sessionNumber: 'session',
  from: 'date',
  monthDay: 'date',
};

/** A place or a body alone may be part of the matter; these tell one meeting from another. */
const TELLING: readonly Mark[] = ['date', 'order', 'session'];

/** What may stand between two marks of one name: '2021年9月8日上午的', '雅安市那次'. */
const BETWEEN_MARKS = /^(?:的|在|于|那|这|一|次|场|个|上午|下午|召开|举行|[\s,])*$/;

/** What a meeting is called behind its marks: '第70次常务会议', '4月27日召开的会议', '雅安那次'. */
const KIND =
  /^(?:(?:召开|举行|开)?的)?(?:[那这]一?[次场个])?(?:的)?(?:人民)?(?:政府)?(?:的)?(?<kind>(?:常务|全体|党组|专题|办公)会议?|会议(?!室|厅)|会(?![议见员场址]))?/;

/** '常务会议' without an organ is what the meeting is called, not whose it is. */
const BARE_BODY = /^(?:常务会议?|常委会)$/;

/** In order of appearance; marks that stand apart make phrases of their own. */
export function meetingPhrases({ question, detections }: Query): MeetingPhrase[] {
  const folded = fold(question);
  const phrases: MeetingPhrase[] = [];
  for (const detection of detections) {
    const mark = markOf(detection);
    if (mark === undefined || detection.claim) continue;
    const last = phrases.at(-1);
    const between = last ? folded.slice(last.end, detection.start) : '';
    if (last && between === '' && mark === 'place' && last.marks.place && !last.marks.session) {
      // '株洲市芦淞区': the second place is more specific, not another.
      last.marks.place += question.slice(detection.start, detection.end);
      last.end = detection.end;
    } else if (last && BETWEEN_MARKS.test(between) && last.marks[mark] === undefined) {
      add(last, mark, question.slice(detection.start, detection.end), detection.end);
    } else if (!last || detection.start >= last.end) {
      const { start, end } = detection;
      const phrase: MeetingPhrase = { start, end: start, marks: {}, kind: '' };
      add(phrase, mark, question.slice(start, end), end);
      phrases.push(phrase);
    }
  }
  return phrases.map((phrase) => withKind(withParent(phrase, question), question, folded));
}

function markOf({ filters }: Detection): Mark | undefined {
  const [field] = Object.keys(filters) as FilterField[];
  return field && MARK_OF[field];
}

function add(phrase: MeetingPhrase, mark: Mark, text: string, end: number): void {
  if (mark === 'body' && BARE_BODY.test(fold(text))) phrase.kind = text;
  else phrase.marks[mark] = text;
  phrase.end = Math.max(phrase.end, end);
}

/** '株洲市' before '芦淞区': where a place lies belongs to its name. */
const PARENT = /(?:^|[,，。、:：\s问問])(?<parent>[\u4e00-\u9fff]{2,7}?[省市州盟縣县])$/d;

function withParent(phrase: MeetingPhrase, question: string): MeetingPhrase {
  const { start, marks } = phrase;
  const found = PARENT.exec(question.slice(0, start))?.indices?.groups?.parent;
  if (!found || marks.place === undefined) return phrase;
  const place = question.slice(...found) + marks.place;
  return { ...phrase, start: found[0], marks: { ...marks, place } };
}

function withKind(phrase: MeetingPhrase, question: string, folded: string): MeetingPhrase {
  const match = KIND.exec(folded.slice(phrase.end));
  const kind = match?.groups?.kind;
  if (!match || kind === undefined) return phrase;
  const end = phrase.end + match[0].length;
  return { ...phrase, end, kind: phrase.kind || question.slice(end - kind.length, end) };
}

/** Whether it names meetings, not only a place that the matter may be about. */
export function namesMeeting({ marks, kind }: MeetingPhrase): boolean {
  return kind !== '' || marks.body !== undefined || TELLING.some((mark) => marks[mark]);
}

/** '雅安': a place, which a meeting may be meant by. */
export function isPlaceNamed({ marks }: MeetingPhrase): boolean {
  return marks.place !== undefined;
}

/** '楚雄市政府第47次常务会议'; '' without marks. */
export function composePhrase(marks: Marks, kind: string): string {
  const { date = '', place = '', term = '', body = '', order = '', session = '' } = marks;
  const who = term ? place + term + body : joinPlace(place, body);
  const name = `${who}${order}${session}`;
  const needsKind = kind === '' && !/[会會]$/.test(name) && (session || order || body || date);
  const called = needsKind ? '会议' : kind;
  const when = date !== '' && name === '' ? `${date}的` : date;
  return `${when}${name}${called}`;
}

/** 芦淞区 + 区政府 → 芦淞区政府. */
function joinPlace(place: string, body: string): string {
  return place.endsWith(body.charAt(0)) && body !== '' ? place + body.slice(1) : place + body;
}

const LEVEL = /^[省市区區县縣州盟旗镇鎮乡鄉]/;

/** The same organ of another place: 区政府 of 楚雄市 is 市政府; without a level where the place has none. */
export function bodyOfPlace(body: string, place: string): string {
  if (!LEVEL.test(body)) return body;
  const level = place.slice(-1);
  return (LEVEL.test(level) && place.length > 2 ? level : '') + body.slice(1);
}
