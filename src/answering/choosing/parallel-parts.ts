/**
 * What stands side by side without being counted: the parts of 'A;B;C。', the sentences of '要…。要…。'.
 * Offsets only.
 */
import type { Span } from '../../text/sentences.js';

/** A text, folded, and its sentences. */
export interface CutText {
  folded: string;
  sentences: readonly Span[];
}

/** Neighbouring parts, at least two, and the words that lead them in where there are any. */
export interface ParallelParts {
  lead: Span | null;
  items: readonly Span[];
}

/** All runs of such parts. */
export function parallelParts(cut: CutText): ParallelParts[] {
  return [...semicolonRuns(cut), ...demandRuns(cut)];
}

/** A stretch of a text without blanks at either end. */
export function trimmed(text: string, from: number, to: number): Span {
  const slice = text.slice(from, to);
  return {
    start: from + (slice.length - slice.trimStart().length),
    end: to - (slice.length - slice.trimEnd().length),
  };
}

/** 'A;B;C。': the parts of one full sentence; what stands before a colon in the first leads them. */
function semicolonRuns({ folded, sentences }: CutText): ParallelParts[] {
  return runsWhere(sentences, (_, before) =>
    /[;]$/.test(folded.slice(before.start, before.end)),
  ).map((parts) => {
    const [first, ...others] = parts;
    const colon = first ? folded.slice(first.start, first.end).indexOf(':') : -1;
    if (!first || colon < 0) return { lead: null, items: parts };
    const at = first.start + colon + 1;
    return {
      lead: { start: first.start, end: at },
      items: [trimmed(folded, at, first.end), ...others],
    };
  });
}

/** '会议强调,要…。要…。必须…。' */
const DEMAND = /^(?:要|必须|务必)/;
const FIRST_DEMAND = /^(?:要|必须|务必)|^[^,:。]{2,12}[,:]要/;

function demandRuns({ folded, sentences }: CutText): ParallelParts[] {
  const demands = (sentence: Span, pattern: RegExp) =>
    pattern.test(folded.slice(sentence.start, sentence.end));
  return runsWhere(
    sentences,
    (sentence, before) => demands(sentence, DEMAND) && demands(before, FIRST_DEMAND),
  ).map((items) => ({ lead: null, items }));
}

/** Runs of two and more neighbouring sentences, each of which goes on with the one before. */
function runsWhere(
  sentences: readonly Span[],
  goesOn: (sentence: Span, before: Span) => boolean,
): Span[][] {
  const runs: Span[][] = [];
  for (const [index, sentence] of sentences.entries()) {
    const before = sentences[index - 1];
    if (before && goesOn(sentence, before)) runs.at(-1)?.push(sentence);
    else runs.push([sentence]);
  }
  return runs.filter(({ length }) => length > 1);
}
