/**
 * Finds the words of a field in the paragraphs of its meeting, so that what is stated can be
 * quoted. Comparison is folded and ignores white space (a name may be published as '李 明').
 */
import type { Meeting, Paragraph } from '../../minutes/meeting.js';
import { fold } from '../../text/fold.js';
import { splitSentences } from '../../text/sentences.js';
import type { Quote } from '../statement.js';

/** A quote longer than this is cut to the clauses around what it is to show. */
export const MAX_QUOTE_CHARS = 220;

export interface MeetingText {
  meeting: Meeting;
  paragraphs: readonly Paragraph[];
}

interface Range {
  start: number;
  end: number;
}

/** Where `value` stands in `text`, folded and white space aside; undefined if nowhere. */
export function findText(text: string, value: string): Range | undefined {
  const wanted = withoutSpace(fold(value)).text;
  if (wanted === '') return undefined;
  const { text: searched, offsets } = withoutSpace(fold(text));
  const at = searched.indexOf(wanted);
  if (at < 0) return undefined;
  return { start: offsets[at] ?? 0, end: (offsets[at + wanted.length - 1] ?? 0) + 1 };
}

function withoutSpace(text: string): { text: string; offsets: number[] } {
  let compact = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (/\s/.test(character)) continue;
    compact += character;
    offsets.push(at);
  }
  return { text: compact, offsets };
}

/**
 * The sentence that holds the most of `values` and, among those, one that matches `cue`. The
 * first wins a tie, for minutes tell who and when at their head.
 */
export function locateSentence(
  { meeting, paragraphs }: MeetingText,
  values: readonly string[],
  cue?: RegExp,
): Quote | undefined {
  let best: { quote: Quote; score: number } | undefined;
  for (const paragraph of paragraphs) {
    for (const sentence of splitSentences(paragraph.text)) {
      const text = paragraph.text.slice(sentence.start, sentence.end);
      const found = values.filter((value) => findText(text, value)).length;
      if (found === 0) continue;
      const score = found * 2 + (cue?.test(fold(text)) ? 1 : 0);
      if (best && score <= best.score) continue;
      const range = focus(paragraph.text, sentence, values);
      best = { quote: { meeting, paragraph, ...range }, score };
    }
  }
  return best?.quote;
}

/** The sentence at the head of minutes that says that the meeting was held; else the first. */
export function locateOpening(text: MeetingText): Quote | undefined {
  const head = { ...text, paragraphs: text.paragraphs.slice(0, 2) };
  return locateSentence(head, ['召开', '主持', '会议']) ?? locateFirst(text);
}

/** The first sentence; undefined for a meeting without text. */
export function locateFirst(text: MeetingText): Quote | undefined {
  const first = text.paragraphs[0];
  return first && locateSentence({ ...text, paragraphs: [first] }, [first.text.slice(0, 8)]);
}

/** A sentence that is too long is cut, at its clauses, to the part that holds the values. */
function focus(text: string, sentence: Range, values: readonly string[]): Range {
  if (sentence.end - sentence.start <= MAX_QUOTE_CHARS) return trimmed(text, sentence);
  const hits = values.flatMap((value) => {
    const range = findText(text.slice(sentence.start, sentence.end), value);
    return range ? [{ start: range.start + sentence.start, end: range.end + sentence.start }] : [];
  });
  if (hits.length === 0) return trimmed(text, sentence);
  const start = Math.min(...hits.map((hit) => hit.start));
  const end = Math.max(...hits.map((hit) => hit.end));
  return trimmed(text, widenToClauses(text, { start, end }, sentence));
}

const CLAUSE_END = /[,,;;::。!?]/;

/** Widens a range to the clause ends around it, within the sentence and the length allowed. */
export function widenToClauses(text: string, { start, end }: Range, within: Range): Range {
  let from = start;
  while (from > within.start && !CLAUSE_END.test(text.charAt(from - 1))) from--;
  let to = end;
  while (to < within.end && !CLAUSE_END.test(text.charAt(to - 1))) to++;
  return { start: from, end: to };
}

/** Without white space at either end. */
export function trimmed(text: string, { start, end }: Range): Range {
  const slice = text.slice(start, end);
  return {
    start: start + (slice.length - slice.trimStart().length),
    end: end - (slice.length - slice.trimEnd().length),
  };
}
