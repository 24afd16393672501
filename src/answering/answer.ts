/** What the answering stage gives back: the contract of `ask --json`. Types only. */
import type { ChatModelFaultKind } from '../chat-model/chat-model-fault.js';
import type { CitedMeeting, CitedSource } from '../minutes/cited-meeting.js';
import type { Filters } from '../retrieval/query.js';

export type { CitedMeeting, CitedSource };

/** A verbatim quote with its place in a paragraph, located before it is shown. */
export interface Citation {
  /** From 1, in order of appearance; stands as [1] in the answer. */
  marker: number;
  /** Paragraph id. */
  id: string;
  /** Verbatim slice of the paragraph's clean text. */
  quote: string;
  /** Offsets of `quote` in the clean text, UTF-16 units, end exclusive. */
  start: number;
  end: number;
  /** The same place as published, where that differs from `quote` (pinyin notes, damage). */
  published: string | null;
  /** Number of the paragraph in its meeting, from 1. */
  paragraph: number;
  damaged: boolean;
  meeting: CitedMeeting;
  source: CitedSource;
}

/** A ranked paragraph as shown to a reader. */
export interface RankedParagraph {
  rank: number;
  id: string;
  score: number;
  text: string;
  paragraph: number;
  meeting: CitedMeeting;
  source: CitedSource;
}

/** Why the record gives no answer. */
export type NotFoundReason =
  /** No meeting is held that matches what was asked of. */
  | 'noSuchMeeting'
  /** Such a meeting is held, but nothing on this. */
  | 'notInRecord'
  /** The record tells of the matter, but not what was asked: see `nearest`. */
  | 'onlyNear'
  /** The question has no content to search for. */
  | 'emptyQuestion';

export interface Answer {
  question: string;
  status: 'answered' | 'notFound';
  /** Estimated probability that the record answers, 0…1. */
  confidence: number;
  mode: 'extractive' | 'model';
  /** Plain text in the reader's script, with markers [1]. */
  answer: string;
  citations: Citation[];
  /** What was understood and applied. */
  filters: Filters;
  searched: { meetings: number; paragraphs: number };
  /** Nearest paragraphs where the answer is not found; empty otherwise. */
  nearest: RankedParagraph[];
  /** Only with status 'notFound'. */
  reason?: NotFoundReason;
  /** The question as it was searched for; only where it followed up on an earlier one. */
  standaloneQuestion?: string;
  /** Only where a chat model was asked. */
  chat?: ChatReport;
}

/** What came of asking the chat model; with `mode: 'extractive'` why its words are not shown. */
export interface ChatReport {
  /** As configured: 'openai:qwen-max'. */
  model: string;
  /** Statements that the record does not support, left out. */
  leftOut: number;
  /** What went wrong with the model; null where nothing did. */
  fault: ChatFault | null;
}

export type ChatFault =
  | ChatModelFaultKind
  /** No statement of it was supported, or it wrote that the evidence does not answer. */
  | 'nothingSupported'
  /** It answered in another language than it was asked in. */
  | 'wrongLanguage';
