/** What a question was limited to, as one line that a reader can check. */
import type { Filters } from '../../app-types.js';
import type { Wording } from '../wording.js';

/** '地点 楚雄市 · 届次 九届 · 第70次', several meetings parted by '/'; '' where there is no limit. */
export function describeFilters(filters: Filters, wording: Wording): string {
  const { fields, answer } = wording;
  if (filters.anyOf) return filters.anyOf.map((one) => describeFilters(one, wording)).join(' / ');
  const parts = [
    labelled(fields.place, filters.place),
    labelled(fields.body, filters.body),
    labelled(fields.term, filters.term),
    filters.sessionNumber === undefined ? null : answer.sessionNumber(filters.sessionNumber),
    describeDates(filters, wording),
    labelled(fields.person, filters.person),
    labelled(fields.document, filters.document),
    filters.order === undefined ? null : answer.order[filters.order],
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function labelled(label: string, value: string | undefined): string | null {
  return value === undefined ? null : `${label} ${value}`;
}

function describeDates({ from, to, monthDay }: Filters, { fields }: Wording): string | null {
  if (monthDay !== undefined) return `${fields.date} ${monthDay}`;
  if (from !== undefined && from === to) return `${fields.date} ${from}`;
  if (from !== undefined && to !== undefined) return `${fields.date} ${from} – ${to}`;
  return labelled(fields.from, from) ?? labelled(fields.to, to);
}

/** The same without labels, as short as can be told apart: '楚雄市 · 第70次 · 2021'. */
export function describeFiltersBriefly(filters: Filters, { answer }: Wording): string {
  const { place, body, term, sessionNumber, from, to, person, document } = filters;
  const session = sessionNumber === undefined ? undefined : answer.sessionNumber(sessionNumber);
  return [place, body, term, session, describeSpan(from, to), person, document]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/** '2021' of a whole year, else '2021-01-01–2021-03-31', open where a side is. */
function describeSpan(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined && to === undefined) return undefined;
  const year = from?.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  return from === to ? from : `${from ?? ''}–${to ?? ''}`;
}
