/**
 * Streamed text of a chat model → statements, each given out as soon as it is certain that it is
 * complete. The text may be cut anywhere. What a statement says is not judged here.
 */
import type { ComposedStatement } from './composed-statement.js';
import { markersOf, withoutMarkers } from './markers.js';
import { looksComplete, StatementEnd } from './statement-end.js';

/** '- ', '1. ', '(1) ', '一、', '① ' at the beginning of a line; kept, in the separator. */
const LIST_MARK =
  /^(?:[-*+•·]\s+|[0-9]{1,2}[.．](?![0-9])\s*|[0-9]{1,2}[)）、]\s*|[（(][0-9一二三四五六七八九十]{1,3}[)）]\s*|[一二三四五六七八九十]{1,3}、|[①-⑳]\s*)/u;

/** Markdown of a line: headings, block quotes. Not kept: the answer is plain text. */
const LINE_MARKUP = /^(?:#{1,6}\s+|>\s*)+/u;

/** A block quote is a quote: it gets quotation marks, where it has none, and is held to them. */
const BLOCK_QUOTE = /^(?:#{1,6}\s+)*>/u;
const QUOTATION_MARK = /[“”"「」『』‘’«»]/u;
const EMPHASIS = /\*\*|__|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;

/** What is left of a statement of markers only, or of a Markdown rule. */
const SAYS_NOTHING = /^[\s\p{P}\p{S}]*$/u;

/** In UTF-16 units. What goes on for longer is no statement: few paragraphs do. */
const MAX_STATEMENT_CHARS = 2000;

export class StatementSplitter {
  /** What came since the last statement: white space, then the beginning of the next one. */
  #blank = '';
  #body = '';
  #end = new StatementEnd();
  #isFirst = true;
  /** Within what goes on for too long. */
  #isOverlong = false;

  /** The statements that are complete now that `piece` has come, in order. */
  push(piece: string): ComposedStatement[] {
    this.#append(piece);
    return this.#take(false);
  }

  /**
   * To be called while the text pauses: what ends with a full stop and a marker beside it is most likely
   * complete, though more markers may come. It is offered, and taken only where `accepts` says so; a
   * marker that comes after all is dropped.
   */
  settle(accepts: (statement: ComposedStatement) => boolean): void {
    if (this.#isOverlong || !looksComplete(this.#body)) return;
    const statement = readStatement(this.#blank, this.#body, this.#isFirst);
    if (!statement || !accepts(statement)) return;
    this.#goOn('');
    this.#isFirst = false;
  }

  /** What is left when the text has ended. */
  end(): ComposedStatement[] {
    return this.#take(true);
  }

  #append(text: string): void {
    if (this.#body !== '') {
      this.#body += text;
      return;
    }
    this.#body = text.trimStart();
    this.#blank = separatorOf(this.#blank + text.slice(0, text.length - this.#body.length));
  }

  #take(isLast: boolean): ComposedStatement[] {
    const statements: ComposedStatement[] = [];
    while (this.#body !== '') {
      const statement = this.#takeNext(isLast);
      if (statement === 'unfinished') break;
      if (!statement) continue;
      statements.push(statement);
      this.#isFirst = false;
    }
    return statements;
  }

  /**
   * Undefined for what says nothing. What goes on for too long is cut, and every part of it loses its
   * markers: nothing supports it.
   */
  #takeNext(isLast: boolean): ComposedStatement | 'unfinished' | undefined {
    const isTooLong = this.#body.length > MAX_STATEMENT_CHARS;
    const window = isTooLong ? this.#body.slice(0, MAX_STATEMENT_CHARS) : this.#body;
    const end = this.#end.find(window, isLast && !isTooLong);
    if (end === undefined && !isTooLong) return 'unfinished';
    const isPart = this.#isOverlong || end === undefined;
    this.#isOverlong = end === undefined;
    const taken = this.#body.slice(0, end ?? MAX_STATEMENT_CHARS);
    const statement = readStatement(this.#blank, taken, this.#isFirst);
    this.#goOn(this.#body.slice(taken.length));
    return statement && isPart ? { ...statement, markers: [] } : statement;
  }

  /** The text behind a statement that was taken. */
  #goOn(rest: string): void {
    this.#blank = '';
    this.#body = '';
    this.#end = new StatementEnd();
    this.#append(rest);
  }
}

/** `body`: without white space in front. Undefined for what says nothing: a rule, markers alone. */
function readStatement(
  blank: string,
  body: string,
  isFirst: boolean,
): ComposedStatement | undefined {
  const isNewLine = isFirst || blank.includes('\n');
  const plain = isNewLine ? body.replace(LINE_MARKUP, '') : body;
  const listMark = isNewLine ? (LIST_MARK.exec(plain)?.[0] ?? '') : '';
  const written = plain.slice(listMark.length);
  const said = withoutMarkers(written).replace(EMPHASIS, '').replace(/\s+/gu, ' ').trim();
  if (SAYS_NOTHING.test(said)) return undefined;
  const isQuote = isNewLine && BLOCK_QUOTE.test(body) && !QUOTATION_MARK.test(said);
  const text = isQuote ? `“${said}”` : said;
  const separator = `${isFirst ? '' : blank}${listMark}`;
  return { text, markers: markersOf(written), separator };
}

/** White space as it parts statements: line breaks, at most two, or a blank, or nothing. */
function separatorOf(blank: string): string {
  const breaks = blank.split('\n').length - 1;
  return breaks > 0 ? '\n'.repeat(Math.min(breaks, 2)) : blank.slice(0, 1);
}
