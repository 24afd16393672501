/** What a synchronisation takes and gives. Types only. */
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import type { ParsedMeeting } from '../minutes/meeting.js';
import type { SourceDocument, SourceItem } from '../minutes/reading/source-document.js';
import type { ChangeCounts, EmbeddingIdentity, MinutesStore } from '../store/store.js';

/** Where it is; sent for each file and each batch. */
export interface SynchroniseProgress {
  stage: 'reading' | 'embedding' | 'indexing';
  done: number;
  /** Null while it is not known. */
  total: number | null;
  /** Key of the file, with stage 'reading'. */
  path?: string;
  /** With stage 'embedding': how long its service asks to wait now, milliseconds. */
  waitMs?: number;
}

/** LangChain's embeddings; those of a service may say how they are best used. */
export interface ParagraphEmbeddings extends EmbeddingsInterface {
  /** `onWait` is told, in milliseconds, when the service asks to wait. */
  embedDocuments(texts: string[], onWait?: (waitMs: number) => void): Promise<number[][]>;
  /** Texts that are best embedded, and kept, at a time. */
  readonly textsAtOnce?: number;
}

/** What could not be read. */
export interface SynchroniseFailure {
  /** Key of the source. */
  path: string;
  /** From 1; null where the whole file is meant. */
  line: number | null;
  reason: string;
}

export interface SynchroniseReport {
  /** `failed`: how many failures are named. */
  meetings: ChangeCounts & { failed: number };
  /** `failed`: 0, as nothing that was read is left out. */
  paragraphs: ChangeCounts & { failed: number };
  failures: SynchroniseFailure[];
}

export interface SynchroniseOptions {
  /** Files and folders; at least one. */
  paths: readonly string[];
  /** Keys of sources are relative to it. */
  dataDirectory: string;
  store: MinutesStore;
  embeddings: ParagraphEmbeddings;
  /** Of `embeddings`, as far as is known. */
  identity: EmbeddingIdentity;
  /** Asks a service what its vectors are now; absent where that cannot change. */
  measureIdentity?: () => Promise<EmbeddingIdentity>;
  /** Reads a file piece by piece; names what it cannot read instead of throwing. */
  readSource: (path: string, key: string) => AsyncIterable<SourceItem>;
  /** A document's meetings, or the document itself as one that is no minutes. */
  parseDocument: (document: SourceDocument) => ParsedMeeting[] | Promise<ParsedMeeting[]>;
  onProgress?: (progress: SynchroniseProgress) => void;
}
