/**
 * Owns the line of a page as the parsing stages see it: the published text, its repaired text and
 * the fold on which all patterns are matched. What a line is (title, body …) is decided elsewhere.
 */
import { fold } from '../../text/fold.js';
import type { SourceLine } from '../reading/source-document.js';
import { type RepairedText, repairLine } from './repair-line.js';

export interface PageLine {
  /** Untouched. */
  original: string;
  /** Line of the source file, from 1. */
  line: number;
  repaired: RepairedText;
  /** Clean text, not trimmed; `repaired.text`. */
  text: string;
  /** Fold of `text`, same length: what matches here is sliced there. */
  folded: string;
}

/** The line with its repaired text and fold; `hasNotes` as told by pageHasNotes. */
export function toPageLine({ text: original, line }: SourceLine, hasNotes: boolean): PageLine {
  const repaired = repairLine(original, hasNotes);
  return { original, line, repaired, text: repaired.text, folded: fold(repaired.text) };
}
