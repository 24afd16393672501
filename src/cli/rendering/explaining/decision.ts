/** Whether the record answers, which parsed fields told it and where they stand. */
import type { ExplainedDecision, ExplainedField } from '../../../app-types.js';
import { describeFilters } from '../filters.js';
import { renderLabelledLines } from '../labelled-lines.js';
import type { Page } from '../page.js';
import { renderTable } from '../table.js';
import { formatNumber } from './numbers.js';

/** Enough for a person; JSON has all. */
const MAX_FIELDS = 5;

export function renderDecision(decision: ExplainedDecision, page: Page): string {
  const words = page.wording.explanation;
  const { status, reason, confidence, threshold, corrections, groups } = decision;
  const value = formatNumber(confidence);
  const limit = formatNumber(threshold);
  const compared = confidence >= threshold ? `${value} ≥ ${limit}` : `${value} < ${limit}`;
  const why = reason === null ? '' : ` (${words.notFoundReasons[reason]})`;
  const lines = [
    { label: words.decision, value: `${words.statuses[status]}${why} · ${compared}` },
    ...(groups.length > 1
      ? [{ label: '', value: groups.map((one) => describeGroup(one, page)).join('\n') }]
      : []),
    ...corrections.map((said) => ({ label: words.corrected, value: said })),
  ];
  const { fields } = decision;
  return [renderLabelledLines(lines, page), ...renderFields(fields, page)].join('\n');
}

/** '地点 楚雄市 · 第70次 · 0.91 · 说出' */
function describeGroup(
  { filters, confidence, told }: ExplainedDecision['groups'][number],
  { wording }: Page,
): string {
  const words = wording.explanation;
  const which = describeFilters(filters, wording) || words.allMeetings;
  return `${which} · ${formatNumber(confidence)} · ${told ? words.told : words.notTold}`;
}

function renderFields(fields: readonly ExplainedField[], page: Page): string[] {
  if (fields.length === 0) return [];
  const { fieldColumns, fields: names, more } = page.wording.explanation;
  const table = renderTable(
    [fieldColumns.field, fieldColumns.place, fieldColumns.said],
    fields
      .slice(0, MAX_FIELDS)
      .map(({ field, said, places }) => [names[field], describePlace(places), said]),
    page,
  );
  const left = fields.length - MAX_FIELDS;
  return left > 0 ? [table, page.style.dim(more(left))] : [table];
}

/** 'm…-1 0–54'; of several places the first. */
function describePlace([first]: ExplainedField['places']): string {
  return first ? `${first.paragraphId} ${first.start}–${first.end}` : '-';
}
