/**
 * What people say for what minutes write ('低保' → 最低生活保障): the lexicon of data/lexicon, read on
 * first use, and finding its entries in a question.
 */
import { readFileSync } from 'node:fs';
import { fold } from '../../text/fold.js';
import { wordBoundaries } from '../../text/word-boundaries.js';
import type { TermOrigin } from './query-terms.js';

const LEXICON = new URL('../../../data/lexicon/aliases.tsv', import.meta.url);

/** Words of a topic for which the record may have others. */
export interface Alias {
  /** As said, folded. */
  said: string;
  /** Wordings of the record, folded, best first. */
  wordings: readonly string[];
  origin: Extract<TermOrigin, 'lexicon' | 'corpus'>;
}

interface Lexicon {
  entries: ReadonlyMap<string, readonly string[]>;
  longest: number;
}

let lexicon: Lexicon | undefined;

function loadLexicon(): Lexicon {
  const entries = new Map<string, readonly string[]>();
  for (const line of readFileSync(LEXICON, 'utf8').split(/\r?\n/)) {
    const [said, ...official] = line.split('\t').map((part) => fold(part.trim()));
    if (said && !said.startsWith('#') && official.length > 0) entries.set(said, official);
  }
  return { entries, longest: Math.max(0, ...[...entries.keys()].map(({ length }) => length)) };
}

/** One character is a word of its own too seldom ('发' in 发展). */
const MIN_LENGTH = 2;

/**
 * Entries whose wording stands in a folded topic as whole words ('高中' not in 提高中小学), the longest
 * at each place, in order.
 */
export function aliasesIn(topic: string): Alias[] {
  lexicon ??= loadLexicon();
  const boundaries = wordBoundaries(topic);
  const found: Alias[] = [];
  for (let start = 0; start < topic.length; start++) {
    if (!boundaries.has(start)) continue;
    for (
      let end = Math.min(topic.length, start + lexicon.longest);
      end - start >= MIN_LENGTH;
      end--
    ) {
      const said = topic.slice(start, end);
      const wordings = boundaries.has(end) ? lexicon.entries.get(said) : undefined;
      if (!wordings) continue;
      found.push({ said, wordings, origin: 'lexicon' });
      start = end - 1;
      break;
    }
  }
  return found;
}

/** The topic with the record's wordings beside what was said, for searching. */
export function withAliases(topic: string): string {
  const official = aliasesIn(topic).flatMap(({ wordings }) => wordings);
  return official.length === 0 ? topic : `${topic} ${official.join(' ')}`;
}
