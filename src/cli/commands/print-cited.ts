/** Looks one id or one quote up and prints what was found: for a person, as references, or as JSON. */
import type { App, CitationRecord, QuoteFinding } from '../../app-types.js';
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
  const printer = new CitedPrinter(session, app, request);
  if (cited.type === 'quote') return printer.printFinding(await app.findQuote(cited.quote));
  const record = await app.cite(cited.id, { context: request.context });
  if (!record) throw unknownId(cited.id, session);
  return printer.printCitation(record);
}

class CitedPrinter {
  constructor(
    private readonly session: Session,
    private readonly app: App,
    private readonly request: CiteRequest,
  ) {}

  async printCitation(record: CitationRecord): Promise<void> {
    const { stdout } = this.session.terminal;
    const { format = 'text' } = this.request;
    const reference = await this.referenceTo(record.id, this.wordsToPaste(record));
    if (this.session.json)
      return stdout.write(jsonLine(citationJson(record, { format, reference })));
    if (this.request.format === undefined) {
      const page = this.session.pageFor(stdout);
      const text = renderCitation(printable(record), printableText(reference), page);
      return stdout.write(`${text}\n`);
    }
    if (record.status !== 'current') await this.tell((page) => renderStatus(record, page));
    return stdout.write(`${printableText(reference)}\n`);
  }

  async printFinding(finding: QuoteFinding): Promise<void> {
    const { stdout } = this.session.terminal;
    const searched = finding.verdict === 'notFound' ? await this.app.counts() : undefined;
    if (this.session.json) {
      const details = await this.detailsOf(finding);
      return stdout.write(jsonLine(findingJson(finding, { searched, details })));
    }
    if (this.request.format === undefined) {
      const details = await this.surroundings(finding);
      const page = this.session.pageFor(stdout);
      const found = renderFinding(printable(finding), page, { searched, details });
      return stdout.write(`${found}\n`);
    }
    await this.tell((page) => renderVerdict(finding, page));
    for (const { id, text } of placesShown(finding)) {
      await stdout.write(`${printableText(await this.referenceTo(id, text))}\n`);
    }
  }

  /** Beside the reference, where only that is wanted on stdout. */
  private tell(render: (page: ReturnType<Session['pageFor']>) => string): Promise<void> {
    const { stderr } = this.session.terminal;
    return stderr.write(`${render(this.session.pageFor(stderr))}\n`);
  }

  /** What is pasted into an article brings its words; without a format they stand above it. */
  private wordsToPaste({ cited }: CitationRecord): string | undefined {
    const { format } = this.request;
    return format === 'text' || format === 'markdown' ? cited.paragraph.text : undefined;
  }

  /** The paragraphs around each place, rendered, by the id of the match. */
  private async surroundings(finding: QuoteFinding): Promise<Map<string, string>> {
    const rendered = new Map<string, string>();
    const page = this.session.pageFor(this.session.terminal.stdout);
    for (const { id } of placesShown(finding)) {
      const record = await this.inContext(id);
      if (!record) continue;
      const { cited, before, after } = printable(record);
      rendered.set(id, renderParagraphBetween({ paragraph: cited.paragraph, before, after }, page));
    }
    return rendered;
  }

  /** What was asked for beside each match. */
  private async detailsOf({ matches }: QuoteFinding): Promise<MatchDetails[]> {
    const { format } = this.request;
    const details: MatchDetails[] = [];
    for (const { id, text } of matches) {
      const record = await this.inContext(id);
      const reference = format && { format, reference: await this.referenceTo(id, text) };
      details.push({ record, ...reference });
    }
    return details;
  }

  /** Undefined where no neighbours were asked for. */
  private async inContext(id: string): Promise<CitationRecord | undefined> {
    const { context } = this.request;
    return context === 0 ? undefined : this.app.cite(id, { context });
  }

  /** In the language of the locale. @throws JiyaoError 'idUnknown' */
  private async referenceTo(id: string, quote: string | undefined): Promise<string> {
    const language = scriptOfLanguage(languageOfLocale(this.session.settings.locale));
    const { format = 'text', accessed } = this.request;
    const reference = await this.app.reference(id, format, { language, quote, accessed });
    if (reference === undefined) throw unknownId(id, this.session);
    return reference;
  }
}
