/**
 * Which sentence of a paragraph is shown for what was searched: the one that shares most with it. It
 * ranks no paragraphs.
 */
import { fold } from '../../text/fold.js';
import { splitSentences } from '../../text/sentences.js';
import type { MarkedWords } from './paragraph-body.js';

/** The first sentence where none shares anything. Empty for a blank text. */
export function choosePassage(text: string, query: string): MarkedWords {
  const wanted = pairsOf(query);
  let best: MarkedWords = { start: 0, end: 0 };
  let most = -1;
  for (const { start, end } of splitSentences(text)) {
    const shared = countShared(pairsOf(text.slice(start, end)), wanted);
    if (shared <= most) continue;
    best = { start, end };
    most = shared;
  }
  return best;
}

/** Pairs of neighbouring characters, folded: words of Chinese have no blanks between them. */
function pairsOf(text: string): ReadonlySet<string> {
  const characters = [...fold(text).replace(/[\s\p{P}]+/gu, ' ')];
  const pairs = characters.map((character, index) => character + (characters[index + 1] ?? ''));
  return new Set(pairs.filter((pair) => !pair.includes(' ')));
}

function countShared(pairs: ReadonlySet<string>, wanted: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of wanted) if (pairs.has(pair)) shared++;
  return shared;
}
