/**
 * Where the sentences and clauses of a text begin and end. Offsets only: the text is never
 * changed, and every character that is not blank lies in exactly one of them.
 */

/** A stretch of a text, UTF-16 units, end exclusive; without blanks at either end. */
export interface Span {
  start: number;
  end: number;
}

const SENTENCE_ENDS = new Set('。！？!?；;…｡');
const CLAUSE_ENDS = new Set('，,：:');

/** What still belongs to a sentence after its full stop: 会议强调:“…。”（完） */
const CLOSERS = new Set('”’」』"\'》〉）)】〕］]');

const BRACKETS: Readonly<Record<string, string>> = {
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '［': '］',
  '[': ']',
};

/** Titles of documents and notes are shorter; a bracket without its partner so far is a typo. */
const MAX_BRACKETED = 200;

const BLANK = /\s/u;

/** Offset after the bracket that closes the one at `open`, or `open + 1` where none does. */
function skipBracketed(text: string, open: number): number {
  const closer = BRACKETS[text.charAt(open)];
  const opener = text.charAt(open);
  const last = Math.min(text.length, open + MAX_BRACKETED);
  let depth = 0;
  for (let index = open; index < last; index++) {
    const character = text.charAt(index);
    if (character === '\n') break;
    if (character === opener) depth++;
    else if (character === closer && --depth === 0) return index + 1;
  }
  return open + 1;
}

/** A Latin or mis-typed full stop: after a letter or Han and before a blank, Han or the end. */
function isFullStop(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (character !== '.' && character !== '．') return false;
  const before = text.charAt(index - 1);
  const after = text.charAt(index + 1);
  if (/\p{Script=Han}|[”’）)]/u.test(before)) return !/[\d.．]/u.test(after);
  return /[A-Za-z]{2}|\p{Ll}\d/u.test(text.slice(index - 2, index)) && /^$|\s/u.test(after);
}

function skipEnd(text: string, from: number, isEnd: (index: number) => boolean): number {
  let end = from + 1;
  while (end < text.length && isEnd(end)) end++;
  while (end < text.length && CLOSERS.has(text.charAt(end))) end++;
  return end;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  let first = start;
  let last = end;
  while (first < last && BLANK.test(text.charAt(first))) first++;
  while (last > first && BLANK.test(text.charAt(last - 1))) last--;
  return first < last ? { start: first, end: last } : undefined;
}

function splitAt(text: string, isEnd: (index: number) => boolean): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const cut = (end: number) => {
    const span = trimmed(text, start, end);
    if (span) spans.push(span);
    start = end;
  };
  for (let index = 0; index < text.length; ) {
    const character = text.charAt(index);
    if (BRACKETS[character] !== undefined) {
      index = skipBracketed(text, index);
    } else if (character === '\n') {
      cut(index + 1);
      index++;
    } else if (isEnd(index)) {
      index = skipEnd(text, index, isEnd);
      cut(index);
    } else {
      index++;
    }
  }
  cut(text.length);
  return spans;
}

/**
 * Sentences: they end at 。！？；… or a line break, keep the closing quotes and brackets that
 * follow, and are never cut inside 《》 or other brackets. Empty for a blank text.
 */
export function splitSentences(text: string): Span[] {
  return splitAt(text, (index) => SENTENCE_ENDS.has(text.charAt(index)) || isFullStop(text, index));
}

/** A comma between digits is part of a number: 1,234. */
function isClauseEnd(text: string, index: number): boolean {
  const character = text.charAt(index);
  if (!CLAUSE_ENDS.has(character)) return false;
  const digits = /\d/u.test(text.charAt(index - 1)) && /\d/u.test(text.charAt(index + 1));
  return character === '，' || character === '：' || !digits;
}

/** Sentences cut further at ， and ： (not at 、), as parts to quote or to score. */
export function splitClauses(text: string): Span[] {
  return splitAt(
    text,
    (index) =>
      SENTENCE_ENDS.has(text.charAt(index)) || isFullStop(text, index) || isClauseEnd(text, index),
  );
}
