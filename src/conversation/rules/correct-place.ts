/**
 * A place that is written wrong by one character is tried as the held place that it is next to:
 * '卢淞区' → '芦淞区'. One that exists under its name stays: 泰安市 is not 雅安市.
 */
import { divisionsNamed } from '../../minutes/parsing/places/divisions.js';
import { fold } from '../../text/fold.js';
import type { FollowUpContext } from '../antecedents/past-turn.js';

/** '那卢淞区呢', '卢淞区的会议', '卢淞呢' */
const WRITTEN =
  /^(?:那|换成|换到)?(?<name>[\u4e00-\u9fff]{2,4}[区市县州旗])|^(?:那)?(?<bare>[\u4e00-\u9fff]{2,4})呢$/d;

/** Of so many meetings the places are compared: bounds the work in a large index. */
const MAX_MEETINGS = 500;

export function correctPlace(text: string, context: FollowUpContext): string {
  const found = WRITTEN.exec(fold(text))?.indices?.groups;
  const span = found?.name ?? found?.bare;
  if (!span) return text;
  const written = fold(text.slice(...span));
  if (isKnown(written, context)) return text;
  const meant = nearestPlace(written, found?.bare !== undefined, context);
  return meant === undefined ? text : text.slice(0, span[0]) + meant + text.slice(span[1]);
}

/** A name of some place, or a word that the record uses. */
function isKnown(written: string, { store }: FollowUpContext): boolean {
  const isPlace =
    divisionsNamed(written).length > 0 || store.heldNames('place', [written]).length > 0;
  return isPlace || (store.documentFrequencies([written]).get(written) ?? 0) > 0;
}

/** Undefined where none, or more than one, is next to it. */
function nearestPlace(
  written: string,
  isBare: boolean,
  { store }: FollowUpContext,
): string | undefined {
  const places = store.meetings({}, MAX_MEETINGS).flatMap(({ place }) => place ?? []);
  const near = [...new Set(places)].filter((place) =>
    differInOne(written, isBare ? fold(place).slice(0, -1) : fold(place)),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** A place's level, its last character, must be right. */
function differInOne(written: string, place: string): boolean {
  if (written.length !== place.length) return false;
  const different = [...place].filter((character, at) => character !== written[at]).length;
  return different === 1 && (place.length === 2 || written.at(-1) === place.at(-1));
}
