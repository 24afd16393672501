/**
 * A text with its formats, as it is put together from parts: formats lie inside one another and
 * never cross, nor lie where Telegram takes none, whatever the parts are. html.ts writes it, split-message.ts cuts it.
 */
import { plainText } from './plain-text.js';

/** A format of Telegram's that a message may hold. */
export type Format =
  | { tag: 'b' | 'i' | 'u' | 's' | 'code' | 'pre' }
  | { tag: 'a'; href: string }
  | { tag: 'blockquote'; expandable: boolean };

/** Where a format holds: UTF-16 units of the text, end exclusive, never empty. */
export interface Stretch {
  format: Format;
  start: number;
  end: number;
}

export interface RichText {
  /** What a reader sees; its length is what Telegram's limits count. */
  readonly text: string;
  /** By their start, outer before inner. */
  readonly stretches: readonly Stretch[];
}

/** What a text is put together from. A string is plain text, whatever stands in it. */
export type Content = string | RichText;

/** The parts one behind the other. */
export function rich(...parts: readonly Content[]): RichText {
  let text = '';
  const stretches: Stretch[] = [];
  for (const part of parts) {
    const { text: added, stretches: within } = asRich(part);
    for (const { format, start, end } of within) {
      stretches.push({ format, start: start + text.length, end: end + text.length });
    }
    text += added;
  }
  return { text, stretches };
}

/** The parts that hold any text, with `separator` between them. */
export function joined(parts: readonly Content[], separator = '\n'): RichText {
  const given = parts.map(asRich).filter(({ text }) => text !== '');
  return rich(...given.flatMap((part, index) => (index === 0 ? [part] : [separator, part])));
}

export function bold(...parts: readonly Content[]): RichText {
  return formatted({ tag: 'b' }, rich(...parts));
}

export function italic(...parts: readonly Content[]): RichText {
  return formatted({ tag: 'i' }, rich(...parts));
}

export function underlined(...parts: readonly Content[]): RichText {
  return formatted({ tag: 'u' }, rich(...parts));
}

export function struckThrough(...parts: readonly Content[]): RichText {
  return formatted({ tag: 's' }, rich(...parts));
}

/** Copied by a tap on it. Telegram takes no other format inside. */
export function code(text: string): RichText {
  return formatted({ tag: 'code' }, rich(text));
}

/** The same for several lines. */
export function preformatted(text: string): RichText {
  return formatted({ tag: 'pre' }, rich(text));
}

/** Plain text where Telegram would not open the address. */
export function link(href: string, text: string): RichText {
  return isWebAddress(href) ? formatted({ tag: 'a', href }, rich(text)) : rich(text);
}

/** A quotation set off from the text; an expandable one shows three lines until it is tapped. */
export function blockQuote(content: Content, expandable = false): RichText {
  return formatted({ tag: 'blockquote', expandable }, asRich(content));
}

/** The text of [start, end), with the parts of the formats that hold there. */
export function sliced({ text, stretches }: RichText, start: number, end: number): RichText {
  const kept = stretches.flatMap((stretch) => {
    const from = Math.max(stretch.start, start) - start;
    const to = Math.min(stretch.end, end) - start;
    return from < to ? [{ format: stretch.format, start: from, end: to }] : [];
  });
  return { text: text.slice(start, end), stretches: kept };
}

/** Whether an address leads to a page: http or https. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return /^https?:$/.test(protocol) && /[.:]/.test(hostname);
}

function asRich(content: Content): RichText {
  return typeof content === 'string' ? { text: plainText(content), stretches: [] } : content;
}

function formatted(format: Format, { text, stretches }: RichText): RichText {
  if (text === '') return { text, stretches };
  const within = stretches.filter((inner) => mayLieIn(inner.format, format));
  return { text, stretches: [{ format, start: 0, end: text.length }, ...within] };
}

/** What Telegram takes inside of what (Bot API, formatting options); the rest is left plain. */
function mayLieIn(inner: Format, outer: Format): boolean {
  if (inner.tag === 'blockquote') return false;
  return outer.tag === 'blockquote' || !/^(code|pre)$/.test(inner.tag);
}
