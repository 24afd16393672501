/**
 * What speaks for a sentence as the answer to a question, and how much each of it counts: one
 * table, so that a choice can be explained and a weight changed in one place.
 */

import type { Aspect, ExpectedFact } from '../../retrieval/query.js';
import { type ContentTerm, shareHeld } from '../../retrieval/terms/coverage.js';
import { fold } from '../../text/fold.js';
import { holdsFact } from './expected-facts.js';

/** What a question wants of a sentence. */
export interface SentenceQuestion {
  terms: readonly ContentTerm[];
  /** What is asked for, as terms; empty where the question names nothing. */
  focus: readonly ContentTerm[];
  expected: ExpectedFact | null;
  aspect: Aspect | null;
  list: boolean;
  /** Cosine of a text to the question, -1…1. */
  similarityOf: (text: string) => number;
}

/** A sentence with what stands around it. */
export interface SentenceInContext {
  text: string;
  folded: string;
  /** Share of the topic's weight that it holds, 0…1. */
  coverage: number;
  /** The item in which it stands or, where members are asked for, the whole list; else itself. */
  around: string;
  /** Whether it belongs to the sentence that says that the meeting was held. */
  opens: boolean;
  /** Share of the topic's weight that its paragraph holds, 0…1. */
  paragraphCoverage: number;
  /** Score of its paragraph in the ranking ÷ that of the first one, 0…1. */
  paragraphScore: number;
}

/** Each 0…1. */
export interface SentenceFeatures {
  /** Share of the topic's weight that the sentence itself holds. */
  coverage: number;
  /** Share that its paragraph holds: context is in the lines around a sentence. */
  paragraphCoverage: number;
  /** How its paragraph is ranked, the first one 1. */
  paragraphScore: number;
  /** Cosine to the question; other words for the same count. */
  similarity: number;
  /** Share of what is asked for that it, or its item, holds; 0 where the question names nothing. */
  focus: number;
  /** 1 where it holds the kind of fact asked for beside the topic, ½ where only its item does. */
  fact: number;
  /** 1 where it is worded as what is asked for is: a reason, a demand, a decision. */
  aspect: number;
  /** 1 where a reason, a demand or a list is asked for and this only says that a meeting was held. */
  opening: number;
}

export const SENTENCE_WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  coverage: 1,
  paragraphCoverage: 0.35,
  paragraphScore: 0.4,
  similarity: 0.5,
  focus: 0.3,
  fact: 0.12,
  aspect: 0.15,
  opening: -0.15,
};

/** How minutes word what each aspect asks for. Folded. */
export const ASPECT_CUES: Readonly<Record<Aspect, RegExp>> = {
  // '为推进…', '旨在', '有利于', '是…的重要举措'
  reason:
    /(?:^|[,;:。])(?:这|以|这是)?为(?:了|[^,。]{2,})|旨在|因为|由于|鉴于|目的|有利于|有助于|以便|从而|事关|关系到?|针对|根据|按照|意义|需要|是[^,。]{0,20}(?:举措|关键|基础|要求|保障|途径|内容)/,
  // '要强化…', '严禁…', '一是…'
  measure:
    /(?:^|[,;:。])(?:一?[要是]|二[要是]|三[要是]|必须|务必|严禁|坚决|切实|全力|加快|加强|强化|推进|落实|完善|建立)/,
  decision: /决定|确定|同意|通过|批准|明确|核准/,
};

export function sentenceFeatures(
  sentence: SentenceInContext,
  { terms, focus, expected, aspect, list, similarityOf }: SentenceQuestion,
): SentenceFeatures {
  const { text, folded, around, opens, coverage, paragraphCoverage, paragraphScore } = sentence;
  const beyond = list || aspect === 'reason' || aspect === 'measure';
  const onlyOpens = beyond && opens;
  const worded = aspect !== null && !onlyOpens && ASPECT_CUES[aspect].test(folded);
  return {
    coverage,
    paragraphCoverage,
    paragraphScore,
    similarity: Math.max(0, similarityOf(text)),
    focus: focusFeature(around === text ? folded : fold(around), focus),
    fact: expected === null ? 0 : factFeature(text, around, expected, terms),
    aspect: worded ? 1 : 0,
    opening: onlyOpens ? 1 : 0,
  };
}

function focusFeature(folded: string, focus: readonly ContentTerm[]): number {
  const isHeld = ({ text, alternatives }: ContentTerm) =>
    folded.includes(text) || alternatives.some((wording) => folded.includes(wording));
  return shareHeld(focus, focus.map(isHeld));
}

function factFeature(
  text: string,
  around: string,
  expected: ExpectedFact,
  terms: readonly ContentTerm[],
): number {
  if (expected.kind === 'members') return holdsFact(around, expected, terms) ? 1 : 0;
  if (holdsFact(text, expected, terms)) return 1;
  return around !== text && holdsFact(around, expected, terms) ? 0.5 : 0;
}

/** What each feature adds to the score. */
export function contributionsOf(
  features: SentenceFeatures,
): Record<keyof SentenceFeatures, number> {
  const names = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceFeatures)[];
  const added = names.map((name) => [name, SENTENCE_WEIGHTS[name] * features[name]] as const);
  return Object.fromEntries(added) as Record<keyof SentenceFeatures, number>;
}

/** Weighted sum; higher is better. */
export function scoreOf(features: SentenceFeatures): number {
  const names = Object.keys(SENTENCE_WEIGHTS) as (keyof SentenceFeatures)[];
  return names.reduce((sum, name) => sum + SENTENCE_WEIGHTS[name] * features[name], 0);
}
