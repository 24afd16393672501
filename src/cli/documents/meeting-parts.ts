/** Parts of a page that tell of a meeting: its day, people, items of its agenda, its source. */
import type { AgendaItem, Meeting, Person } from '../../app-types.js';
import type { Wording } from '../wording.js';
import type { Line, Span } from './document.js';
import { webLink } from './web-link.js';

/** '2023-05-16 (推定 “2023年1至4月”)'; the day alone where no year is known; null where nothing is. */
export function describeDay(
  { date, dateBasis, dateReason, monthDay }: Meeting,
  { dateBasis: bases }: Wording,
): string | null {
  if (date === null || dateBasis === null) return date ?? monthDay;
  const basis = [bases[dateBasis], ...(dateReason ? [`“${dateReason}”`] : [])].join(' ');
  return `${date} (${basis})`;
}

/** '副市长 吴芳' */
export function describePerson({ name, office }: Person): string {
  return [office, name].filter((part) => part !== null && part !== '').join(' ');
}

/** The title with its outcome and paragraph, then documents that the title does not name. */
export function agendaLines(item: AgendaItem, { outcome, answer }: Wording): Line[] {
  const { title, paragraph, documents } = item;
  const ending: Span[] = [];
  if (item.outcome) ending.push({ text: ` [${outcome[item.outcome]}]`, style: 'strong' });
  if (paragraph !== null) {
    ending.push({ text: ' ' });
    ending.push({
      text: answer.paragraphNumber(paragraph),
      style: 'quiet',
      href: `#p${paragraph}`,
    });
  }
  const others = documents.filter((document) => !title.includes(document));
  return [[{ text: title }, ...ending], ...others.map((document): Line => [{ text: document }])];
}

/** Path and line; publisher and day; address. */
export function sourceLines({ source }: Meeting): Line[] {
  const { path, line, publisher, publishedAt, url } = source;
  const published = [publisher, publishedAt].filter((part) => part !== null).join(' ');
  const href = webLink(url);
  return [
    [{ text: `${path}:${line}`, style: 'code', file: path }],
    ...(published === '' ? [] : [[{ text: published }]]),
    ...(url === null ? [] : [[{ text: url, ...(href ? { href } : {}) }]]),
  ];
}
