/**
 * Where a statement ends in text of which more may come: at a full stop outside quotes, with the
 * marks and markers behind it, or at a line break. Offsets only; what a statement holds is read in
 * split-statements.ts.
 */
import { endsWithMarker, markerLengthAt, mayBecomeMarker, withoutMarkers } from './markers.js';

const FULL_STOPS = new Set('。！？!?…｡');
const SEMICOLONS = new Set('；;');
const CLOSERS = new Set('”’」』》〉）)*_');
const CLOSING_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
};

/** 'No. 3', 'Sept. 8', 'e.g. …', 'J. Smith': a stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|No|Nos|St|vs|etc|approx|Art|Sec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|[A-Z](?:\.[A-Z])*)\.$/u;

/** '1.' at the beginning of a line numbers an item. */
const LIST_NUMBER = /(?:^|\n)\s*[0-9]{1,3}\.$/u;

/**
 * Offset behind the first statement of `text`, exclusive; undefined where that is not certain yet.
 * `isLast`: nothing more will come.
 */
export function findStatementEnd(text: string, isLast: boolean): number | undefined {
  const open: string[] = [];
  const first = text.search(/\S/u);
  if (first < 0) return undefined;
  for (let at = first; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') return at;
    if (open.at(-1) === character) open.pop();
    else if (CLOSING_OF[character] !== undefined) open.push(CLOSING_OF[character]);
    const stop = open.length > 0 ? 'none' : kindOfStop(text, at);
    if (stop === 'none') continue;
    const end = stop === 'unknown' ? undefined : endBehindStop(text, at, isLast);
    if (end === undefined) return isLast && stop === 'unknown' ? text.length : undefined;
    if (stop === 'full' || hasMarkerAround(text, at, end)) return end;
    at = end - 1;
  }
  return isLast ? text.length : undefined;
}

function endBehindStop(text: string, at: number, isLast: boolean): number | undefined {
  return skipBehindStop(text, at + 1, isLast) ?? endBehindMarkedStop(text, at);
}

/** Whether a text without a certain end ends with a stop and a marker beside it, outside quotes. */
export function looksComplete(text: string): boolean {
  if (findStatementEnd(text, true) !== text.length || hasOpenQuote(text)) return false;
  const closed = text.trimEnd().replace(/[”’」』》)）*_]+$/u, '');
  if (endsWithMarker(closed))
    return /[。！？!?.…｡][”’」』》)）*_\s]*$/u.test(withoutMarkers(closed));
  return /[。！？!?.…｡]$/u.test(closed) && endsWithMarker(closed.slice(0, -1));
}

function hasOpenQuote(text: string): boolean {
  return Object.entries(CLOSING_OF).some(
    ([opening, closing]) => text.lastIndexOf(opening) > text.lastIndexOf(closing),
  );
}

/** 'marked' ends a statement only where a marker stands beside it. */
type Stop = 'full' | 'marked' | 'none' | 'unknown';

function kindOfStop(text: string, at: number): Stop {
  const character = text.charAt(at);
  if (FULL_STOPS.has(character)) return 'full';
  if (SEMICOLONS.has(character) || isStoppedQuote(text, at)) return 'marked';
  return character === '.' || character === '．' ? kindOfDot(text, at) : 'none';
}

/** “要抓教育。” before a marker; what follows otherwise may be '的要求'. */
function isStoppedQuote(text: string, at: number): boolean {
  return /[”」』]/u.test(text.charAt(at)) && FULL_STOPS.has(text.charAt(at - 1));
}

/** '4.5' and 'U.S.' hold no end; 'held.' does when a blank, a marker or a line break follows. */
function kindOfDot(text: string, at: number): Stop {
  const before = text.slice(Math.max(0, at - 12), at + 1);
  if (LIST_NUMBER.test(before) || ABBREVIATION.test(before)) return 'none';
  if (at + 1 >= text.length) return 'unknown';
  const next = text.charAt(at + 1);
  if (/\p{Script=Han}$/u.test(text.slice(0, at))) return /[0-9.．]/u.test(next) ? 'none' : 'full';
  return /[\s[［【〔”"’')）*_]/u.test(next) ? 'full' : 'none';
}

/** Behind further stops, closing marks and markers; undefined where more of them may come. */
function skipBehindStop(text: string, from: number, isLast: boolean): number | undefined {
  let end = from;
  let at = from;
  while (at < text.length) {
    const character = text.charAt(at);
    const marker = markerLengthAt(text.slice(at, at + 40));
    if (marker > 0) {
      at += marker;
      end = at;
    } else if (FULL_STOPS.has(character) || CLOSERS.has(character) || isClosingQuote(text, at)) {
      at++;
      end = at;
    } else if (/[ \t\u3000]/u.test(character)) {
      at++;
    } else if (!isLast && mayBecomeMarker(text.slice(at))) {
      return undefined;
    } else {
      return end;
    }
  }
  return isLast ? end : undefined;
}

/** '…[1]。' needs no more: whoever puts markers before the stop puts none behind it. */
function endBehindMarkedStop(text: string, at: number): number | undefined {
  const isAtEnd = at + 1 === text.length && FULL_STOPS.has(text.charAt(at));
  return isAtEnd && endsWithMarker(text.slice(0, at)) ? text.length : undefined;
}

/** A straight quotation mark right behind the stop closes; one behind a blank opens. */
function isClosingQuote(text: string, at: number): boolean {
  return text.charAt(at) === '"' && !/\s/u.test(text.charAt(at - 1));
}

/** A semicolon parts statements only where one has a marker of its own. */
function hasMarkerAround(text: string, at: number, end: number): boolean {
  return endsWithMarker(text.slice(0, at)) || endsWithMarker(text.slice(at + 1, end));
}
