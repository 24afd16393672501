/** What was looked in, as one line that a reader can check. */
import type { Filters } from '../../app-types.js';
import { toScript } from '../../text/script.js';
import type { Language } from '../reader.js';
import { RENDERING_TEXTS, type RenderingTexts } from '../wording/rendering.js';
import { plainLine } from './plain-text.js';

/** '楚雄市 · 九届 · 第70次', several meetings parted by '/'; '' where there is no limit. */
export function describeFilters(filters: Filters, language: Language): string {
  const described = plainLine(describe(filters, RENDERING_TEXTS[language]));
  // Filters are folded, that is, Simplified.
  return language === 'hant' ? toScript(described, 'hant') : described;
}

function describe(filters: Filters, texts: RenderingTexts): string {
  if (filters.anyOf) return filters.anyOf.map((one) => describe(one, texts)).join(' / ');
  const { place, body, term, sessionNumber, person, document, order } = filters;
  const parts = [
    place,
    body,
    term,
    sessionNumber === undefined ? undefined : texts.sessionNumber(sessionNumber),
    describeDates(filters, texts),
    person,
    document,
    order && texts.order[order],
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

/** '2021', '2021-09', '2021-09-08', '2021-09-08 – 2021-12-31', '不早于 2021-09-08'. */
function describeDates({ from, to, monthDay }: Filters, { fields }: RenderingTexts) {
  if (monthDay !== undefined) return monthDay;
  if (from === undefined) return to === undefined ? undefined : `${fields.to} ${to}`;
  if (to === undefined) return `${fields.from} ${from}`;
  return wholePeriod(from, to) ?? `${from} – ${to}`;
}

function wholePeriod(from: string, to: string): string | undefined {
  if (from === to) return from;
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year;
  const month = from.slice(0, 7);
  const days = new Date(Date.UTC(Number(year), Number(month.slice(5)), 0)).getUTCDate();
  return from === `${month}-01` && to === `${month}-${days}` ? month : undefined;
}
