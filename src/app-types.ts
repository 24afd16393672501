/**
 * What an interface (terminal, Telegram) may ask of the assembled application. Types only:
 * app.ts puts the parts together, test/fakes/fake-app.ts stands in for it.
 */
import type { Answer, RankedParagraph } from './answering/answer.js';
import type { Explained } from './answering/chain/question-explanation.js';
import type { AnswerListener } from './answering/events.js';
import type { CheckedQuotation } from './citing/checked-quotation.js';
import type { CitationRecord, CiteOptions, History } from './citing/citation-record.js';
import type { QuoteFinding } from './citing/quotations/quote-finding.js';
import type { ReferenceFormat, ReferenceOptions } from './citing/references/cited-paragraph.js';
import type { Shown } from './citing/shown.js';
import type { Comparison } from './comparison/comparison.js';
import type { ConversationFault } from './conversation/storing/resilient-conversation-store.js';
import type { JiyaoError } from './errors.js';
import type { Meeting } from './minutes/meeting.js';
import type { Filters, Script } from './retrieval/query.js';
import type {
  ArrivalCursor,
  Arrivals,
  ChangeCounts,
  Counts,
  EmbeddingIdentity,
} from './store/store.js';
import type { Timeline } from './timeline/timeline.js';
import type { TrainReport } from './training/train-index.js';
import type { WatchMatch } from './watching/watch-match.js';

// An interface needs only this module: it names no stage of the pipeline itself.
export type {
  Answer,
  Citation,
  CitedMeeting,
  CitedSource,
  RankedParagraph,
} from './answering/answer.js';
export type { RejectedStatement } from './answering/chain/chain-context.js';
export type * from './answering/chain/question-explanation.js';
export type { AnswerEvent, AnswerListener } from './answering/events.js';
export type { CheckedQuotation } from './citing/checked-quotation.js';
export type * from './citing/citation-record.js';
export type * from './citing/quotations/quote-finding.js';
export type { ReferenceFormat, ReferenceOptions } from './citing/references/cited-paragraph.js';
export type {
  MeetingRevision,
  ParagraphChange,
  ParagraphWording,
} from './citing/revisions/citation-state.js';
export type * from './citing/shown.js';
export type {
  ComparedTopic,
  Comparison,
  Pair,
  Present,
  PresentAtBoth,
  SharedItem,
} from './comparison/comparison.js';
export type { AgendaItem, Meeting, Mend, Outcome, Paragraph, Person } from './minutes/meeting.js';
export type { Filters, Script } from './retrieval/query.js';
export type { ArrivalCursor, Arrivals, ChangeCounts, Counts } from './store/store.js';
export type { Timeline, TimelineEntry } from './timeline/timeline.js';
export type { HeldOutFigures, KeptReason, TrainReport } from './training/train-index.js';
export type { WatchMatch } from './watching/watch-match.js';

/** Limits set by the caller: they win over what is read from the question. */
export type CallerFilters = Omit<Filters, 'order' | 'anyOf' | 'meetingIds'>;

export interface AskOptions {
  filters?: CallerFilters;
  /** How many paragraphs are retrieved as evidence, 1…100. Absent = the application's default. */
  limit?: number;
  /** Whether to tell how the paragraphs were ranked. Default false. */
  explain?: boolean;
  /**
   * Name of the conversation that the question belongs to: it is read as one that may follow up on
   * the turns before it, and is remembered. Absent = it stands alone and leaves no trace.
   */
  conversation?: string;
  /** Told what happens on the way to the answer, as it happens. */
  onEvent?: AnswerListener;
  /**
   * Ends the remote calls; `ask` then rejects with the signal's reason. The conversation remembers
   * the question without an answer.
   */
  signal?: AbortSignal;
  /** Told what a reader should know of the answering, such as that turns cannot be kept. */
  onNotice?: (notice: QuestionNotice) => void;
}

/** A conversation that may be gone on with, by its latest turn. */
export interface LastConversation {
  name: string;
  question: string;
  /** 'stopped': the question was not answered. */
  status: 'answered' | 'notFound' | 'stopped';
  /** Its beginning. */
  answer: string;
}

export interface SearchOptions {
  filters?: CallerFilters;
  /** How many hits at most, 1…100. Absent = the application's default. */
  limit?: number;
  /** Whether to tell how the paragraphs were ranked. Default false. */
  explain?: boolean;
  /** As in `AskOptions`. */
  onNotice?: (notice: QuestionNotice) => void;
}

/** The contract of `search --json`. */
export interface SearchResult extends Explained {
  query: string;
  /** What was understood and applied. */
  filters: Filters;
  hits: RankedParagraph[];
}

/** Where a synchronisation is. Sent often; whoever shows it must thin it out. */
export interface IngestProgress {
  /** 'reading' counts files, 'embedding' paragraphs, 'indexing' vectors. */
  stage: 'reading' | 'embedding' | 'indexing';
  done: number;
  /** Null while it is not known how many there are. */
  total: number | null;
  /** The file being read, with stage 'reading'. */
  path?: string;
  /** With stage 'embedding': how long the embedding's service asks to wait now, milliseconds. */
  waitMs?: number;
}

/** Where a training is: in steps, then as an ingest that embeds all paragraphs again. */
export type TrainProgress = { stage: 'training'; done: number; total: number } | IngestProgress;

/** What could not be read; the rest was ingested. */
export interface IngestFailure {
  path: string;
  /** Line of the file, from 1; null where the whole file is meant. */
  line: number | null;
  reason: string;
}

/** The contract of `ingest --json`. */
export interface IngestReport {
  /** `failed`: documents that could not be read. */
  meetings: ChangeCounts & { failed: number };
  /** `failed`: paragraphs that were read but could not be stored. */
  paragraphs: ChangeCounts & { failed: number };
  failures: IngestFailure[];
}

/** What is known of the index without changing it. */
export interface IndexReport {
  /**
   * 'ready' = can be searched; 'incomplete' = an ingest was interrupted, or the configuration has
   * another embedding, and the next ingest mends it; 'fault' = there, but unusable as `fault` says.
   */
  state: 'missing' | 'ready' | 'incomplete' | 'fault';
  /** The manifest as stored; null where there is none or it cannot be read. */
  manifest: Readonly<Record<string, unknown>> | null;
  counts: Counts | null;
  /** The embedding that the index was built with. */
  embedding: EmbeddingIdentity | null;
  /** Whether the model in force was adapted to this index (`train`); null where that is not known. */
  adapted: boolean | null;
  fault: JiyaoError | null;
}

/** A fact for the reader while the index is made ready; the interface words it. */
export type Notice =
  /** There is no index yet: it is being built from this folder. */
  | { type: 'buildingIndex'; dataFolder: string }
  | ({ type: 'progress' } & IngestProgress)
  /** It was built; failures are to be shown, they do not stop the question. */
  | { type: 'builtIndex'; report: IngestReport }
  /** It was made with another builtin embedding, or by older rules: it is being brought along. */
  | { type: 'refreshingIndex'; reason: 'embedding' | 'texts'; paragraphs: number };

/** The file of the conversations cannot be used as it is; answering goes on. Told once. */
export interface ConversationNotice {
  type: 'conversations';
  fault: ConversationFault;
}

/** The embedding's service failed: paragraphs were found by their words alone. */
export interface EmbeddingNotice {
  type: 'embedding';
  fault: JiyaoError;
}

/** What a reader should know of how a question was answered. */
export type QuestionNotice = ConversationNotice | EmbeddingNotice;

export interface TimelineOptions {
  filters?: CallerFilters;
  /** How many meetings at most, 1…100: those that say most. Absent = the application's default. */
  limit?: number;
  /** As in `AskOptions`. */
  onNotice?: (notice: QuestionNotice) => void;
}

/** A stretch of a list of meetings. */
export interface MeetingsPage {
  /** Meetings left out before it. */
  offset: number;
  limit: number;
}

/** Limits that were written as words. */
export interface ReadFilters {
  filters: CallerFilters;
  /** Words that name no limit, as they were written; empty where all were understood. */
  unread: string;
}

/** What the index is wanted for: looking up what it holds, finding words in it, or searching it. */
export type IndexPurpose = 'reading' | 'quoting' | 'searching';

/**
 * The assembled application. Opening it is cheap: the index opens at first use, so that `doctor`
 * and `ingest` work where it is missing or broken. Faults reject with `JiyaoError`.
 */
export interface App {
  /**
   * Builds the index from the data folder where there is none. For searching it also brings one
   * along that an older version, or another builtin embedding, made; for quoting only one that was
   * cut into terms by other rules, and the embedding is not opened else. Does nothing else.
   */
  ensureIndex(onNotice: (notice: Notice) => void, purpose?: IndexPurpose): Promise<void>;
  /** Synchronises what lies under `paths` (absolute); an empty list means the data folder. */
  ingest(
    paths: readonly string[],
    onProgress: (progress: IngestProgress) => void,
  ): Promise<IngestReport>;
  /**
   * Adapts the builtin embedding to the index; the new model is in force, and the index embedded with
   * it, where it finds more. Rejects with `usage` where the index holds too little text.
   */
  train(onProgress: (progress: TrainProgress) => void): Promise<TrainReport>;
  ask(question: string, options?: AskOptions): Promise<Answer & Explained>;
  /** Of the conversations whose names begin with `prefix` the one of the latest turn. */
  lastConversation(prefix: string): Promise<LastConversation | undefined>;
  /** Deletes what is remembered of a conversation, in the file as well. */
  forget(conversation: string): Promise<void>;
  search(query: string, options?: SearchOptions): Promise<SearchResult>;
  /** By date, then id: all of them, or those of a page. */
  meetings(filters?: CallerFilters, page?: MeetingsPage): Promise<Meeting[]>;
  /** How many meetings and paragraphs are held, of all or of those that match. */
  counts(filters?: CallerFilters): Promise<Counts>;
  /** Full names of places held, or ids of meetings, that begin so: to complete what is typed. */
  heldBeginning(kind: 'place' | 'meeting', beginning: string, limit: number): Promise<string[]>;
  /** How many paragraphs each of these meetings has, in their order; 0 for an unknown id. */
  paragraphCounts(meetingIds: readonly string[]): Promise<number[]>;
  /** What the meetings said on a topic, in order of date; only those that speak of it. */
  timeline(topic: string, options?: TimelineOptions): Promise<Timeline>;
  /** Two meetings, by id, side by side; undefined where one is not held. */
  compare(first: string, second: string, topic?: string): Promise<Comparison | undefined>;
  /** What limits a text like '楚雄市 2021年' names, and what of it was not understood. */
  readFilters(text: string): Promise<ReadFilters>;
  /** The script in which a reader wrote, so that labels can follow it. */
  scriptOf(text: string): Promise<Script>;
  /** A meeting's or a paragraph's id; undefined where the index never held such an id. */
  show(id: string): Promise<Shown | undefined>;
  /** What a paragraph's id stands for, and what became of it; undefined for an id never held. */
  cite(id: string, options?: CiteOptions): Promise<CitationRecord | undefined>;
  /** Where a quote stands in the record, word for word or nearly. Loads no embedding. */
  findQuote(quote: string): Promise<QuoteFinding>;
  /** Every quotation in the text of an article, in order, looked up. */
  checkArticle(article: string): Promise<CheckedQuotation[]>;
  /** Lines, from 1, on which a quotation is opened that nothing closes: it is not looked up. */
  linesOfUnclosedQuotations(article: string): Promise<number[]>;
  /** A reference to a paragraph as it was cited; undefined for an id never held. */
  reference(
    id: string,
    format: ReferenceFormat,
    options: ReferenceOptions,
  ): Promise<string | undefined>;
  /** How a meeting or a paragraph was changed; undefined for an id never held. */
  history(id: string): Promise<History | undefined>;
  /**
   * Meetings that came into the index after `cursor`, also by another process, in the order in
   * which they came; whole ones only. Without a cursor from the first.
   */
  arrivals(after: ArrivalCursor | undefined, limit: number): Promise<Arrivals>;
  /** The cursor behind all that is held now. */
  latestArrival(): Promise<ArrivalCursor>;
  /**
   * The paragraphs of one meeting that a watch is about: words, a person, a place, a title, or a
   * question. Empty where it is about none.
   */
  matchWatch(watch: string, meetingId: string): Promise<WatchMatch[]>;
  /** Never rejects: what is wrong with the index is in the report. */
  doctor(): Promise<IndexReport>;
  /** May be called more than once, and while another call runs; leaves the index sound. */
  close(): Promise<void>;
}
