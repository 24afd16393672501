/**
 * The answer as it grows: statements that were checked, with markers in order of appearance, each
 * for the exact sentence that supports it. Nothing that was put in is taken out again.
 */
import type { Script } from '../../retrieval/query.js';
import type { Citation } from '../answer.js';
import { citationOf } from '../composing/cite.js';
import type { ComposedAnswer } from '../composing/compose-answer.js';
import type { Quote } from '../statement.js';
import type { ComposedStatement } from '../verifying/composed-statement.js';
import { inReadersScript } from './readers-script.js';

/** What a statement added: `citations` that were not there before. */
export interface Added {
  text: string;
  citations: Citation[];
}

export class VerifiedText {
  readonly #script: Script;
  readonly #opening: ComposedAnswer;
  readonly #shown = new Set<string>();
  #text = '';
  #citations: Citation[] = [];
  /** The separator of statements left out since the last one, where it begins a line. */
  #lineBreak = '';
  /** Items of the numbered list so far; 0 outside one. */
  #items = 0;

  /** `opening`: what is said of our own before the first statement; it comes with that one. */
  constructor(script: Script, opening: ComposedAnswer = { answer: '', citations: [] }) {
    this.#script = script;
    this.#opening = opening;
  }

  /** Empty until the first statement. */
  get text(): string {
    return this.#text;
  }

  get citations(): readonly Citation[] {
    return this.#citations;
  }

  /**
   * Undefined for a statement that is there already. `leads`: what stands right before it and needs
   * no support.
   */
  add(
    statement: ComposedStatement,
    support: readonly Quote[],
    leads: readonly ComposedStatement[] = [],
  ): Added | undefined {
    const cited = support.map(({ paragraph }) => paragraph.text);
    const words = inReadersScript(statement.text, this.#script, cited);
    if (this.#shown.has(words)) return undefined;
    this.#shown.add(words);
    const before = this.#citations.length;
    const opening = this.#open();
    const led = leads.map(
      (lead) => this.#separated(lead) + inReadersScript(lead.text, this.#script, []),
    );
    const separator = this.#separated(statement);
    const markers = [...new Set(support.map((quote) => this.#markerOf(quote)))];
    const said = [...led, separator, words, ...markers.map((marker) => `[${marker}]`)].join('');
    const text = opening === undefined ? said : opening + said.trimStart();
    this.#text += text;
    return { text, citations: this.#citations.slice(before) };
  }

  /** A statement that is not shown: the line that it would have begun, the next one begins. */
  leaveOut({ separator }: ComposedStatement): void {
    if (separator.includes('\n')) this.#lineBreak ||= separator;
  }

  /** What stands before the first statement; undefined behind it. */
  #open(): string | undefined {
    if (this.#text !== '') return undefined;
    const { answer, citations } = this.#opening;
    this.#citations = [...citations];
    return answer === '' ? '' : `${answer}\n`;
  }

  #separated({ separator }: ComposedStatement): string {
    const own = separator.includes('\n') ? separator : this.#lineBreak || separator;
    this.#lineBreak = '';
    return this.#renumbered(own);
  }

  /** '3. ' → '2. ' where the item before it was left out. */
  #renumbered(separator: string): string {
    const number = /\d{1,2}(?=[.．)）、])/.exec(separator)?.[0];
    if (number === undefined) {
      if (separator.includes('\n')) this.#items = 0;
      return separator;
    }
    this.#items = number === '1' ? 1 : this.#items + 1;
    return separator.replace(number, String(this.#items));
  }

  /** A place that was cited before keeps its marker. */
  #markerOf(quote: Quote): number {
    const known = this.#citations.find(
      ({ id, start, end }) =>
        id === quote.paragraph.id && start === quote.start && end === quote.end,
    );
    if (known) return known.marker;
    const citation = citationOf(quote, this.#citations.length + 1);
    this.#citations.push(citation);
    return citation.marker;
  }
}
