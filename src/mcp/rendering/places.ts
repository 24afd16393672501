/** Where words stand, in the text of a result: meeting, date, paragraph, id, source. */
import type { Filters } from '../../app-types.js';
import type { McpTexts } from '../wording.js';

interface Placed {
  id: string;
  paragraph: number;
  meeting: {
    label: string;
    date: string | null;
    dateBasis: string | null;
    monthDay: string | null;
  };
  source: { path: string; line: number; url: string | null };
}

/** Two lines: '楚雄市…会议 · 2021-09-08 · 第12段' and '编号：m…-12 · 来源：a.txt:12 · https://…'. */
export function renderPlace(placed: Placed, texts: McpTexts): string {
  const { meeting, paragraph, id } = placed;
  const heading = [meeting.label, dateOf(meeting, texts), texts.paragraphNumber(paragraph)];
  return `${heading.join(' · ')}\n${labelled('id', id, texts)} · ${renderSource(placed.source, texts)}`;
}

export function renderSource(source: Placed['source'], texts: McpTexts): string {
  const file = labelled('source', `${source.path}:${source.line}`, texts);
  return source.url === null ? file : `${file} · ${source.url}`;
}

/** '2021-04-27（推定）'; its basis is left out where the text states it. */
export function dateOf(meeting: Placed['meeting'], texts: McpTexts): string {
  const { date, dateBasis, monthDay } = meeting;
  if (date === null) return monthDay ?? texts.dateUnknown;
  const isTold = dateBasis === 'published' || dateBasis === 'inferred';
  return isTold ? date + texts.remark(texts.dateBasis[dateBasis]) : date;
}

/** '编号：m…' */
export function labelled(field: keyof McpTexts['fields'], value: string, texts: McpTexts): string {
  return `${texts.fields[field]}${texts.colon}${value}`;
}

/** '范围：楚雄市 · 70 · 2021-01-01'; empty without a limit. Names are folded, that is, Simplified. */
export function renderFilters(filters: Filters, texts: McpTexts): string {
  const described = describe(filters);
  return described === '' ? '' : labelled('filters', described, texts);
}

function describe({ anyOf, ...limits }: Filters): string {
  if (anyOf) return anyOf.map(describe).join(' / ');
  return Object.entries(limits)
    .map(([name, value]) => `${name}=${value}`)
    .join(' · ');
}

/** Parts parted by an empty line; empty ones are left out. */
export function sections(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
