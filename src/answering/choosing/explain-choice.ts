/**
 * A choice of sentences that was made → why it came out so, for `--explain`. Called only where
 * somebody asks; chooses nothing.
 */
import type { ChosenSentence } from './choose-sentences.js';
import { contributionsOf } from './sentence-features.js';

/** A stretch of a paragraph's clean text; offsets in UTF-16 units, end exclusive. */
export interface ExplainedPlace {
  paragraphId: string;
  start: number;
  end: number;
  text: string;
}

export interface ExplainedSentence extends ExplainedPlace {
  /** The sum of `contributions`. */
  score: number;
  features: Readonly<Record<string, number>>;
  contributions: Readonly<Record<string, number>>;
  /** From 1 in the order of choosing; null where it was not chosen. */
  chosen: number | null;
}

export interface ExplainedSentences {
  /** How many were compared. */
  compared: number;
  /** Those chosen and the best of the others, by score. */
  sentences: readonly ExplainedSentence[];
}

/** Told of a choice of sentences once it is made. */
export type ChoiceListener = (choice: ExplainedSentences) => void;

/** So many of the best are told beside those that were chosen. */
const TOLD = 20;

/** @param candidates best first; `chosen` are some of them, in the order of choosing */
export function explainChoice(
  candidates: readonly ChosenSentence[],
  chosen: readonly ChosenSentence[],
): ExplainedSentences {
  const told = candidates.filter((one, at) => at < TOLD || chosen.includes(one));
  return {
    compared: candidates.length,
    sentences: told.map((one) => ({
      ...explainPlace(one),
      score: one.score,
      features: { ...one.features },
      contributions: contributionsOf(one.features),
      chosen: chosen.indexOf(one) + 1 || null,
    })),
  };
}

export function explainPlace({
  paragraph: { id, text },
  start,
  end,
}: Pick<ChosenSentence, 'paragraph' | 'start' | 'end'>): ExplainedPlace {
  return { paragraphId: id, start, end, text: text.slice(start, end) };
}
