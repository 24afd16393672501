/**
 * The one interface behind which minutes are stored and searched. The local store (SQLite and an
 * HNSW file) implements it today; a shared PostgreSQL store can tomorrow. Nothing here returns
 * more than was asked for: no call grows with the whole corpus.
 */
import type { Meeting, Paragraph, ParsedMeeting } from '../minutes/meeting.js';
import type { Revision } from './revision.js';

export type { Revision };

/** Which meetings are meant. Absent = no limit. Text is compared folded (see text/fold.ts). */
export interface MeetingFilter {
  /** Matches place or parent place; with or without suffix: '楚雄' finds '楚雄市'. */
  place?: string;
  /** '市人民政府', '市委常委会', '区政府' … compared after normalising. */
  body?: string;
  /** '九届' */
  term?: string;
  sessionNumber?: number;
  /** YYYY-MM-DD, inclusive. */
  from?: string;
  /** YYYY-MM-DD, inclusive. */
  to?: string;
  /** 'MM-DD', of any year. */
  monthDay?: string;
  /** Only those whose date is not known. */
  undated?: true;
  /** Full name of a chair, attendee or observer. */
  person?: string;
  /** Part of a title of a document on the agenda. */
  document?: string;
  /** Minutes, or pages that are none. */
  documentType?: Meeting['documentType'];
  /** Only these. */
  meetingIds?: readonly string[];
}

/** What is known of a source file, to see whether it changed. */
export interface SourceRecord {
  /** Key: path relative to the data folder with '/' where it lies inside, else absolute. */
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  /** Hex. */
  sha256: string;
  /** What of the file could not be read, told again while the file stays as it is. */
  failures?: readonly SourceProblem[];
}

/** A place in a source that could not be read. */
export interface SourceProblem {
  /** From 1; null where the whole file is meant. */
  line: number | null;
  reason: string;
}

export interface Counts {
  meetings: number;
  paragraphs: number;
}

/** What a synchronisation did, in meetings or in paragraphs. */
export interface ChangeCounts {
  added: number;
  changed: number;
  unchanged: number;
  removed: number;
}

/** Changes of a synchronisation, in meetings and in paragraphs. */
export interface StoreChanges {
  meetings: ChangeCounts;
  paragraphs: ChangeCounts;
}

/** A source being replaced, meeting by meeting: nothing here grows with the source. */
export interface SourceReplacement {
  /** Stored at once or with some of the next; a source of a few hundred meetings as one whole. */
  add(parsed: ParsedMeeting): void;
  /**
   * Ends it: what was not added again is removed and the record is kept, with `failures` as its
   * own. Where there are some, a part of the source could not be read, and what it held stays
   * unless a meeting with the same `source.id`, or without ids on the same line, came.
   */
  finish(failures?: readonly SourceProblem[]): StoreChanges;
  /** Leaves it: what the source held stays, and it counts as not read. */
  abandon(): void;
}

/** A paragraph found by one search, `score` higher is better, unit depends on the search. */
export interface StoreHit {
  paragraphId: string;
  score: number;
}

/** A search term with its weight; `text` is a folded token of text/tokens.ts. */
export interface WeightedTerm {
  text: string;
  weight: number;
}

/**
 * Tokens of text/tokens.ts that are looked for together: a paragraph holds the probe if its text
 * holds all of them, wherever.
 */
export type Probe = readonly string[];

export interface ProbeOptions {
  limit: number;
  /** Paragraphs looked at for one probe. */
  maxHolders: number;
}

export interface SearchOptions {
  limit: number;
  /** Only paragraphs of these meetings are searched. Absent = all. */
  meetingIds?: readonly string[];
}

/** Where a reader of arrivals stands. Opaque; survives restarts as JSON. */
export interface ArrivalCursor {
  /** Tells an index from one that was built from nothing in its place. */
  index: string;
  position: number;
}

/** Meetings that came into the index, and where a reader of them stands then. */
export interface Arrivals {
  meetingIds: string[];
  cursor: ArrivalCursor;
}

/** A name that paragraphs held define as short for others, or as the full one of others. */
export interface HeldAlias {
  /** As asked for. */
  name: string;
  /** What `name` is to the others. */
  kind: 'short' | 'full';
  /** Folded, distinct, in order of characters; one at least, eight at most. */
  others: string[];
}

/** What a vector search needs to know of the embedding, so that two never mix. */
export interface EmbeddingIdentity {
  /** Name and version of the model and, where fitted, a hash of what it was fitted on. */
  fingerprint: string;
  dimension: number;
}

/** What of an index is not as this version of jiyao would make it. */
export interface Outdated {
  /** Its texts were cut into terms, or searched for names, by the rules of another version. */
  texts: boolean;
  /**
   * Its vectors are of another embedding or in another form, or were being replaced when that was
   * interrupted. False where it never had any.
   */
  vectors: boolean;
}

export interface MinutesStore {
  // Synchronising
  /**
   * Keeps other processes from synchronising until the function given back is called, or this
   * process ends. Waits a few seconds, then throws indexLocked. Reading is not hindered.
   */
  lockForSynchronising(): () => void;
  /** Records of sources at or below a path key; '' for all. */
  sourcesUnder(pathKey: string): Iterable<SourceRecord>;
  /**
   * In one transaction: what `source` held becomes exactly `parsed`. Identical meetings from
   * several sources are stored once and stay while one source holds them.
   */
  putSource(source: SourceRecord, parsed: readonly ParsedMeeting[]): StoreChanges;
  /** The same for a source of any size. Only one at a time. */
  replaceSource(source: SourceRecord): SourceReplacement;
  removeSource(path: string): StoreChanges;
  /** Forgets nothing, notes only that the same content now has another time. */
  touchSource(source: SourceRecord): void;
  /** Meetings and paragraphs that a source holds, for counting unchanged ones. */
  countsOf(path: string): Counts;

  // Vectors
  /** Paragraphs that have no vector of this embedding yet, in batches. */
  paragraphsWithoutVector(embedding: EmbeddingIdentity, batchSize: number): Iterable<Paragraph[]>;
  /** How many these are. */
  countWithoutVector(embedding: EmbeddingIdentity): number;
  putVectors(
    embedding: EmbeddingIdentity,
    vectors: readonly { paragraphId: string; vector: readonly number[] }[],
  ): void;
  /** Makes what was put searchable and durable; rebuilds derived files where stale. */
  commit(onProgress?: (done: number, total: number) => void): Promise<void>;

  /**
   * What `commit`, after vectors for all that lack one, would bring up to date. Cheap: asked before
   * a question.
   */
  outdated(embedding: EmbeddingIdentity): Outdated;

  // Examining, for `doctor`: both look at everything held
  /** Throws indexCorrupt where what is stored is damaged. */
  verify(): void;
  /**
   * Whether the last synchronisation came to its end: every source read whole, every paragraph
   * with a vector of this embedding, all of it by the rules of this version. If not, synchronising mends it.
   */
  isComplete(embedding: EmbeddingIdentity): Promise<boolean>;

  // Reading
  /** What the index says of itself: versions, embedding; for `doctor`. */
  manifest(): Readonly<Record<string, string>>;
  /** The embedding of the vectors held; undefined before the first one. */
  embedding(): EmbeddingIdentity | undefined;
  counts(filter?: MeetingFilter): Counts;
  meeting(id: string): Meeting | undefined;
  /** By date, then id; `offset`: so many are left out before. */
  meetings(filter?: MeetingFilter, limit?: number, offset?: number): Meeting[];
  paragraph(id: string): Paragraph | undefined;
  paragraphs(ids: readonly string[]): Paragraph[];
  /** All of one meeting, by number. */
  paragraphsOf(meetingId: string): Paragraph[];

  // What came, for readers that follow the index while another process synchronises it
  /**
   * Ids of meetings in the order in which they came into the index, behind `after`, oldest first;
   * without a cursor, or with that of another index, from the beginning. Only those are given of
   * which every paragraph has a vector, up to the first that is still being ingested; where the
   * index has no embedding yet, all. Meetings that are embedded anew do not come again. An edited
   * meeting is another one, and comes; one that left and was put again may come again.
   * Cheap where nothing came.
   */
  arrivals(after: ArrivalCursor | undefined, limit: number): Arrivals;
  /** Behind all that is held now: for who wants only what comes later. */
  latestArrival(): ArrivalCursor;

  // What was held once. No other call knows of it.
  /** A meeting that left the index, as it stood then; undefined where it is held, or never was. */
  formerMeeting(id: string): Meeting | undefined;
  /** All of one that left, by number; none where it is held, or never was. */
  formerParagraphs(meetingId: string): Paragraph[];
  /**
   * All revisions of which one has this meeting id, oldest first, in the order in which they left,
   * the one that is held last. One alone where nothing changed, none for an unknown id.
   */
  revisions(meetingId: string): Revision[];

  // Searching
  /** BM25 over words and character bigrams. An unknown term never voids the query. */
  searchLexical(terms: readonly WeightedTerm[], options: SearchOptions): StoreHit[];
  /**
   * Paragraphs by the probes that they hold, however long they are. A probe counts
   * tokens × (1 + ln(maxHolders / holders)); one that more hold counts for the first of them only.
   */
  searchProbes(probes: readonly Probe[], options: ProbeOptions): StoreHit[];
  /** Cosine similarity, -1…1; nothing is like a vector of zeros. */
  searchVector(
    embedding: EmbeddingIdentity,
    vector: readonly number[],
    options: SearchOptions,
  ): Promise<StoreHit[]>;
  /**
   * Cosine similarity of whole meetings, by id: to the mean of the vectors of their first 24
   * paragraphs. Meetings without a vector are left out.
   */
  meetingSimilarities(
    embedding: EmbeddingIdentity,
    vector: readonly number[],
    meetingIds: readonly string[],
  ): Map<string, number>;
  /** In how many paragraphs each token occurs; 0 for unknown ones. */
  documentFrequencies(tokens: readonly string[]): Map<string, number>;
  /**
   * Which of these folded strings are names that the index holds. Places are held with and without
   * their suffix ('楚雄市', '楚雄'). For understanding a question: its n-grams are looked up, so that
   * the cost does not grow with the number of names held.
   */
  heldNames(field: NameField, candidates: readonly string[]): string[];
  /** Full names of places, folded, or ids of meetings that begin so, in order of characters. */
  heldBeginning(kind: 'place' | 'meeting', beginning: string, limit: number): string[];
  /**
   * Which of these folded strings are short or full names that the paragraphs held define
   * ('X(以下简称Y)'), with what they stand for. The cost does not grow with the corpus.
   */
  heldAliases(candidates: readonly string[]): HeldAlias[];

  close(): void;
}

export type NameField = 'place' | 'parentPlace' | 'person';
