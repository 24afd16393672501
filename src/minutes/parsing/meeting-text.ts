/**
 * What the field readers are given: the text of one meeting, cleaned and cut, with what its page
 * says beside it. Types and small views only; no field is read here.
 */
import { fold } from '../../text/fold.js';
import type { GivenFields } from '../reading/source-document.js';
import type { PageLine } from './page-line.js';
import type { MetadataFact } from './read-metadata.js';

/** A text with its fold of the same length: match in the fold, slice from the text. */
export interface FoldedText {
  text: string;
  folded: string;
}

/** One meeting of a page. */
export interface MeetingText {
  headings: readonly FoldedText[];
  /** Headings of a page that reports several meetings under one title; they name none of them. */
  sharedHeadings: readonly FoldedText[];
  paragraphs: readonly FoldedText[];
  facts: readonly MetadataFact[];
  byLines: readonly PageLine[];
  surroundings: readonly PageLine[];
  given: GivenFields;
}

/** A text with its fold. */
export function toFoldedText(text: string): FoldedText {
  return { text, folded: fold(text) };
}

/** The part of both between two offsets. */
export function sliceFolded({ text, folded }: FoldedText, start: number, end?: number): FoldedText {
  return { text: text.slice(start, end), folded: folded.slice(start, end) };
}

/** Both without blanks at their ends. */
export function trimFolded(piece: FoldedText): FoldedText {
  const start = piece.text.length - piece.text.trimStart().length;
  return sliceFolded(piece, start, start + piece.text.trim().length);
}

/** Pieces between the given characters, outside of brackets; blank ones are left out. */
export function splitFolded(piece: FoldedText, separators: string): FoldedText[] {
  const pieces: FoldedText[] = [];
  let depth = 0;
  let start = 0;
  const cut = (end: number) => {
    const part = trimFolded(sliceFolded(piece, start, end));
    if (part.text !== '') pieces.push(part);
  };
  for (let at = 0; at < piece.folded.length; at += 1) {
    const character = piece.folded.charAt(at);
    if ('《('.includes(character)) depth += 1;
    else if ('》)'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && separators.includes(character)) {
      cut(at);
      start = at + 1;
    }
  }
  cut(piece.folded.length);
  return pieces;
}
