/** What a reference is made of, and the forms it can take. Types only. */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import type { TextScript } from '../../text/script.js';

/** `text` and `markdown` for pasting, the others for lists of references and their programs. */
export const REFERENCE_FORMATS = [
  'text',
  'markdown',
  'gbt7714',
  'apa',
  'bibtex',
  'csl-json',
] as const;

export type ReferenceFormat = (typeof REFERENCE_FORMATS)[number];

/** A paragraph that is cited, with what is known of the meeting and of the file it stands in. */
export interface CitedParagraph {
  meeting: Meeting;
  paragraph: Pick<Paragraph, 'id' | 'number' | 'text' | 'line'>;
  /** Of the whole source file, in hexadecimal; absent where it is not known. */
  sha256?: string | undefined;
}

export interface ReferenceOptions {
  /** The reader's, for our own words; names, titles and quotes stay as published. */
  language: TextScript;
  /** Verbatim, as located in the record by the caller; it is printed as it is. */
  quote?: string | undefined;
  /** Address that opens the paragraph (http or https). */
  permalink?: string | undefined;
  /** YYYY-MM-DD on which the caller looked at the page; without it none is told. */
  accessed?: string | undefined;
}
