/**
 * Which paragraph of a later revision is which of an earlier one. It compares two revisions and
 * nothing else; where they come from is for the caller.
 */
import type { Paragraph } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import { type Bigrams, bigramsOf, likeness } from '../../text/likeness.js';

/**
 * From which likeness a paragraph is one that was changed. Of 490 pairs of paragraphs (over 40
 * characters, each of one page of 33) three are more alike, all of them leads; the next by 0.37.
 */
const CHANGED_LIKENESS = 0.4;

/** Shorter texts stand in longer ones by chance ('会议结束。'). */
const SHORTEST_CONTAINED = 8;

/** A changed paragraph is looked for so far up and down among the others that changed. */
const REACH = 60;

/**
 * Earlier paragraph's id → later paragraph. First those whose text stayed, in their order; then
 * those whose text is part of a longer one now; then of the others the most alike, each once.
 */
export function alignParagraphs(
  earlier: readonly Paragraph[],
  later: readonly Paragraph[],
): Map<string, Paragraph> {
  const aligned = matchSame(earlier, later);
  const taken = new Set([...aligned.values()].map(({ id }) => id));
  const renewed = later.filter(({ id }) => !taken.has(id));
  const left = () => earlier.filter(({ id }) => !aligned.has(id));
  for (const [id, paragraph] of matchAlike(left(), renewed)) aligned.set(id, paragraph);
  for (const [id, paragraph] of matchContained(left(), renewed)) aligned.set(id, paragraph);
  return aligned;
}

/** The first of several equal ones is the first of them later. */
function matchSame(earlier: readonly Paragraph[], later: readonly Paragraph[]) {
  const byText = new Map<string, Paragraph[]>();
  for (const paragraph of later) {
    const same = byText.get(paragraph.text);
    if (same) same.push(paragraph);
    else byText.set(paragraph.text, [paragraph]);
  }
  const matched = new Map<string, Paragraph>();
  for (const { id, text } of earlier) {
    const next = byText.get(text)?.shift();
    if (next) matched.set(id, next);
  }
  return matched;
}

/** Two paragraphs can have been joined into one: then it is the later one of both. */
function matchContained(earlier: readonly Paragraph[], later: readonly Paragraph[]) {
  const texts = later.map((paragraph) => ({ paragraph, folded: fold(paragraph.text) }));
  const matched = new Map<string, Paragraph>();
  for (const { id, text } of earlier) {
    if (text.length < SHORTEST_CONTAINED) continue;
    const folded = fold(text);
    const holder = texts.find((longer) => longer.folded.includes(folded));
    if (holder) matched.set(id, holder.paragraph);
  }
  return matched;
}

interface AlikePair {
  earlier: Paragraph;
  later: Paragraph;
  likeness: number;
}

/** The most alike first; of equally alike ones those that stand nearest. */
function matchAlike(earlier: readonly Paragraph[], later: readonly Paragraph[]) {
  const cut = later.map((paragraph) => bigramsOf(fold(paragraph.text)));
  const pairs = earlier
    .flatMap((paragraph, index) => pairsOf(paragraph, index, later, cut))
    .sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b));
  const matched = new Map<string, Paragraph>();
  const taken = new Set<string>();
  for (const pair of pairs) {
    if (matched.has(pair.earlier.id) || taken.has(pair.later.id)) continue;
    matched.set(pair.earlier.id, pair.later);
    taken.add(pair.later.id);
  }
  return matched;
}

function pairsOf(
  earlier: Paragraph,
  index: number,
  later: readonly Paragraph[],
  cut: readonly Bigrams[],
): AlikePair[] {
  const own = bigramsOf(fold(earlier.text));
  const from = Math.max(0, index - REACH);
  return later.slice(from, index + REACH + 1).flatMap((paragraph, offset) => {
    const alike = likeness(own, cut[from + offset] as Bigrams);
    return alike < CHANGED_LIKENESS ? [] : [{ earlier, later: paragraph, likeness: alike }];
  });
}

function distance({ earlier, later }: AlikePair): number {
  return Math.abs(earlier.number - later.number);
}
