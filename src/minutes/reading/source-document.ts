/**
 * What the reading stage gives to the parsing stage. Types only: no file is opened here and
 * nothing is known here about minutes.
 */

/** A line of the published text. */
export interface SourceLine {
  /** Untouched apart from the line break: full-width spaces, NBSP and damage are still in it. */
  text: string;
  /** Line of the source file, from 1; for DOCX and PDF the number of the paragraph read. */
  line: number;
}

/**
 * Fields that the importer or the page's own metadata gave; they win over parsed ones. A field is
 * absent where nothing was given, never empty.
 */
export interface GivenFields {
  /** The publisher's own id (JSONL `id`); a number is kept as its decimal text. */
  id?: string;
  title?: string;
  url?: string;
  publisher?: string;
  /** YYYY-MM-DD, a real date. */
  publishedAt?: string;
  /** Date of the meeting, YYYY-MM-DD, a real date. */
  date?: string;
  place?: string;
  body?: string;
}

/** One document as read: lines of published text, and the fields that its importer gave. */
export interface SourceDocument {
  /** Key of the source as handed in. */
  path: string;
  lines: SourceLine[];
  given: GivenFields;
  /** True for JSONL `paragraphs`: each line is a paragraph as given, nothing is boilerplate. */
  paragraphsGiven: boolean;
}

/** What could not be read, named so that a person finds it. */
export interface SourceFailure {
  /** Key of the source as handed in. */
  path: string;
  /** Line of the file, from 1; null where the whole file is meant. */
  line: number | null;
  /** A short reason for a reader, without stack and without paths of this machine. */
  reason: string;
}

/** One step of reading: a document, or something that could not be read. */
export type SourceItem = { document: SourceDocument } | { failure: SourceFailure };
