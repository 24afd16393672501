/**
 * An application that records what it is asked, gives scripted replies in order, and throws when
 * it has none left: a test must say what it expects.
 */
import type {
  Answer,
  AnswerEvent,
  App,
  ArrivalCursor,
  Arrivals,
  AskOptions,
  CallerFilters,
  CheckedQuotation,
  CitationRecord,
  CiteOptions,
  Comparison,
  Counts,
  Explained,
  History,
  IndexPurpose,
  IndexReport,
  IngestProgress,
  IngestReport,
  LastConversation,
  Meeting,
  Notice,
  QuestionNotice,
  QuoteFinding,
  ReadFilters,
  ReferenceFormat,
  ReferenceOptions,
  Script,
  SearchOptions,
  SearchResult,
  Shown,
  Timeline,
  TimelineOptions,
  TrainProgress,
  TrainReport,
  WatchMatch,
} from '../../src/app-types.js';

/** Replies in the order of the calls; an `Error` is thrown instead of given. */
export interface FakeReplies {
  ask?: ((Answer & Explained) | Error)[];
  /** What every `ask` tells on its way. */
  events?: AnswerEvent[];
  /** What every `ask` and `search` tells of how it went. */
  questionNotices?: QuestionNotice[];
  lastConversation?: (LastConversation | undefined | Error)[];
  search?: (SearchResult | Error)[];
  meetings?: (Meeting[] | Error)[];
  timeline?: (Timeline | Error)[];
  compare?: (Comparison | undefined | Error)[];
  show?: (Shown | undefined | Error)[];
  cite?: (CitationRecord | undefined | Error)[];
  findQuote?: (QuoteFinding | Error)[];
  checkArticle?: (CheckedQuotation[] | Error)[];
  /** Default none. */
  unclosedQuotations?: number[];
  reference?: (string | undefined | Error)[];
  history?: (History | undefined | Error)[];
  counts?: (Counts | Error)[];
  readFilters?: (ReadFilters | Error)[];
  arrivals?: (Arrivals | Error)[];
  latestArrival?: (ArrivalCursor | Error)[];
  matchWatch?: (WatchMatch[] | Error)[];
  doctor?: IndexReport[];
  ingest?: (IngestReport | Error)[];
  train?: (TrainReport | Error)[];
  /** What `ensureIndex` tells; nothing by default, as where there is an index. */
  notices?: Notice[];
  /** What `ensureIndex` throws. */
  indexFault?: Error;
  progress?: IngestProgress[];
  /** What `train` tells on its way. */
  trainProgress?: TrainProgress[];
  /** Default 'hans'. */
  script?: Script;
}

export type FakeCall =
  | { name: 'doctor' | 'train' | 'close' }
  | { name: 'ensureIndex'; purpose: IndexPurpose | undefined }
  | { name: 'ingest'; paths: readonly string[] }
  /** Options without those who listen. */
  | { name: 'ask'; question: string; options: AskOptions | undefined }
  | { name: 'lastConversation'; prefix: string }
  | { name: 'forget'; conversation: string }
  | { name: 'search'; query: string; options: SearchOptions | undefined }
  | { name: 'meetings'; filters: CallerFilters | undefined }
  | { name: 'show'; id: string }
  | { name: 'timeline'; topic: string; options: TimelineOptions | undefined }
  | { name: 'compare'; first: string; second: string; topic: string | undefined }
  | { name: 'cite'; id: string; options: CiteOptions | undefined }
  | { name: 'findQuote'; quote: string }
  | { name: 'checkArticle'; article: string }
  | { name: 'reference'; id: string; format: ReferenceFormat; options: ReferenceOptions }
  | { name: 'history'; id: string }
  | { name: 'counts'; filters: CallerFilters | undefined }
  | { name: 'readFilters'; text: string }
  | { name: 'arrivals'; after: ArrivalCursor | undefined; limit: number }
  | { name: 'latestArrival' }
  | { name: 'matchWatch'; watch: string; meetingId: string };

export class FakeApp implements App {
  readonly calls: FakeCall[] = [];

  constructor(private readonly replies: FakeReplies = {}) {}

  async ensureIndex(onNotice: (notice: Notice) => void, purpose?: IndexPurpose): Promise<void> {
    this.calls.push({ name: 'ensureIndex', purpose });
    if (this.replies.indexFault) throw this.replies.indexFault;
    for (const notice of this.replies.notices ?? []) onNotice(notice);
  }

  async ingest(
    paths: readonly string[],
    onProgress: (progress: IngestProgress) => void,
  ): Promise<IngestReport> {
    this.calls.push({ name: 'ingest', paths });
    for (const progress of this.replies.progress ?? []) onProgress(progress);
    return next('ingest', this.replies.ingest);
  }

  async train(onProgress: (progress: TrainProgress) => void): Promise<TrainReport> {
    this.calls.push({ name: 'train' });
    for (const progress of this.replies.trainProgress ?? []) onProgress(progress);
    return next('train', this.replies.train);
  }

  async ask(question: string, options?: AskOptions): Promise<Answer & Explained> {
    const { onEvent, onNotice, signal: _, ...told } = options ?? {};
    this.calls.push({ name: 'ask', question, options: options && told });
    for (const event of this.replies.events ?? []) onEvent?.(event);
    for (const notice of this.replies.questionNotices ?? []) onNotice?.(notice);
    return next('ask', this.replies.ask);
  }

  async lastConversation(prefix: string): Promise<LastConversation | undefined> {
    this.calls.push({ name: 'lastConversation', prefix });
    return next('lastConversation', this.replies.lastConversation);
  }

  async forget(conversation: string): Promise<void> {
    this.calls.push({ name: 'forget', conversation });
  }

  async search(query: string, options?: SearchOptions): Promise<SearchResult> {
    const { onNotice, ...told } = options ?? {};
    this.calls.push({ name: 'search', query, options: options && told });
    for (const notice of this.replies.questionNotices ?? []) onNotice?.(notice);
    return next('search', this.replies.search);
  }

  async meetings(filters?: CallerFilters): Promise<Meeting[]> {
    this.calls.push({ name: 'meetings', filters });
    return next('meetings', this.replies.meetings);
  }

  /** What is completed is not asked in an order of its own: none is held. */
  async heldBeginning(): Promise<string[]> {
    return [];
  }

  /** Three paragraphs each: a list of meetings asks for it again and again. */
  async paragraphCounts(meetingIds: readonly string[]): Promise<number[]> {
    return meetingIds.map(() => 3);
  }

  async timeline(topic: string, options?: TimelineOptions): Promise<Timeline> {
    const { onNotice: _, ...told } = options ?? {};
    this.calls.push({ name: 'timeline', topic, options: options && told });
    return next('timeline', this.replies.timeline);
  }

  async compare(first: string, second: string, topic?: string): Promise<Comparison | undefined> {
    this.calls.push({ name: 'compare', first, second, topic });
    return next('compare', this.replies.compare);
  }

  async scriptOf(): Promise<Script> {
    return this.replies.script ?? 'hans';
  }

  async show(id: string): Promise<Shown | undefined> {
    this.calls.push({ name: 'show', id });
    return next('show', this.replies.show);
  }

  async cite(id: string, options?: CiteOptions): Promise<CitationRecord | undefined> {
    this.calls.push({ name: 'cite', id, options });
    return next('cite', this.replies.cite);
  }

  async findQuote(quote: string): Promise<QuoteFinding> {
    this.calls.push({ name: 'findQuote', quote });
    return next('findQuote', this.replies.findQuote);
  }

  async checkArticle(article: string): Promise<CheckedQuotation[]> {
    this.calls.push({ name: 'checkArticle', article });
    return next('checkArticle', this.replies.checkArticle);
  }

  async linesOfUnclosedQuotations(): Promise<number[]> {
    return this.replies.unclosedQuotations ?? [];
  }

  async reference(
    id: string,
    format: ReferenceFormat,
    options: ReferenceOptions,
  ): Promise<string | undefined> {
    this.calls.push({ name: 'reference', id, format, options });
    return next('reference', this.replies.reference);
  }

  async history(id: string): Promise<History | undefined> {
    this.calls.push({ name: 'history', id });
    return next('history', this.replies.history);
  }

  async counts(filters?: CallerFilters): Promise<Counts> {
    this.calls.push({ name: 'counts', filters });
    return next('counts', this.replies.counts);
  }

  async readFilters(text: string): Promise<ReadFilters> {
    this.calls.push({ name: 'readFilters', text });
    return next('readFilters', this.replies.readFilters);
  }

  async arrivals(after: ArrivalCursor | undefined, limit: number): Promise<Arrivals> {
    this.calls.push({ name: 'arrivals', after, limit });
    return next('arrivals', this.replies.arrivals);
  }

  async latestArrival(): Promise<ArrivalCursor> {
    this.calls.push({ name: 'latestArrival' });
    return next('latestArrival', this.replies.latestArrival);
  }

  async matchWatch(watch: string, meetingId: string): Promise<WatchMatch[]> {
    this.calls.push({ name: 'matchWatch', watch, meetingId });
    return next('matchWatch', this.replies.matchWatch);
  }

  async doctor(): Promise<IndexReport> {
    this.calls.push({ name: 'doctor' });
    return next('doctor', this.replies.doctor);
  }

  async close(): Promise<void> {
    this.calls.push({ name: 'close' });
  }
}

function next<T>(name: string, replies: (T | Error)[] | undefined): T {
  if (!replies || replies.length === 0) throw new Error(`no reply left for ${name}`);
  const reply = replies.shift();
  if (reply instanceof Error) throw reply;
  return reply as T;
}
