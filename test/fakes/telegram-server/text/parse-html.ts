/**
 * Telegram's HTML as text and entities. Stricter than the real parser where that one mends or
 * drops in silence, so that tests see it: a bare `&`, unquoted or unknown attributes, a link
 * without `href`, and entities that can't be nested are refused. Knows no limits of length.
 */
import { badRequest } from '../api-error.js';
import type { Entity, FormattedText } from '../types.js';
import { decodeEntity } from './html-entities.js';
import { type Attributes, faultOfAttributes, mayLieIn, TAGS } from './html-tags.js';

interface OpenTag {
  tag: string;
  type: string;
  attributes: Attributes;
  /** UTF-16 offset in the text. */
  offset: number;
  /** Whether it gives no entity of its own: `<code class="language-…">` in `<pre>`. */
  isLanguage: boolean;
}

/** @throws ApiError 400 "can't parse entities: …" */
export function parseHtml(html: string): FormattedText {
  return new HtmlParser(html).parse();
}

const START_TAG = /<([a-z][a-z0-9-]*)((?:\s[^<>]*)?)>/iy;
const END_TAG = /<\/([a-z][a-z0-9-]*)\s*>/iy;
const ATTRIBUTE = /\s+([a-z-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/iy;
const PLAIN = /[^<&]+/y;

class HtmlParser {
  #at = 0;
  #text = '';
  readonly #open: OpenTag[] = [];
  readonly #entities: Entity[] = [];

  constructor(readonly html: string) {}

  parse(): FormattedText {
    while (this.#at < this.html.length) {
      const plain = this.#take(PLAIN);
      if (plain) this.#text += plain[0];
      else if (this.html[this.#at] === '&') this.#reference();
      else if (this.html[this.#at + 1] === '/') this.#end();
      else this.#start();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed) {
      throw badRequest(
        `can't parse entities: Can't find end tag corresponding to start tag "${unclosed.tag}"`,
      );
    }
    const entities = this.#entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
    return { text: this.#text, entities };
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.html);
    if (match) this.#at += match[0].length;
    return match;
  }

  #refuse(what: string): never {
    const bytes = Buffer.byteLength(this.html.slice(0, this.#at));
    throw badRequest(`can't parse entities: ${what} at byte offset ${bytes}`);
  }

  #reference(): void {
    const decoded = decodeEntity(this.html, this.#at);
    if (!decoded) this.#refuse('Unescaped or unsupported character reference');
    this.#text += decoded.text;
    this.#at = decoded.end;
  }

  #start(): void {
    const from = this.#at;
    const match = this.#take(START_TAG);
    if (!match) this.#refuse('Unclosed start tag');
    this.#at = from;
    const tag = (match[1] ?? '').toLowerCase();
    const type = TAGS.get(tag);
    if (type === undefined) this.#refuse(`Unsupported start tag "${tag}"`);
    const attributes = this.#attributes(match[2] ?? '', tag);
    const isLanguage = tag === 'code' && attributes.has('class');
    this.#checkNesting(tag, type, isLanguage);
    this.#open.push({ tag, type, attributes, offset: this.#text.length, isLanguage });
    this.#at = from + match[0].length;
  }

  #attributes(source: string, tag: string): Attributes {
    const attributes = new Map<string, string | null>();
    ATTRIBUTE.lastIndex = 0;
    let end = 0;
    for (let match = ATTRIBUTE.exec(source); match; match = ATTRIBUTE.exec(source)) {
      const value = match[2] ?? match[3];
      attributes.set(
        (match[1] ?? '').toLowerCase(),
        value === undefined ? null : this.#value(value),
      );
      end = ATTRIBUTE.lastIndex;
    }
    if (source.slice(end).trim() !== '') this.#refuse(`Wrong attributes of the tag "${tag}"`);
    const fault = faultOfAttributes(tag, attributes);
    if (fault) this.#refuse(`Tag "${tag}" has ${fault}`);
    return attributes;
  }

  #value(source: string): string {
    let value = '';
    for (let at = 0; at < source.length; ) {
      const decoded = decodeEntity(source, at);
      if (!decoded && source[at] === '&') this.#refuse('Unescaped & in an attribute');
      value += decoded?.text ?? source[at];
      at = decoded?.end ?? at + 1;
    }
    return value;
  }

  #checkNesting(tag: string, type: string, isLanguage: boolean): void {
    const around = this.#open.at(-1);
    if (isLanguage) {
      const opensPre = around?.tag === 'pre' && around.offset === this.#text.length;
      if (!opensPre) this.#refuse('A language stands outside of <pre><code>,');
      return;
    }
    for (const outer of this.#open) {
      if (!mayLieIn(type, outer.type)) this.#refuse(`Tag "${tag}" can't lie in "${outer.tag}",`);
    }
  }

  #end(): void {
    const from = this.#at;
    const match = this.#take(END_TAG);
    this.#at = from;
    if (!match) this.#refuse('Unclosed end tag');
    const tag = (match[1] ?? '').toLowerCase();
    const open = this.#open.pop();
    if (!open) this.#refuse('Unexpected end tag');
    if (open.tag !== tag) {
      this.#refuse(`Unmatched end tag, expected "</${open.tag}>", found "</${tag}>"`);
    }
    this.#at = from + match[0].length;
    this.#close(open);
  }

  #close({ type, attributes, offset, isLanguage }: OpenTag): void {
    const length = this.#text.length - offset;
    const value = (name: string) => attributes.get(name) ?? undefined;
    if (isLanguage) {
      const pre = this.#open.at(-1);
      if (pre) pre.attributes = new Map([['language', value('class')?.slice(9) ?? '']]);
      return;
    }
    if (length === 0) return;
    const isExpandable = attributes.has('expandable');
    this.#entities.push({
      type: isExpandable ? 'expandable_blockquote' : type,
      offset,
      length,
      ...(type === 'text_link' && { url: value('href') }),
      ...(type === 'custom_emoji' && { custom_emoji_id: value('emoji-id') }),
      ...(attributes.has('language') && { language: value('language') }),
    });
  }
}
