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
  let document = new DocumentLines(null);
  for await (const line of readLines(path)) {
    const text = line.trim();
    const title = HEADING.exec(text)?.[1] ?? (ENACTED.test(text) ? document.takeName() : undefined);
    const begins =
      title !== undefined || (document.title === null && text.length >= WHOLE_DOCUMENT);
    if (begins) {
      yield document;
      document = new DocumentLines(title ?? null);
    }
    if (title === undefined) document.add(text);
  }
  yield document;
}

/** A document as its lines come; the lines of an article stay together. */
class DocumentLines implements TrainingDocument {
  readonly title: string | null;
  readonly paragraphs: string[] = [];
  #inArticle = false;

  constructor(title: string | null) {
    this.title = title;
  }

  add(line: string): void {
    if (CHAPTER.test(line)) {
      this.#inArticle = false;
    } else if (isText(line)) {
      const begins = ARTICLE.test(line);
      if (this.#inArticle && !begins) this.#appendToLast(line);
      else this.paragraphs.push(line);
      this.#inArticle ||= begins;
    }
  }

  /** Takes the last line off where it reads as the name of what comes. */
  takeName(): string | undefined {
    const lines = (this.paragraphs.at(-1) ?? '').split('\n');
    const last = lines.pop() ?? '';
    if (!NAME.test(last)) return undefined;
    this.paragraphs.pop();
    if (lines.length > 0) this.paragraphs.push(lines.join('\n'));
    return last;
  }

  #appendToLast(line: string): void {
    this.paragraphs.push(`${this.paragraphs.pop() ?? ''}\n${line}`);
  }
}

function isText(line: string): boolean {
  return /\p{Script=Han}/u.test(line);
}
