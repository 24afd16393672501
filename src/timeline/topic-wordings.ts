/**
 * Whether a sentence holds the words of a topic, as they were written or as the record puts them
 * ('孩子上学' → 义务教育). Plain comparison: likeness is for others to judge.
 */
import type { Alias } from '../retrieval/terms/aliases.js';
import type { AliasStore } from '../retrieval/terms/defined-aliases.js';
import { gatherAliases } from '../retrieval/terms/gather-terms.js';
import { fold } from '../text/fold.js';
import { type WatchedPart, watchedParts } from '../watching/watched-parts.js';
import { findPart, readSentence } from '../watching/word-search.js';

/** More wordings of one topic are seldom its own any more. */
const MAX_WORDINGS = 12;

/** The parts of each wording; a sentence speaks of the topic if it holds all parts of one. */
export type TopicWordings = readonly (readonly WatchedPart[])[];

/** The topic's own words first; empty where it holds nothing to look for. */
export function wordingsOf(words: string, store: AliasStore): TopicWordings {
  const folded = fold(words);
  const others = gatherAliases(folded, store).flatMap(({ said, wordings }: Alias) =>
    wordings.map((wording) => folded.replaceAll(said, wording)),
  );
  const distinct = [...new Set([folded, ...others])].slice(0, MAX_WORDINGS);
  return distinct.map(watchedParts).filter((parts) => parts.length > 0);
}

export function holdsTopic(wordings: TopicWordings, text: string): boolean {
  const sentence = readSentence(text, { start: 0, end: text.length });
  return wordings.some((parts) => parts.every((part) => findPart(part, sentence)));
}
