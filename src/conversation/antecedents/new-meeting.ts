/** The meeting of the last question with other marks: '楚雄市第70次' and '第47次' → '楚雄市第47次常务会议'. */
import { resolveScope } from '../../retrieval/scope/resolve-scope.js';
import { understandQuery } from '../../retrieval/understanding/understand-query.js';
import type { FollowUp } from '../follow-up.js';
import {
  bodyOfPlace,
  composePhrase,
  type Mark,
  type Marks,
  type MeetingPhrase,
} from './meeting-phrase.js';
import type { FollowUpContext, PastTurn } from './past-turn.js';

type Said = Pick<MeetingPhrase, 'marks' | 'kind'>;

/** Each tells one meeting from the others: a new one makes the old ones void. */
const TELLING: readonly Mark[] = ['date', 'order', 'session'];

/** The fullest name under which a meeting is held; the likeliest where none is. */
export function newMeeting(said: Said, { past, context }: FollowUp): string {
  const before = lastName(past);
  const marks = merge(before.marks, said.marks);
  const kind = said.kind || (said.marks.body ? '' : before.kind);
  const isTelling = TELLING.some((mark) => said.marks[mark]);
  const place = marks.place === undefined ? {} : { place: marks.place };
  const [all, ofPlace, bare] = [
    composePhrase(marks, kind),
    composePhrase({ ...without(marks, [...TELLING, 'term']), ...said.marks }, kind),
    composePhrase({ ...place, ...said.marks }, said.kind),
  ];
  const held = [all, ofPlace, bare].find((name) => countHeld(name, context) > 0);
  // The place was filled in: where that leads nowhere, the words as they were said may.
  const alone = composePhrase(said.marks, said.kind);
  if (held === undefined && isTelling && countHeld(alone, context) === 1) return alone;
  return held ?? (said.marks.place && !isTelling ? ofPlace : all);
}

/** Of the latest turn that names a meeting or cites one. */
function lastName(past: readonly PastTurn[]): Said {
  for (const { phrases, cited } of past) {
    const kind = phrases.find((phrase) => phrase.kind !== '')?.kind ?? '';
    if (phrases.length > 0) {
      return { marks: Object.assign({}, ...phrases.map(({ marks }) => marks)), kind };
    }
    const place = cited[0]?.place;
    if (place) return { marks: { place }, kind: '' };
  }
  return { marks: {}, kind: '' };
}

function merge(before: Marks, said: Marks): Marks {
  const isTelling = TELLING.some((mark) => said[mark]);
  const kept = isTelling ? without(before, TELLING) : before;
  const { place, body } = { ...kept, ...said };
  const adapted =
    said.place && !said.body && place && body ? { body: bodyOfPlace(body, place) } : {};
  return { ...kept, ...said, ...adapted };
}

function without(marks: Marks, left: readonly Mark[]): Marks {
  return Object.fromEntries(Object.entries(marks).filter(([mark]) => !left.includes(mark as Mark)));
}

/** How many meetings the index holds of this name. */
export function countHeld(name: string, { store, today }: FollowUpContext): number {
  const query = understandQuery(name, { store, today });
  if (Object.keys(query.filters).length === 0) return 0;
  const { groups, missing } = resolveScope(query, store);
  if (missing.length > 0 || groups.some(({ contradicted }) => contradicted)) return 0;
  return groups.flatMap(({ meetings }) => meetings ?? []).length;
}
