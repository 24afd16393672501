/**
 * Owns where on a page the article begins and ends. The extractor (readability) finds the place;
 * the lines are always our own, so that nothing inside is lost and every line keeps its number.
 */
import { Readability } from '@mozilla/readability';
import type { PageLine } from './collect-page-lines.js';
import { takeMarks } from './mark-lines.js';
import type { PageDocument, PageElement } from './page-element.js';

/** Share of the page's sentences that the article must hold; below, the extractor was wrong. */
const LEAST_KEPT = 0.9;
/** Short announcements of a meeting have 100 characters; the extractor's default of 500 is for blogs. */
const CHAR_THRESHOLD = 100;
/** A line of metadata is short; longer ones that hold a date are text. */
const MAX_METADATA_CHARS = 120;

/** A shorter beginning of the page's title is a name, not the heading of the article. */
const LEAST_TITLE = 8;

/** 首页 > 政务公开, 首页 | 新闻: a way through the site, no heading. */
const NAVIGATION = /[>|»｜]|首页|当前位置/u;

const SENTENCE = /[。；！？]/u;
const LONG_LINE = 40;
/** 发布时间:2022-06-27 16:44 · 来源:区政府办 · 责编:陶宋之 · 索引号: … · 2022年6月27日 */
const METADATA =
  /(?:发布|发文|发表|成文|生成|公开|更新|發布|發表)(?:时间|日期|時間)|来源\s*[:：]|來源\s*[:：]|索引号|索引號|发布机构|發布機構|文\s*号|责任?编辑?|責任?編輯?|作者\s*[:：]|[12]\d{3}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}/u;

function weighSentences(lines: readonly PageLine[]): number {
  return lines
    .filter(({ text }) => SENTENCE.test(text) || text.length >= LONG_LINE)
    .reduce((sum, { text }) => sum + text.length, 0);
}

/** First and last piece of marked text in the article, null where the extractor finds none. */
function findRange(page: PageDocument): [number, number] | null {
  try {
    const reader = new Readability<PageElement>(page as never, {
      charThreshold: CHAR_THRESHOLD,
      serializer: (content) => content as unknown as PageElement,
    });
    const { pieces } = takeMarks(reader.parse()?.content?.textContent ?? '');
    if (pieces.length === 0) return null;
    const bounds = (low: number, high: number, piece: number): [number, number] => [
      Math.min(low, piece),
      Math.max(high, piece),
    ];
    return pieces.reduce<[number, number]>(
      ([low, high], piece) => bounds(low, high, piece),
      [Number.POSITIVE_INFINITY, 0],
    );
  } catch {
    // A page on which the extractor fails is read as a whole.
    return null;
  }
}

/**
 * '市政府召开会议-A市人民政府': a single hyphen may also stand inside a title, so it divides no parts, and
 * the heading is where the page's title begins.
 */
function isHeading(text: string, titleParts: readonly string[]): boolean {
  const heading = text.replaceAll(/\s/gu, '');
  return titleParts.some((part) => {
    const title = part.replaceAll(/\s/gu, '');
    return title === heading || (heading.length >= LEAST_TITLE && title.startsWith(heading));
  });
}

function isMetadata({ text }: PageLine): boolean {
  return text.length <= MAX_METADATA_CHARS && METADATA.test(text);
}

/**
 * A heading that `<title>` does not repeat stands right above the line of metadata, or right above
 * the article.
 */
function isAboveText(lines: readonly PageLine[], at: number, first: number): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || line.piece >= first) return false;
  const { length } = line.text.trim();
  if (length < LEAST_TITLE || length > MAX_METADATA_CHARS || NAVIGATION.test(line.text))
    return false;
  return isMetadata(next) || next.piece >= first;
}

/**
 * The lines of the article, with the title and the lines of metadata around it; all lines where the
 * extractor finds no article or would lose text.
 * @param page parsed a second time: the extractor takes it apart
 */
export function chooseArticle(
  lines: readonly PageLine[],
  page: PageDocument,
  titleParts: readonly string[],
): readonly PageLine[] {
  const range = findRange(page);
  if (range === null) return lines;
  const [first, last] = range;
  const isInside = ({ piece }: PageLine) => piece >= first && piece <= last;
  const kept = weighSentences(lines.filter(isInside));
  if (kept === 0 || kept < LEAST_KEPT * weighSentences(lines)) return lines;
  return lines.filter(
    (line, at) =>
      isInside(line) ||
      isHeading(line.text, titleParts) ||
      isMetadata(line) ||
      isAboveText(lines, at, first),
  );
}
