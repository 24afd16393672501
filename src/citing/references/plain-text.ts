/** A citation for pasting into a message or an article: the quote, whose words they are, links. */
import { attribute } from './attribution.js';
import type { CitedParagraph, ReferenceOptions } from './cited-paragraph.js';
import { webAddress } from './web-address.js';
import { type QuotationMarks, type ReferenceWording, referenceWording } from './wording.js';

/** One matter a line; the quote keeps the line breaks it has. */
export function formatPlainText(cited: CitedParagraph, options: ReferenceOptions): string {
  const wording = referenceWording(options.language);
  const { label, place, source } = attribute(cited, wording);
  const sentence = [[label, ...place].join(wording.comma), ...(source ? [source] : [])];
  const told = sentence.join(wording.fullStop);
  const url = webAddress(cited.meeting.source.url);
  const permalink = webAddress(options.permalink);
  return [
    ...(options.quote ? [inMarks(options.quote, wording), wording.dash + told] : [told]),
    ...(url === undefined ? [] : [wording.page(url)]),
    ...(permalink === undefined ? [] : [wording.permalink(permalink)]),
    wording.id(cited.paragraph.id),
  ].join('\n');
}

/** Marks that do not stand in the quote, so that it is seen where it ends. */
function inMarks(quote: string, { quotationMarks }: ReferenceWording): string {
  const isFree = (marks: QuotationMarks) => !marks.some((mark) => quote.includes(mark));
  const [opening, closing] = quotationMarks.find(isFree) ?? quotationMarks[0];
  return opening + quote + closing;
}
