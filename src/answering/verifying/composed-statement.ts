/** A statement of a composed answer, the evidence it may point to, and what verification says. Types only. */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import type { Quote } from '../statement.js';

/** A paragraph as it was handed to the chat model. */
export interface GivenEvidence {
  /** The marker by which the model may point to it, from 1. */
  marker: number;
  paragraph: Paragraph;
  meeting: Meeting;
}

/** One sentence, list item or heading as the model wrote it. */
export interface ComposedStatement {
  /** Without its markers, trimmed. */
  text: string;
  /** As written, in order of appearance, each once; may name evidence that was never given. */
  markers: readonly number[];
  /** What stood between the statement before it and this one: '', a space, or line breaks and a list mark. */
  separator: string;
}

/** Why a statement is not shown. `detail` names the words at fault, for the repair and for `--explain`. */
export type UnsupportedReason =
  | 'noMarker'
  | 'unknownMarker'
  | 'alteredQuote'
  | 'number'
  | 'date'
  | 'name'
  | 'title'
  | 'negation'
  | 'wording'
  /** Not in the language of the question; told by the chain, not by verification. */
  | 'language';

/** For each marker the sentence that supports it. */
export type Support = readonly (Quote & { marker: number })[];

export type Verdict =
  | { supported: true; support: Support }
  | { supported: false; reason: UnsupportedReason; detail: string };
