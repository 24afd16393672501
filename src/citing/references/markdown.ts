/** A citation in Markdown (CommonMark): a block quote, whose words they are, links on the names. */
import { attribute } from './attribution.js';
import type { CitedParagraph, ReferenceOptions } from './cited-paragraph.js';
import { webAddress } from './web-address.js';
import { referenceWording } from './wording.js';

/** ASCII punctuation that can begin a span, a link, a tag, an entity or a formula. */
const INLINE = /[\\`*_[\]<>~|#&!$]/g;

/** What can begin a list, a heading or a rule, at the beginning of a line. */
const BLOCK = /^(?<before>\d{0,9})(?<mark>[-+=.)])/;

export function formatMarkdown(cited: CitedParagraph, options: ReferenceOptions): string {
  const wording = referenceWording(options.language);
  const { label, place, source } = attribute(cited, wording);
  const title = link(escapeLine(label), webAddress(cited.meeting.source.url));
  const sentence = [title, ...place].join(wording.comma);
  const id = link(escapeLine(cited.paragraph.id), webAddress(options.permalink));
  const told = [sentence, ...(source ? [escapeLine(source)] : []), id].join(wording.fullStop);
  if (!options.quote) return told;
  return `${quoteBlock(options.quote)}\n\n${wording.dash}${told}`;
}

/** Every line of it in the block, blank ones too. */
function quoteBlock(quote: string): string {
  return quote
    .split(/\r\n?|\n/)
    .map((line) => `> ${escapeLine(line)}`.trimEnd())
    .join('\n');
}

/** Shows as it is. Blanks in front go: four of them would make code of it. */
function escapeLine(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(INLINE, '\\$&')
    .replace(BLOCK, '$<before>\\$<mark>');
}

/** In angle brackets, which a URL cannot hold: parentheses in it do no harm then. */
function link(text: string, url: string | undefined): string {
  return url === undefined ? text : `[${text}](<${url}>)`;
}
