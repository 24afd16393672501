/** What a conversation remembers of one turn. Types only. */
import type { Filters } from '../retrieval/query.js';

export interface Turn {
  /** As it was asked. */
  question: string;
  /** As it was understood, to be read without the turns before it. */
  standaloneQuestion: string;
  /** 'stopped': the reader ended it before it was answered; nothing is answered or cited then. */
  status: 'answered' | 'notFound' | 'stopped';
  /** As applied. */
  filters: Filters;
  /** The answer's text, without its markers, cut to what a model may be shown of it. */
  answer: string;
  /** Of the meetings cited, in order of appearance. */
  meetingIds: string[];
  /** Of the paragraphs cited, likewise. */
  paragraphIds: string[];
}

/** Kept from turn to turn and over restarts; bounded; a conversation can be forgotten. */
export interface ConversationStore {
  /** The latest turns of it, oldest first; empty where there is none. */
  turns(conversation: string): Turn[];
  append(conversation: string, turn: Turn): void;
  /** The one of the latest turn among those whose names begin so; undefined where there is none. */
  latest(prefix: string): string | undefined;
  forget(conversation: string): void;
  close(): void;
}
