/** Parses text that a test writes, as if it were a file. */
import type { ParsedMeeting } from '../../../src/minutes/meeting.js';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import type { GivenFields, SourceDocument } from '../../../src/minutes/reading/source-document.js';

/** A document of the lines of `text`. */
export function documentOf(text: string, given: GivenFields = {}): SourceDocument {
  const lines = text.split('\n').map((line, at) => ({ text: line, line: at + 1 }));
  return { path: 'test.txt', lines, given, paragraphsGiven: false };
}

/** All meetings of a text. */
export function parseText(text: string, given: GivenFields = {}): ParsedMeeting[] {
  return parseDocument(documentOf(text, given));
}

/** The only meeting of a text. */
export function parseOne(text: string, given: GivenFields = {}): ParsedMeeting {
  const [first, ...more] = parseText(text, given);
  if (first === undefined || more.length > 0) throw new Error(`${more.length + 1} meetings`);
  return first;
}
