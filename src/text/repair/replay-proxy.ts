/**
 * Owns the proof by replaying: the proxy's notes are put into the bytes of a candidate and the
 * old decoder reads them; what it shows must be what was published. It shares no step with the
 * solver but the code page.
 */
import { characterOf, LEAD_MAX, LEAD_MIN, pairOf, privateUseOf, TRAIL_MIN } from './gbk.js';
import { findNotes } from './pinyin-note.js';
import { isLoss } from './read-damage.js';

/** A note of the candidate: behind which byte of its text it was put. */
export interface PlacedNote {
  byteOffset: number;
  syllable: string;
}

function encode(text: string): number[] {
  return Array.from(text).flatMap((character) => {
    const pair = pairOf(character);
    return pair === undefined ? [character.codePointAt(0) ?? 0] : [pair >> 8, pair & 0xff];
  });
}

/** Reads on in the published text; each method tells whether it shows what is asked for. */
class PublishedReader {
  #position = 0;
  readonly #noteEnds: Map<number, { end: number; syllable: string; bracketed: boolean }>;

  constructor(private readonly published: string) {
    this.#noteEnds = new Map(findNotes(published).map((note) => [note.start, note]));
  }

  get atEnd(): boolean {
    return this.#position === this.published.length;
  }

  takeCharacter(expected: string): boolean {
    const forms = [expected, expected.normalize('NFKC')];
    const shown = forms.find((form) => this.published.startsWith(form, this.#position));
    this.#position += shown?.length ?? 0;
    return shown !== undefined;
  }

  takeLoss(): boolean {
    const shown = this.published.charAt(this.#position);
    this.#position += 1;
    return isLoss(shown);
  }

  takeNote(syllable: string, bracketRequired: boolean): boolean {
    const note = this.#noteEnds.get(this.#position);
    if (note === undefined || note.syllable !== syllable) return false;
    this.#position = note.end;
    return note.bracketed || !bracketRequired;
  }
}

/** Reads one byte that is shown alone: ASCII, or 0x80 as '€'. */
function showByte(byte: number, reader: PublishedReader): number {
  return reader.takeCharacter(byte === 0x80 ? '€' : String.fromCodePoint(byte)) ? 1 : 0;
}

/** Reads what is shown for the bytes at `offset`; gives how many those are, 0 for a mismatch. */
function showNext(
  bytes: readonly number[],
  offset: number,
  cut: boolean,
  reader: PublishedReader,
): number {
  const lead = bytes[offset] as number;
  const trail = bytes[offset + 1] ?? 0;
  if (lead < LEAD_MIN || lead > LEAD_MAX) return showByte(lead, reader);
  const shown = characterOf(lead, trail) || privateUseOf(lead, trail);
  if (cut || trail < TRAIL_MIN) return reader.takeLoss() ? 1 : 0;
  return (shown === '' ? reader.takeLoss() : reader.takeCharacter(shown)) ? 2 : 0;
}

/**
 * Whether the bytes of `text` with `notes` put in would have been shown as `published`: a leading
 * byte before a note or at the end of a run is one lost character, which may swallow the bracket.
 */
export function isShownAs(text: string, notes: readonly PlacedNote[], published: string): boolean {
  const bytes = encode(text);
  const reader = new PublishedReader(published);
  const noteAt = new Map(notes.map((note) => [note.byteOffset, note.syllable]));
  for (let offset = 0; offset < bytes.length; ) {
    const cut = noteAt.has(offset + 1);
    const lost = cut && (bytes[offset] as number) >= LEAD_MIN;
    const taken = showNext(bytes, offset, cut, reader);
    offset += taken;
    const syllable = noteAt.get(offset);
    if (taken === 0 || (syllable !== undefined && !reader.takeNote(syllable, !lost))) return false;
  }
  return reader.atEnd;
}
