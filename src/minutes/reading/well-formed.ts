/**
 * Owns the promise that what is read is well-formed Unicode. Half a character (a lone surrogate,
 * `"\ud800"` in JSON) cannot be stored or printed as UTF-8: it would come back longer than it was,
 * and every offset behind it would be wrong.
 */
import type { GivenFields, SourceDocument } from './source-document.js';

/** With the flag u a pair is one character and no surrogate. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

function repair(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}

/** The document with U+FFFD, of the same length, in place of each half character. */
export function makeWellFormed(document: SourceDocument): SourceDocument {
  const given = Object.fromEntries(
    Object.entries(document.given).map(([field, value]) => [field, repair(value)]),
  ) as GivenFields;
  const lines = document.lines.map(({ text, line }) => ({ text: repair(text), line }));
  return { ...document, given, lines };
}
