/** What became of a citation, for a person: that first, then the paragraph as it was cited. */
import type { CitationRecord, CitationStatus, CitedFile, CitedPlace } from '../../app-types.js';
import { renderDifference, renderDifferenceKey } from './difference.js';
import { type LabelledLine, renderLabelledLines } from './labelled-lines.js';
import type { Page } from './page.js';
import { renderParagraphBetween } from './paragraph.js';
import { describeDate } from './provenance.js';
import { describeMoment } from './when.js';
import { wrapText } from './wrap-text.js';

const SIGNS: Record<CitationStatus, string> = {
  current: '✓',
  moved: '!',
  changed: '!',
  withdrawn: '✗',
};

/** Without a line break at its end. `reference`: ready to print. */
export function renderCitation(record: CitationRecord, reference: string, page: Page): string {
  const { cited, before, after } = record;
  return [
    renderStatus(record, page),
    ...renderPlace(cited, page),
    ...renderSince(record, page),
    renderParagraphBetween({ paragraph: cited.paragraph, before, after }, page),
    ...renderChange(record, page),
    '',
    renderLabelledLines(linesOf(record, page), page),
    page.style.dim(page.wording.cite.reference),
    // Not wrapped: it is to be copied, and an address must stay whole.
    reference,
  ].join('\n');
}

/** '✗ This paragraph was withdrawn from the record.' */
export function renderStatus({ status }: CitationRecord, page: Page): string {
  const { style, wording, columns } = page;
  const { green, yellow, red } = style;
  const paint = { current: green, moved: yellow, changed: yellow, withdrawn: red }[status];
  return wrapText(`${SIGNS[status]} ${wording.cite.status[status]}`, columns)
    .map((line) => style.bold(paint(line)))
    .join('\n');
}

/** 'meeting · date · paragraph' on lines of the page's width. */
function renderPlace({ meeting, label, paragraph }: CitedPlace, page: Page): string[] {
  const { style, wording, columns } = page;
  const parts = [label, describeDate(meeting, page)].filter((part) => part !== '');
  const place = [...parts, wording.answer.paragraphNumber(paragraph.number)].join(' · ');
  return wrapText(place, columns).map((line) => style.bold(line));
}

/** Since when it is not so any more, and where to look now. */
function renderSince(record: CitationRecord, page: Page): string[] {
  if (record.status === 'current') return [];
  const { cite } = page.wording;
  const left = cite.withdrawnOn(describeMoment(record.withdrawnAt));
  const lines = [...(record.status === 'moved' ? [] : [left]), ...nextPlace(record, page)];
  return lines.flatMap((line) => wrapText(line, page.columns));
}

function nextPlace(record: Exclude<CitationRecord, { status: 'current' }>, page: Page): string[] {
  const { cite, answer } = page.wording;
  if (record.status === 'withdrawn') {
    const { meetingNow } = record;
    return meetingNow === null ? [] : [cite.meetingNow(meetingNow.title, meetingNow.id)];
  }
  const { label, paragraph, file } = record.now;
  return [
    `${cite.standsNow} ${label} · ${answer.paragraphNumber(paragraph.number)}`,
    `${file.path}:${linesText(file)} · ${paragraph.id}`,
  ];
}

function renderChange(record: CitationRecord, page: Page): string[] {
  if (record.status !== 'changed') return [];
  const { asCited, asNow, difference } = page.wording.cite;
  return [
    '',
    page.style.bold(difference),
    renderDifference(record.diff, '  ', page),
    page.style.dim(renderDifferenceKey(asCited, asNow, page)),
  ];
}

function linesOf({ id, cited }: CitationRecord, page: Page): LabelledLine[] {
  const { cite, fields } = page.wording;
  const { file } = cited;
  return [
    { label: fields.id, value: id },
    { label: fields.source, value: `${file.path}:${linesText(file)}`, file: file.path },
    { label: cite.sha256, value: file.sha256 ?? cite.sha256Unknown },
  ];
}

function linesText({ firstLine, lastLine }: CitedFile): string {
  return firstLine === lastLine ? `${firstLine}` : `${firstLine}-${lastLine}`;
}
