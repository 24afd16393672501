/** Owns the slips of a quote: single characters changed, dropped or added, with what was altered. */

export interface AlteredText {
  text: string;
  /** What the slips brought in, in order. */
  deleted: string;
  /** What they took away, in order. */
  inserted: string;
}

/** Two slips stand at least so far apart: nearer ones could be told in several ways. */
const APART = 4;

/**
 * One to three slips at random places, none at the first or last character.
 * @param strangers characters that stand nowhere in `text`, so that what was altered is not open to
 *   doubt
 */
export function alterText(
  text: string,
  strangers: readonly string[],
  random: () => number,
): AlteredText {
  const places = slipPlaces(text, 1 + Math.floor(random() * 3), random);
  const altered: AlteredText = { text: '', deleted: '', inserted: '' };
  let from = 0;
  for (const place of places) {
    altered.text += text.slice(from, place);
    from = place;
    const slip = Math.floor(random() * 3);
    // 0 changes a character, 1 drops it, 2 adds one before it.
    if (slip !== 1) {
      const stranger = strangers[Math.floor(random() * strangers.length)] ?? '';
      altered.text += stranger;
      altered.deleted += stranger;
    }
    if (slip !== 2) {
      altered.inserted += text.charAt(place);
      from++;
    }
  }
  altered.text += text.slice(from);
  return altered;
}

/** Ascending; characters that are like their neighbours, and marks, are left alone. */
function slipPlaces(text: string, count: number, random: () => number): number[] {
  const places: number[] = [];
  for (let attempt = 0; places.length < count && attempt < 50; attempt++) {
    const place = 1 + Math.floor(random() * (text.length - 2));
    const [before, here, after] = [place - 1, place, place + 1].map((at) => text.charAt(at));
    const isPlain = /\p{L}/u.test(here ?? '') && here !== before && here !== after;
    if (isPlain && places.every((other) => Math.abs(other - place) >= APART)) places.push(place);
  }
  return places.sort((a, b) => a - b);
}
