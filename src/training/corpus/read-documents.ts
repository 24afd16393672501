/**
 * The documents of a training text. Understood are lines '# title' before each document, laws run
 * together (a heading before the line that dates them, articles 第一条 …), JSON lines with `title`
 * and `text`, and else one document a line or a paragraph a line.
 */
import { readLines } from './read-lines.js';
import type { TrainingDocument } from './training-document.js';

/** '# 20120702 headline': the day says nothing about the text. */
const HEADING = /^#+\s*(?:\d{8}\s+)?(.+)$/u;

/** The line below a law's name: '2011年11月17日 … 通过'. */
const ENACTED = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u;

const ARTICLE = /^第[〇零一二三四五六七八九十百千]+条/u;
const CHAPTER = /^第[〇零一二三四五六七八九十百]+[编章节]/u;

/** A name, no sentence. */
const NAME = /^[^。！？；，]{4,60}$/u;

/** A line that long is a document of its own where nothing is headed. */
const WHOLE_DOCUMENT = 300;

/** Documents of a file in its order; without a paragraph none. */
export async function* readDocuments(path: string): AsyncGenerator<TrainingDocument> {
  const documents = /\.jsonl(\.xz)?$/.test(path) ? ofJsonLines(path) : ofText(path);
  for await (const document of documents) {
    if (document.paragraphs.length > 0) yield document;
  }
}

async function* ofJsonLines(path: string): AsyncGenerator<TrainingDocument> {
  for await (const line of readLines(path)) {
    if (line.trim() === '') continue;
    const { title, text } = JSON.parse(line) as { title?: unknown; text?: unknown };
    const paragraphs = typeof text === 'string' ? text.split(/\r?\n/).filter(isText) : [];
    yield { title: typeof title === 'string' ? title : null, paragraphs };
  }
}

async function* ofText(path: string): AsyncGenerator<TrainingDocument> {
  let document: TrainingDocument = { title: null, paragraphs: [] };
  let inArticle = false;
  for await (const line of readLines(path)) {
    const text = line.trim();
    const heading = HEADING.exec(text)?.[1];
    const enacted = ENACTED.test(text) && isNamed(document);
    if (heading !== undefined || enacted) {
      const title = heading ?? takeLastLine(document);
      yield document;
      document = { title, paragraphs: [] };
      inArticle = false;
    } else if (document.title === null && text.length >= WHOLE_DOCUMENT) {
      yield document;
      document = { title: null, paragraphs: [text] };
    } else if (CHAPTER.test(text)) {
      inArticle = false;
    } else if (isText(text)) {
      if (inArticle && !ARTICLE.test(text)) appendToLast(document.paragraphs, text);
      else document.paragraphs.push(text);
      inArticle ||= ARTICLE.test(text);
    }
  }
  yield document;
}

/** Whether the last line so far reads as the name of what comes. */
function isNamed({ paragraphs }: TrainingDocument): boolean {
  return NAME.test(paragraphs.at(-1)?.split('\n').at(-1) ?? '');
}

function takeLastLine({ paragraphs }: TrainingDocument): string | null {
  const lines = (paragraphs.pop() ?? '').split('\n');
  const last = lines.pop() ?? null;
  if (lines.length > 0) paragraphs.push(lines.join('\n'));
  return last;
}

function appendToLast(paragraphs: string[], text: string): void {
  paragraphs.push(`${paragraphs.pop() ?? ''}\n${text}`);
}

function isText(line: string): boolean {
  return /\p{Script=Han}/u.test(line);
}
