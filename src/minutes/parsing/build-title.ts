/** Builds the title of a meeting whose page has none, from the text's own words. */
import type { MeetingPhrases } from './find-phrases.js';
import type { FoldedText } from './meeting-text.js';
import type { MeetingName } from './read-meeting-name.js';

/** Longer phrases are sentences. */
const MAX_NAME = 40;

/** The meeting as the lead names it: 九届市人民政府第47次常务会议. */
function namedIn(phrases: readonly FoldedText[]): string | undefined {
  const named = phrases.find(
    ({ folded }) =>
      folded.length >= 5 && folded.length <= MAX_NAME && /会议?(?:\([^)]*\))?$/u.test(folded),
  );
  return named?.text;
}

/** The name with its date, or what of both is known; null where nothing is. */
export function buildTitle(
  phrases: MeetingPhrases,
  { body, kind }: MeetingName,
  date: string | null,
): string | null {
  const name = namedIn(phrases.held) ?? kind ?? (body === null ? undefined : `${body}会议`);
  if (name === undefined) return null;
  return date === null || /第.+次/u.test(name) ? name : `${name}(${date})`;
}
