/**
 * Streamed text of a chat model → statements, each given out as soon as it is certain that it is
 * complete. The text may be cut anywhere. What a statement says is not judged here.
 */
import type { ComposedStatement } from './composed-statement.js';
import { markersOf, withoutMarkers } from './markers.js';
import { findStatementEnd, looksComplete } from './statement-end.js';

/** '- ', '1. ', '(1) ', '一、', '① ' at the beginning of a line; kept, in the separator. */
const LIST_MARK =
  /^(?:[-*+•·]\s+|[0-9]{1,2}[.．](?![0-9])\s*|[0-9]{1,2}[)）、]\s*|[（(][0-9一二三四五六七八九十]{1,3}[)）]\s*|[一二三四五六七八九十]{1,3}、|[①-⑳]\s*)/u;

/** Markdown of a line: headings, block quotes, rules. Not kept: the answer is plain text. */
const LINE_MARKUP = /^(?:#{1,6}\s+|>\s*)+/u;
const EMPHASIS = /\*\*|__|`|(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu;

/** What is left of a statement of markers only, or of a Markdown rule. */
const SAYS_NOTHING = /^[\s\p{P}\p{S}]*$/u;

export class StatementSplitter {
  #buffer = '';
  #isFirst = true;

  /** The statements that are complete now that `piece` has come, in order. */
  push(piece: string): ComposedStatement[] {
    this.#buffer += piece;
    return this.#take(false);
  }

  /**
   * To be called while the text pauses: what ends with a full stop and a marker beside it is most likely
   * complete, though more markers may come. It is offered, and taken only where `accepts` says so; a
   * marker that comes after all is dropped.
   */
  settle(accepts: (statement: ComposedStatement) => boolean): void {
    if (!looksComplete(this.#buffer)) return;
    const statement = readStatement(this.#buffer, this.#isFirst);
    if (!statement || !accepts(statement)) return;
    this.#buffer = '';
    this.#isFirst = false;
  }

  /** What is left when the text has ended. */
  end(): ComposedStatement[] {
    return this.#take(true);
  }

  #take(isLast: boolean): ComposedStatement[] {
    const statements: ComposedStatement[] = [];
    for (;;) {
      const end = findStatementEnd(this.#buffer, isLast);
      if (end === undefined) return statements;
      const raw = this.#buffer.slice(0, end);
      this.#buffer = this.#buffer.slice(end);
      const statement = readStatement(raw, this.#isFirst);
      if (!statement) continue;
      statements.push(statement);
      this.#isFirst = false;
    }
  }
}

/** Undefined for what says nothing: a rule, markers alone. */
function readStatement(raw: string, isFirst: boolean): ComposedStatement | undefined {
  const body = raw.trimStart();
  const blank = raw.slice(0, raw.length - body.length);
  const isNewLine = isFirst || blank.includes('\n');
  const plain = isNewLine ? body.replace(LINE_MARKUP, '') : body;
  const listMark = isNewLine ? (LIST_MARK.exec(plain)?.[0] ?? '') : '';
  const written = plain.slice(listMark.length);
  const text = withoutMarkers(written).replace(EMPHASIS, '').replace(/\s+/gu, ' ').trim();
  if (SAYS_NOTHING.test(text)) return undefined;
  const separator = `${isFirst ? '' : separatorOf(blank)}${listMark}`;
  return { text, markers: markersOf(written), separator };
}

/** Line breaks, at most two, or a blank, or nothing. */
function separatorOf(blank: string): string {
  const breaks = blank.split('\n').length - 1;
  return breaks > 0 ? '\n'.repeat(Math.min(breaks, 2)) : blank.slice(0, 1);
}
