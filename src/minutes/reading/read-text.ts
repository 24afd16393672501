/** Owns the reading of `.txt`: every line as published, nothing left out. */
import { UnreadableSource } from './describe-fault.js';
import { formatMegabytes, MAX_DOCUMENT_BYTES } from './limits.js';
import { readLines } from './read-lines.js';
import type { SourceFailure, SourceItem, SourceLine } from './source-document.js';

/** The lines of one text file, with what could not be read of it. */
export interface CollectedLines {
  lines: SourceLine[];
  failures: SourceFailure[];
}

/** True for a line in which nothing is to be seen; full-width spaces and NBSP are nothing. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b\ufeff]/u.test(text);
}

/**
 * All lines of a text file up to the limit of a document; what lies beyond is a failure.
 * @throws UnreadableSource and the system's errors
 */
export async function collectLines(path: string, key: string): Promise<CollectedLines> {
  const collected: CollectedLines = { lines: [], failures: [] };
  let size = 0;
  for await (const item of readLines(path)) {
    if ('reason' in item) {
      collected.failures.push({ path: key, ...item });
      continue;
    }
    size += item.text.length;
    if (size > MAX_DOCUMENT_BYTES) {
      const limit = formatMegabytes(MAX_DOCUMENT_BYTES);
      const reason = `the document is longer than ${limit}; the rest of it was not read`;
      collected.failures.push({ path: key, line: item.line, reason });
      break;
    }
    collected.lines.push(item);
  }
  return collected;
}

/** Read a text file as one document. Lines that are damaged or too long are failures beside it. */
export async function* readText(path: string, key: string): AsyncIterable<SourceItem> {
  const { lines, failures } = await collectLines(path, key);
  for (const failure of failures) yield { failure };
  if (lines.every((line) => isBlank(line.text))) {
    if (failures.length === 0) throw new UnreadableSource('empty file');
    return;
  }
  yield { document: { path: key, lines, given: {}, paragraphsGiven: false } };
}
