/**
 * A page before it is written: what stands on it, not how it looks. Each command makes one;
 * terminal/, markdown/ and html/ write it. Texts must be printable. Types and constructors only.
 */

/** Words with what they are. */
export interface Span {
  text: string;
  /** 'quote': words of the record in quotation marks. Absent = plain. */
  style?: 'strong' | 'quiet' | 'quote' | 'code';
  /** Of a web page, or '#p12'. */
  href?: string;
  /** Path of the source's file as it was ingested: a terminal links it, a page for others does not. */
  file?: string;
  /** BCP 47, where it is not the page's. */
  lang?: string;
}

export type Line = readonly Span[];

export interface Field {
  label: string;
  /** One below the other. */
  lines: readonly Line[];
}

/** A paragraph of the record under its number. */
export interface NumberedParagraph {
  number: number;
  text: string;
  flag: 'mended' | 'damaged' | null;
  /** How it was published, where that differs from the text. */
  published: string | null;
  lang: string;
  /** The one that was looked up, among its neighbours. */
  isMeant: boolean;
}

/** What one meeting said: when, who, the words, and where they stand. */
export interface Entry {
  when: string;
  name: string;
  quote: string;
  place: Line;
  lang: string;
}

export interface PairRow {
  label: string;
  /** Whether the lines are items of a list, and of 'matched' ones the n-th of both belong together. */
  kind: 'lines' | 'list' | 'matched';
  cells: readonly [readonly Line[], readonly Line[]];
}

export type Block =
  | { type: 'heading'; text: string }
  | { type: 'fields'; rows: readonly Field[] }
  /** Numbered from 1; of each the first line and what belongs to it. */
  | { type: 'items'; items: readonly (readonly Line[])[] }
  | { type: 'paragraphs'; paragraphs: readonly NumberedParagraph[] }
  | { type: 'entries'; entries: readonly Entry[] }
  /** Two of a kind side by side; `heads` tell which is which. */
  | { type: 'pair'; heads: readonly [string, string]; rows: readonly PairRow[] }
  | { type: 'note'; text: string; isWarning?: true };

export interface Document {
  title: string;
  /** BCP 47: of the words of the record, which are most of the page. */
  lang: string;
  /** BCP 47: of labels, headings and notes. */
  labelLang: string;
  blocks: readonly Block[];
}

export function plain(text: string): Line {
  return [{ text }];
}

export function quiet(text: string): Line {
  return [{ text, style: 'quiet' }];
}
