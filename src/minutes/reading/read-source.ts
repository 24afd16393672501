/**
 * Owns the choice of a reader for a source file, by its extension, and the promise that reading
 * never throws. Each reader is loaded when first used.
 */
import { extname } from 'node:path';
import { describeFault } from './describe-fault.js';
import type { SourceItem } from './source-document.js';
import { makeWellFormed } from './well-formed.js';

type Reader = (path: string, key: string) => AsyncIterable<SourceItem>;

interface Format {
  load: () => Promise<Reader>;
  /** Said where a library throws something that is no known reason. */
  fault: string;
}

const HTML: Format = {
  load: async () => (await import('./read-html.js')).readHtml,
  fault: 'not a readable HTML page',
};

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': { load: async () => (await import('./read-text.js')).readText, fault: 'not readable' },
  '.md': {
    load: async () => (await import('./read-markdown.js')).readMarkdown,
    fault: 'not readable',
  },
  '.html': HTML,
  '.htm': HTML,
  '.docx': {
    load: async () => (await import('./read-docx.js')).readDocx,
    fault: 'not a readable DOCX file',
  },
  '.pdf': {
    load: async () => (await import('./read-pdf.js')).readPdf,
    fault: 'not a readable PDF file',
  },
  '.jsonl': {
    load: async () => (await import('./read-jsonl.js')).readJsonl,
    fault: 'not readable',
  },
};

/** Extensions that can be read, in lower case with the dot. */
export const SOURCE_EXTENSIONS: readonly string[] = Object.keys(FORMATS);

/** True if the name's extension (in upper or lower case) is one that can be read. */
export function isSourceName(name: string): boolean {
  return Object.hasOwn(FORMATS, extname(name).toLowerCase());
}

/**
 * Read one source file. Never throws: whatever cannot be read is a failure item, and what can be
 * read of a partly broken file is given all the same. JSONL streams its documents, the other
 * formats give one.
 * @param path where the file lies on this machine
 * @param key name of the source in the index, put into every item
 */
export async function* readSource(path: string, key: string): AsyncIterable<SourceItem> {
  const extension = extname(path).toLowerCase();
  const format = FORMATS[extension];
  if (format === undefined) {
    const reason = `unknown kind of file (read are ${SOURCE_EXTENSIONS.join(' ')})`;
    yield { failure: { path: key, line: null, reason } };
    return;
  }
  try {
    const read = await format.load();
    for await (const item of read(path, key)) {
      yield 'document' in item ? { document: makeWellFormed(item.document) } : item;
    }
  } catch (error) {
    const reason = describeFault(error, format.fault);
    yield { failure: { path: key, line: null, reason } };
  }
}
