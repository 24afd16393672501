/**
 * Owns the fields that a page's head gives: the meta tags that Chinese government sites must have
 * (ArticleTitle, PubDate, ContentSource, SiteName), Open Graph, the canonical address, `<title>`.
 */
import { normaliseDate } from './given-date.js';
import type { PageDocument } from './page-element.js';
import type { GivenFields } from './source-document.js';

/** What the head says, and the parts of `<title>`, from which a title may be chosen. */
export interface PageMetadata {
  given: GivenFields;
  titleParts: string[];
}

/** Names of meta tags in lower case, the most reliable first. */
const NAMES = {
  title: ['articletitle', 'og:title', 'dc.title'],
  url: ['og:url', 'url'],
  publisher: ['contentsource', 'source', 'sitename', 'og:site_name', 'author', 'columnname'],
  publishedAt: [
    'pubdate',
    'article:published_time',
    'publishdate',
    'publish_date',
    'dc.date',
    'date',
    'weibo: article:create_at',
  ],
} as const;

/** Values that sites leave in place of a name. */
const PLACEHOLDER =
  /^(?:无|無|暂无|本站|本网|本網|原创|原創|未知|其他|admin|null|none|undefined)$/iu;
/** 'A市召开会议_A市人民政府', 'A市召开会议 - 政务动态 - A市政府网' */
const TITLE_DIVIDER = /\s*[_|｜>]+\s*|\s+[-–—]+\s+|--+|——(?=[^—]*网)/u;

function readMetaTags(page: PageDocument): Map<string, string> {
  const values = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? '';
    const value = (meta.getAttribute('content') ?? '').trim();
    const isFirst = !values.has(name.toLowerCase());
    if (name !== '' && value !== '' && !PLACEHOLDER.test(value) && isFirst) {
      values.set(name.toLowerCase(), value);
    }
  }
  return values;
}

function pick(values: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => values.get(name)).find((value) => value !== undefined);
}

function isAddress(text: string | null | undefined): text is string {
  return /^https?:\/\/\S+$/iu.test(text ?? '');
}

function findAddress(page: PageDocument, values: ReadonlyMap<string, string>): string | undefined {
  const links = [...page.querySelectorAll('link')];
  const canonical = links.find((link) => link.getAttribute('rel')?.toLowerCase() === 'canonical');
  const candidates = [
    canonical?.getAttribute('href'),
    ...NAMES.url.map((name) => values.get(name)),
  ];
  return candidates.find(isAddress);
}

function findDate(values: ReadonlyMap<string, string>): string | undefined {
  const dates = NAMES.publishedAt.map((name) => normaliseDate(values.get(name) ?? ''));
  return dates.find((date) => date !== null) ?? undefined;
}

function splitTitle(page: PageDocument): string[] {
  const [title] = page.querySelectorAll('title');
  const whole = (title?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
  const parts = whole.split(TITLE_DIVIDER).map((part) => part.trim());
  return [whole, ...parts].filter((part) => part !== '');
}

/** Read the fields of a page's head. What is not a real date or an absolute address is left out. */
export function readMetadata(page: PageDocument): PageMetadata {
  const values = readMetaTags(page);
  const given: GivenFields = {};
  const title = pick(values, NAMES.title);
  const url = findAddress(page, values);
  const publisher = pick(values, NAMES.publisher);
  const publishedAt = findDate(values);
  if (title !== undefined) given.title = title;
  if (url !== undefined) given.url = url;
  if (publisher !== undefined) given.publisher = publisher;
  if (publishedAt !== undefined) given.publishedAt = publishedAt;
  return { given, titleParts: splitTitle(page) };
}

/**
 * The title out of `<title>`: the part that stands as a line on the page. Without such a line none,
 * for a site's name must not become the title of a meeting.
 */
export function chooseTitle(
  titleParts: readonly string[],
  lines: readonly { readonly text: string }[],
): string | null {
  const shown = new Set(lines.map((line) => line.text.replaceAll(/\s/gu, '')));
  return titleParts.find((part) => shown.has(part.replaceAll(/\s/gu, ''))) ?? null;
}
