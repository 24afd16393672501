/** Owns the reading of `.html` and `.htm`: encoding, article, metadata, one document a page. */
import { chooseArticle } from './choose-article.js';
import { collectPageLines } from './collect-page-lines.js';
import { type Decoded, decodeBytes } from './decode.js';
import { UnreadableSource } from './describe-fault.js';
import { detectEncoding } from './detect-encoding.js';
import { MAX_PAGE_BYTES } from './limits.js';
import { markLines } from './mark-lines.js';
import { readWhole } from './open-source.js';
import { parsePage } from './page-element.js';
import { chooseTitle, readMetadata } from './page-metadata.js';
import { describeDecoding } from './read-lines.js';
import type { SourceDocument, SourceItem } from './source-document.js';

/** `<meta charset="gb2312">` or `content="text/html; charset=gb2312"`; must stand in the head. */
const DECLARED_CHARSET = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/iu;
/** Where browsers look for the declaration is 1 KB; pages that put scripts first need more. */
const HEAD_BYTES = 8192;

interface DecodedPage extends Decoded {
  reason: string | null;
}

async function decodePage(bytes: Buffer): Promise<DecodedPage> {
  const head = bytes.toString('latin1', 0, HEAD_BYTES);
  const detection = await detectEncoding(bytes, DECLARED_CHARSET.exec(head)?.[1]);
  if ('unknown' in detection) throw new UnreadableSource(detection.unknown);
  const { encoding, markLength } = detection;
  const decoded = decodeBytes(bytes.subarray(markLength), encoding);
  return { ...decoded, reason: describeDecoding(decoded, encoding) };
}

/**
 * Turn the source of a page into a document.
 * @throws UnreadableSource where it shows no text
 */
export function readPage(html: string, key: string): SourceDocument {
  const marked = markLines(html);
  const page = parsePage(marked.html);
  const { given, titleParts } = readMetadata(page);
  const root = page.documentElement;
  const shown = root === null ? [] : collectPageLines(root, marked.lineOf);
  if (shown.length === 0) throw new UnreadableSource('a page without text');
  const article = chooseArticle(shown, parsePage(marked.html), titleParts);
  const title = given.title ?? chooseTitle(titleParts, article);
  if (title !== null) given.title = title;
  const lines = article.map(({ text, line }) => ({ text, line }));
  return { path: key, lines, given, paragraphsGiven: false };
}

/** Read an HTML page as one document. */
export async function* readHtml(path: string, key: string): AsyncIterable<SourceItem> {
  const { text, reason } = await decodePage(await readWhole(path, MAX_PAGE_BYTES));
  if (reason !== null) yield { failure: { path: key, line: null, reason } };
  yield { document: readPage(text, key) };
}
