/** The one place where parsing calls repair. */
import { hasPinyinNote } from '../../text/repair/pinyin-note.js';
import { type RepairedText, repairText } from '../../text/repair/repair-paragraph.js';
import type { SourceLine } from '../reading/source-document.js';

export type { RepairedText };

/** Whether a proxy put pinyin notes into the page: then a lone '?' may be its damage too. */
export function pageHasNotes(lines: readonly SourceLine[]): boolean {
  return lines.some(({ text }) => hasPinyinNote(text));
}

/** Repairs a published line or a slice of one. */
export function repairLine(original: string, hasNotes: boolean): RepairedText {
  return repairText(original, { pageHasNotes: hasNotes });
}
