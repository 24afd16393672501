/** Looking up citations in both directions, and what they can be turned into. */
import type {
  CheckedQuotation,
  CitationRecord,
  CiteOptions,
  History,
  QuoteFinding,
  ReferenceFormat,
  ReferenceOptions,
} from '../app-types.js';
import { isParagraphId } from '../minutes/ids.js';
import type { AppParts } from './parts.js';

export async function cite(
  parts: AppParts,
  id: string,
  { context = 0 }: CiteOptions,
): Promise<CitationRecord | undefined> {
  const { citeParagraph } = await import('../citing/cite-paragraph.js');
  return citeParagraph(id, await parts.store(), context);
}

export async function findQuote(parts: AppParts, quote: string): Promise<QuoteFinding> {
  const quotations = await import('../citing/quotations/find-quote.js');
  return quotations.findQuote(quote, await parts.store());
}

export async function checkArticle(parts: AppParts, article: string): Promise<CheckedQuotation[]> {
  const citing = await import('../citing/check-article.js');
  return [...citing.checkArticle(article, await parts.store())];
}

export async function linesOfUnclosedQuotations(article: string): Promise<number[]> {
  const citing = await import('../citing/check-article.js');
  return citing.linesOfUnclosedQuotations(article);
}

export async function reference(
  parts: AppParts,
  id: string,
  format: ReferenceFormat,
  options: ReferenceOptions,
): Promise<string | undefined> {
  const record = await cite(parts, id, {});
  if (!record) return undefined;
  const { formatReference } = await import('../citing/references/format-reference.js');
  const { meeting, paragraph, file } = record.cited;
  return formatReference(
    { meeting, paragraph, ...(file.sha256 === null ? {} : { sha256: file.sha256 }) },
    format,
    options,
  );
}

export async function history(parts: AppParts, id: string): Promise<History | undefined> {
  const store = await parts.store();
  if (isParagraphId(id)) {
    const { paragraphHistory } = await import('../citing/revisions/paragraph-history.js');
    const wordings = paragraphHistory(id, store);
    return wordings.length === 0 ? undefined : { type: 'paragraph', wordings };
  }
  const { meetingHistory } = await import('../citing/revisions/meeting-history.js');
  const revisions = meetingHistory(id, store);
  return revisions.length === 0 ? undefined : { type: 'meeting', revisions };
}
