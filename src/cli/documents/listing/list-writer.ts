/** The writer of a list of meetings for the format that was asked for. */
import type { Page } from '../../rendering/page.js';
import type { Format } from '../format.js';
import { listAsCsv } from './list-as-csv.js';
import { listAsHtml } from './list-as-html.js';
import { listAsJson } from './list-as-json.js';
import { listAsMarkdown } from './list-as-markdown.js';
import { listForPipes } from './list-for-pipes.js';
import { listForTerminal } from './list-for-terminal.js';
import type { ListWriter } from './listed-meeting.js';

/** `summary` stands below the list, in formats for people. */
export function listWriter(format: Format | undefined, page: Page, summary: string): ListWriter {
  switch (format) {
    case 'json':
      return listAsJson();
    case 'csv':
      return listAsCsv();
    case 'md':
      return listAsMarkdown(page, summary);
    case 'html':
      return listAsHtml(page, summary);
    case undefined:
      return page.isTerminal ? listForTerminal(page, summary) : listForPipes();
  }
}
