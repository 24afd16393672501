/** Looks one id or one quote up and prints what was found: for a person, as references, or as JSON. */
import type { App, CitationRecord, QuoteFinding, ReferenceFormat } from '../../app-types.js';
import type { Cited } from '../input/check-quote.js';
import type { CiteRequest } from '../input/parse-cite-options.js';
import { renderCitation, renderStatus } from '../rendering/citation.js';
import { citationJson, findingJson, type MatchDetails } from '../rendering/cite-json.js';
import { renderParagraphBetween } from '../rendering/paragraph.js';
import { jsonLine, printable, printableText } from '../rendering/printable.js';
import { placesShown, renderFinding, renderVerdict } from '../rendering/quote-finding.js';
import type { Session } from '../session.js';
import { languageOfLocale, scriptOfLanguage } from '../wording.js';
import { unknownId } from './unknown-id.js';

/** @throws JiyaoError 'idUnknown' */
export async function printCited(
  session: Session,
  app: App,
  cited: Cited,
  request: CiteRequest,
): Promise<void> {
  if (cited.type === 'paragraphId') return printCitation(session, app, cited.id, request);
  return printFinding(session, app, await app.findQuote(cited.quote), request);
}

async function printCitation(session: Session, app: App, id: string, request: CiteRequest) {
  const record = await app.cite(id, { context: request.context });
  if (!record) throw unknownId(id, session);
  const { text } = record.cited.paragraph;
  const format = request.format ?? 'text';
  // What is pasted into an article brings its words; here they stand above it.
  const quote = request.format !== undefined && isForPasting(format) ? text : undefined;
  const reference = await referenceTo(session, app, { id, format, quote });
  const { stdout } = session.terminal;
  if (session.json) return stdout.write(jsonLine(citationJson(record, { format, reference })));
  if (request.format === undefined) {
    const page = session.pageFor(stdout);
    const text = renderCitation(printable(record), printableText(reference), page);
    return stdout.write(`${text}\n`);
  }
  await tellStatus(session, record);
  return stdout.write(`${printableText(reference)}\n`);
}

/** Where only the reference is wanted, what became of the paragraph is told beside it. */
async function tellStatus(session: Session, record: CitationRecord): Promise<void> {
  if (record.status === 'current') return;
  const { stderr } = session.terminal;
  await stderr.write(`${renderStatus(record, session.pageFor(stderr))}\n`);
}

async function printFinding(
  session: Session,
  app: App,
  finding: QuoteFinding,
  request: CiteRequest,
): Promise<void> {
  const { stdout, stderr } = session.terminal;
  const searched = finding.verdict === 'notFound' ? await app.counts() : undefined;
  if (session.json) {
    const details = await detailsOf(session, app, finding, request);
    return stdout.write(jsonLine(findingJson(finding, { searched, details })));
  }
  const shown = printable(finding);
  if (request.format === undefined) {
    const page = session.pageFor(stdout);
    const details = await surroundings(session, app, finding, request);
    const found = renderFinding(shown, page, { ...(searched ? { searched } : {}), details });
    return stdout.write(`${found}\n`);
  }
  await stderr.write(`${renderVerdict(shown, session.pageFor(stderr))}\n`);
  for (const { id, text } of placesShown(finding)) {
    const { format } = request;
    const reference = await referenceTo(session, app, { id, format, quote: text });
    await stdout.write(`${printableText(reference)}\n`);
  }
}

/** The paragraphs around each place, rendered, by the id of the match. */
async function surroundings(
  session: Session,
  app: App,
  finding: QuoteFinding,
  { context }: CiteRequest,
): Promise<Map<string, string>> {
  const rendered = new Map<string, string>();
  if (context === 0) return rendered;
  const page = session.pageFor(session.terminal.stdout);
  for (const { id } of placesShown(finding)) {
    const record = await app.cite(id, { context });
    if (!record) continue;
    const { cited, before, after } = printable(record);
    rendered.set(id, renderParagraphBetween({ paragraph: cited.paragraph, before, after }, page));
  }
  return rendered;
}

/** What was asked for beside each match. */
async function detailsOf(
  session: Session,
  app: App,
  { matches }: QuoteFinding,
  { context, format }: CiteRequest,
): Promise<MatchDetails[]> {
  const details: MatchDetails[] = [];
  for (const { id, text } of matches) {
    const record = context === 0 ? undefined : await app.cite(id, { context });
    const reference = format && (await referenceTo(session, app, { id, format, quote: text }));
    details.push({ record, ...(format && reference ? { reference, format } : {}) });
  }
  return details;
}

function isForPasting(format: ReferenceFormat): boolean {
  return format === 'text' || format === 'markdown';
}

/** In the language of the locale. @throws JiyaoError 'idUnknown' */
async function referenceTo(
  session: Session,
  app: App,
  { id, format, quote }: { id: string; format: ReferenceFormat; quote: string | undefined },
): Promise<string> {
  const language = scriptOfLanguage(languageOfLocale(session.settings.locale));
  const reference = await app.reference(id, format, { language, quote });
  if (reference === undefined) throw unknownId(id, session);
  return reference;
}
