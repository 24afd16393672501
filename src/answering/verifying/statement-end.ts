/**
 * Where a statement ends in text that grows: at a full stop outside quotes, with the marks and markers
 * behind it, or at a line break. Offsets only; what a statement holds is read in split-statements.ts.
 */
import {
  endsWithMarker,
  MAX_MARKER_CHARS,
  markerLengthAt,
  mayBecomeMarker,
  withoutMarkers,
} from './markers.js';

const FULL_STOPS = new Set('。！？!?…｡');
const SEMICOLONS = new Set('；;');
const CLOSERS = new Set('”’」』》〉）)*_');
const CLOSING_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': ')',
  '(': ')',
};

/** 'No. 3', 'Sept. 8', 'e.g. …', 'J. Smith': a stop that ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|No|Nos|St|vs|etc|approx|Art|Sec|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|e\.g|i\.e|[A-Z](?:\.[A-Z])*)\.$/u;

/** No abbreviation is longer, its stop and what stands before it among them. */
const ABBREVIATION_CHARS = 13;

/** '1.' at the beginning numbers an item. */
const LIST_NUMBER = /^[0-9]{1,3}[.．]$/;

/** A stop that was passed: 'marked' ends a statement only where a marker stands beside it. */
interface Stop {
  kind: 'full' | 'marked';
  at: number;
  /** Behind the stops, closing marks and markers that follow it. */
  end: number;
}

/** Reads one statement, each character once, however often the text has grown. */
export class StatementEnd {
  #at = 0;
  readonly #open: string[] = [];
  #stop: Stop | undefined;

  /**
   * Offset behind the statement with which `text` begins, exclusive; undefined where that is not
   * certain yet. `text`: as at the last call, and what came since; it begins with no blank.
   * `isLast`: nothing more will come.
   */
  find(text: string, isLast: boolean): number | undefined {
    while (this.#at < text.length) {
      const end = this.#stop ? this.#readBehind(text, isLast) : this.#readWithin(text, isLast);
      if (end === 'unknown') return undefined;
      if (end !== undefined) return end;
    }
    return isLast ? (this.#decide(text) ?? text.length) : undefined;
  }

  /** One character of the statement itself; the offset where it ends here. */
  #readWithin(text: string, isLast: boolean): number | 'unknown' | undefined {
    const at = this.#at;
    if (text.charAt(at) === '\n') return at;
    this.#trackQuotes(text.charAt(at));
    const kind = this.#open.length > 0 ? 'none' : kindOfStop(text, at);
    if (kind === 'unknown' && !isLast) return 'unknown';
    if (kind === 'full' || kind === 'marked') this.#stop = { kind, at, end: at + 1 };
    this.#at++;
    return undefined;
  }

  /** What follows a stop, as long as it belongs to it; then the offset if the statement ends here. */
  #readBehind(text: string, isLast: boolean): number | 'unknown' | undefined {
    const length = lengthBehindStop(text, this.#at, isLast);
    if (length === 'unknown') return length;
    if (length === 'none') return this.#decide(text);
    const isBlank = BLANK.test(text.charAt(this.#at));
    this.#at += length;
    if (this.#stop && !isBlank) this.#stop.end = this.#at;
    return undefined;
  }

  #trackQuotes(character: string): void {
    const closing = CLOSING_OF[character];
    if (this.#open.at(-1) === (character === '）' ? ')' : character)) this.#open.pop();
    else if (closing !== undefined) this.#open.push(closing);
  }

  /** Behind a stop with all that belongs to it: the end; else the statement goes on there. */
  #decide(text: string): number | undefined {
    const stop = this.#stop;
    if (!stop || stop.kind === 'full' || hasMarkerAround(text, stop)) return stop?.end;
    this.#at = stop.end;
    this.#stop = undefined;
    return undefined;
  }
}

/** The last character of what `looksComplete`. */
const LAST = /[\]］】〕。！？!?.…｡”’」』》)）*_\s]$/u;

/** Whether a text that may go on ends with a stop and a marker beside it, outside quotes. */
export function looksComplete(text: string): boolean {
  if (!LAST.test(text)) return false;
  if (new StatementEnd().find(text, true) !== text.length || hasOpenQuote(text)) return false;
  const closed = text.trimEnd().replace(/[”’」』》)）*_]+$/u, '');
  if (endsWithMarker(closed))
    return /[。！？!?.…｡][”’」』》)）*_\s]*$/u.test(withoutMarkers(closed));
  return /[。！？!?.…｡]$/u.test(closed) && endsWithMarker(closed.slice(0, -1));
}

function hasOpenQuote(text: string): boolean {
  const folded = text.replaceAll('）', ')');
  return Object.entries(CLOSING_OF).some(
    ([opening, closing]) => folded.lastIndexOf(opening) > folded.lastIndexOf(closing),
  );
}

function kindOfStop(text: string, at: number): Stop['kind'] | 'none' | 'unknown' {
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
function kindOfDot(text: string, at: number): 'full' | 'none' | 'unknown' {
  const before = text.slice(Math.max(0, at + 1 - ABBREVIATION_CHARS), at + 1);
  if (LIST_NUMBER.test(text.slice(0, at + 1)) || ABBREVIATION.test(before)) return 'none';
  if (at + 1 >= text.length) return 'unknown';
  const next = text.charAt(at + 1);
  const isBehindHan = /\p{Script=Han}$/u.test(text.slice(Math.max(0, at - 2), at));
  if (isBehindHan) return /[0-9.．]/u.test(next) ? 'none' : 'full';
  return /[\s[［【〔”"’')）*_]/u.test(next) ? 'full' : 'none';
}

const BLANK = /^[ \t\u3000]$/u;

/**
 * How many characters at `at`, behind a stop, still belong to it: a marker, a mark, a blank before
 * more of them. 'unknown': a marker may be coming.
 */
function lengthBehindStop(text: string, at: number, isLast: boolean): number | 'none' | 'unknown' {
  const character = text.charAt(at);
  if (FULL_STOPS.has(character) || CLOSERS.has(character) || isClosingQuote(text, at)) return 1;
  if (BLANK.test(character)) return 1;
  const next = text.slice(at, at + MAX_MARKER_CHARS);
  const marker = markerLengthAt(next);
  const mayGrow = marker === 0 || marker === next.length;
  if (!isLast && mayGrow && next.length < MAX_MARKER_CHARS && mayBecomeMarker(next)) {
    return 'unknown';
  }
  return marker > 0 ? marker : 'none';
}

/** A straight quotation mark right behind the stop closes; one behind a blank opens. */
function isClosingQuote(text: string, at: number): boolean {
  return text.charAt(at) === '"' && !/\s/u.test(text.charAt(at - 1));
}

/** A semicolon parts statements only where one has a marker of its own. */
function hasMarkerAround(text: string, { at, end }: Stop): boolean {
  const before = text.slice(Math.max(0, at - MAX_MARKER_CHARS), at);
  return endsWithMarker(before) || endsWithMarker(text.slice(at + 1, end));
}
