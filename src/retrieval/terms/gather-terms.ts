/**
 * Topic → its aliases, and every term of the search: the topic's own, those of aliases as weighted
 * expansions, and those that stand beside the topic. Scoring is ranking/'s.
 */
import type { MinutesStore } from '../../store/store.js';
import { fold } from '../../text/fold.js';
import { type Alias, aliasesIn } from './aliases.js';
import { type AliasStore, definedAliasesIn } from './defined-aliases.js';
import { type QueryTerm, weighTerms } from './query-terms.js';

export type TermStore = Pick<MinutesStore, 'documentFrequencies' | 'counts'>;

/**
 * What a term of an alias counts against one that was said: it may find what the words do not, and
 * must not outdo them. On colloquial questions to five minutes 0.15 to 0.5 are alike (recall@1 67 %,
 * 27 % without), on citizens' questions about policy less is better (recall@10 61.2 at 1, 61.8 here).
 */
const EXPANSION_FACTOR = 0.25;

/** What a word beside the topic counts: enough to order what the topic leaves equal. */
const BESIDE_FACTOR = 0.3;

/** What the lexicon and the minutes themselves have for words of the topic. */
export function gatherAliases(topic: string, store: AliasStore): Alias[] {
  const folded = fold(topic);
  return [...aliasesIn(folded), ...definedAliasesIn(folded, store)];
}

export interface TermSources {
  topic: string;
  /** Of the topic. */
  aliases: readonly Alias[];
  /** Words such as those that name the meeting; may hold the topic again. */
  beside: string;
}

/**
 * Distinct terms, each once under its heaviest origin, the topic's own first. Empty where there is
 * no content.
 */
export function gatherTerms(
  { topic, aliases, beside }: TermSources,
  store: TermStore,
): QueryTerm[] {
  const gathered = new Map<string, QueryTerm>();
  const add = (terms: readonly QueryTerm[], factor: number) => {
    for (const term of terms) {
      if (gathered.has(term.text)) continue;
      const { weight, emphasis } = term;
      gathered.set(term.text, { ...term, weight: factor * weight, emphasis: factor * emphasis });
    }
  };
  add(weighTerms(fold(topic), store), 1);
  for (const { said, wordings, origin } of aliases) {
    const terms = weighTerms(wordings.join(' '), store);
    add(
      terms.map((term) => ({ ...term, origin, said })),
      EXPANSION_FACTOR,
    );
  }
  add(
    weighTerms(fold(beside), store).map((term) => ({ ...term, origin: 'beside' })),
    BESIDE_FACTOR,
  );
  return [...gathered.values()];
}

/** Whether nobody said the term: it helps to find, and is no evidence that the index lacks it. */
export function isExpansion({ origin }: QueryTerm): boolean {
  return origin === 'lexicon' || origin === 'corpus';
}
