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
