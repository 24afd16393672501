/** What a synchronisation did, for a person. */
import type { IngestFailure, IngestReport } from '../../app-types.js';
import type { Page } from './page.js';
import { printableText } from './printable.js';
import { renderTable } from './table.js';

/**
 * Failures listed by name; the rest is a number. A folder of 10,000 unreadable files must not
 * scroll the counts away; `--json` lists all.
 */
const MAX_FAILURES_SHOWN = 20;

const COUNTS = ['added', 'changed', 'unchanged', 'removed', 'failed'] as const;

/** Counts of meetings and paragraphs side by side, then what failed and why. */
export function renderIngestReport(report: IngestReport, page: Page): string {
  const { ingest } = page.wording;
  const row = (label: string, counts: IngestReport['meetings']) => [
    label,
    ...COUNTS.map((name) => String(counts[name])),
  ];
  const table = renderTable(
    ['', ...COUNTS.map((name) => ingest[name])],
    [row(ingest.meetings, report.meetings), row(ingest.paragraphs, report.paragraphs)],
    page,
  );
  if (report.failures.length === 0) return table;
  const shown = report.failures.slice(0, MAX_FAILURES_SHOWN);
  const more = report.failures.length > shown.length ? ['  …'] : [];
  return [
    table,
    page.style.red(ingest.failures(report.failures.length)),
    ...shown.map((failure) => `  ${describeFailure(failure)}`),
    ...more,
  ].join('\n');
}

/** 'path:line: reason', or without a line where the whole file is meant. */
export function describeFailure(failure: IngestFailure): string {
  return `${failurePlace(failure)}: ${printableText(failure.reason)}`;
}

/** 'path:line' or 'path'. */
export function failurePlace({ path, line }: IngestFailure): string {
  return printableText(line === null ? path : `${path}:${line}`);
}
