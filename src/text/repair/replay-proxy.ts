/**
 * Owns the proof by replaying: the proxy's notes are put into the bytes of a candidate and the
 * old decoder reads them; what it shows must be what was published. It shares no step with the
 * solver but the code page.
 */
import { characterOf, LEAD_MIN, pairOf, TRAIL_MIN } from './gbk.js';
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
    const shown = String.fromCodePoint(this.published.codePointAt(this.#position) ?? 0);
    this.#position += shown.length;
    return shown === expected || shown === expected.normalize('NFKC');
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

/**
 * Whether the bytes of `text` with `notes` put in would have been shown as `published`: a leading
 * byte before a note or at the end of a run is one lost character, which may swallow the bracket.
 */
export function isShownAs(text: string, notes: readonly PlacedNote[], published: string): boolean {
  const bytes = encode(text);
  const reader = new PublishedReader(published);
  const noteAt = new Map(notes.map((note) => [note.byteOffset, note.syllable]));
  const takeNoteAt = (offset: number, bracketRequired: boolean): boolean => {
    const syllable = noteAt.get(offset);
    return syllable === undefined || reader.takeNote(syllable, bracketRequired);
  };
  let offset = 0;
  while (offset < bytes.length) {
    const lead = bytes[offset] as number;
    const trail = bytes[offset + 1] ?? 0;
    const isLead = lead >= LEAD_MIN && lead <= 0xfe;
    const whole = isLead && !noteAt.has(offset + 1) && trail >= TRAIL_MIN;
    const shown = whole
      ? reader.takeCharacter(characterOf(lead, trail))
      : isLead
        ? reader.takeLoss()
        : reader.takeCharacter(lead === 0x80 ? '€' : String.fromCodePoint(lead));
    offset += whole ? 2 : 1;
    if (!shown || !takeNoteAt(offset, whole || !isLead)) return false;
  }
  return reader.atEnd;
}
