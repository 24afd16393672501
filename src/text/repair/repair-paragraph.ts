/**
 * Owns the repair of one published paragraph: pinyin notes are taken out, damage that the notes
 * did is mended where exactly one reading fits, and what cannot be mended is marked. The
 * original is never changed; boilerplate is not removed here.
 */
import type { Mend, OffsetMap } from '../../minutes/meeting.js';
import { CleanTextBuilder } from '../offsets.js';
import {
  annotates,
  characterBefore,
  findNotes,
  hasPinyinNote,
  isHan,
  type PinyinNote,
} from './pinyin-note.js';
import { isLoss, isNormalised, isTrailShownAlone, readLastBytes } from './read-damage.js';
import { isAnnotated, secondBytesReadAs } from './readings.js';
import { type PublishedText, solveDamage } from './solve-damage.js';
import { AlignmentWatch } from './watch-alignment.js';

/** A paragraph after repair. */
export interface RepairedText {
  text: string;
  /** From `text` to the original. */
  offsets: OffsetMap;
  mends: Mend[];
  /** True where damage was seen that could not be mended with proof. */
  damaged: boolean;
}

/** What is known of the page beyond the paragraph. */
export interface PageContext {
  /**
   * Whether other paragraphs of the page carry pinyin notes: then notes without tone mark and a
   * '?' between two Han characters tell something. Default false: the paragraph alone decides.
   */
  pageHasNotes?: boolean;
}

interface Repair {
  published: PublishedText;
  builder: CleanTextBuilder;
  mends: Mend[];
  damaged: boolean;
  alignment: AlignmentWatch;
}

/** '投入?yún)^域', '投入?(yún)^域': offset of the lost byte before the note, or -1. */
function findLostByte(original: string, note: PinyinNote): number {
  const at = note.start - 1;
  return at >= 0 && isLoss(original.charAt(at)) ? at : -1;
}

/** '什么?me)' in a page with notes: without a tone mark, only the tables can make it a note. */
function mayBeNoteBehindLoss(note: PinyinNote, before: string): boolean {
  if (note.toned) return true;
  if (note.bracketed) return false;
  const bytes = Array.from({ length: 0x7e }, (_, index) => index + 0x81);
  return isHan(before) && bytes.some((byte) => secondBytesReadAs(byte, note.syllable).length > 0);
}

function mendStretch(repair: Repair, start: number): void {
  const { builder, published } = repair;
  builder.keepTo(start);
  const solution = solveDamage(published, { cleanBefore: builder.text, start });
  if (solution.kind === 'mended') {
    const original = published.text.slice(start, solution.end);
    builder.replaceTo(solution.end, solution.text);
    repair.mends.push({
      start,
      end: solution.end,
      original,
      text: solution.text,
      proof: solution.proof,
    });
    return;
  }
  repair.damaged = true;
  repair.alignment.lose(solution.end);
  builder.keepTo(solution.end);
}

/** '“A(láo)': the letter with the last byte of the character before it made one of the proxy's. */
function followsFalsePair(note: PinyinNote, before: string, normalised: boolean): boolean {
  const letter = before.charCodeAt(before.length - 1);
  if (!note.bracketed || !note.toned || !isTrailShownAlone(letter)) return false;
  const pair = readLastBytes(before.slice(0, -1), normalised);
  return isAnnotated(((pair & 0xff) << 8) | letter, note.syllable);
}

function repairAtNote(repair: Repair, note: PinyinNote): void {
  const { builder, published } = repair;
  if (note.start < builder.position) return;
  const lost = findLostByte(published.text, note);
  if (
    lost >= builder.position &&
    mayBeNoteBehindLoss(note, characterBefore(published.text, lost))
  ) {
    if (repair.alignment.isAlignedAt(lost)) mendStretch(repair, lost);
    else repair.damaged = true;
    return;
  }
  const before = builder.text.slice(-3) + published.text.slice(builder.position, note.start);
  const character = characterBefore(before, before.length);
  const annotated =
    annotates(note, character) || followsFalsePair(note, before, published.normalised);
  if (!annotated) return;
  builder.keepTo(note.start);
  builder.dropTo(note.end);
}

/** '數據?統計' on a page with notes, or U+FFFD: bytes are lost, and no note tells which. */
function hasLeftoverLoss(text: string): boolean {
  return text.includes('\uFFFD') || /\p{Script=Han}\?(?=\p{Script=Han})/u.test(text);
}

/** The paragraph without its pinyin notes and mended where one reading is proved. */
export function repairText(original: string, context: PageContext = {}): RepairedText {
  const carriesNotes = hasPinyinNote(original);
  if (!carriesNotes && context.pageHasNotes !== true) {
    const damaged = original.includes('\uFFFD');
    return { text: original, offsets: [{ clean: 0, original: 0 }], mends: [], damaged };
  }
  const notes = findNotes(original);
  const normalised = isNormalised(original);
  const repair: Repair = {
    published: {
      text: original,
      notes: new Map(notes.map((note) => [note.start, note])),
      normalised,
    },
    builder: new CleanTextBuilder(original),
    mends: [],
    damaged: false,
    alignment: new AlignmentWatch(original, normalised),
  };
  for (const note of notes) repairAtNote(repair, note);
  repair.builder.keepTo(original.length);
  const { text, offsets } = repair.builder;
  return { text, offsets, mends: repair.mends, damaged: repair.damaged || hasLeftoverLoss(text) };
}
