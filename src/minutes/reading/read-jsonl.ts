/**
 * Owns the reading of `.jsonl`, the import format for corpora: one document a line, streamed, so
 * that a file of many GB is read in bounded memory and a broken line costs only itself.
 */
import { describeFault, UnreadableSource } from './describe-fault.js';
import { readRecord } from './jsonl-record.js';
import { type LineItem, readLines } from './read-lines.js';
import { isBlank } from './read-text.js';
import type { SourceItem } from './source-document.js';

function* readItem(item: LineItem, key: string): Iterable<SourceItem> {
  const fail = (reason: string) => ({ failure: { path: key, line: item.line, reason } });
  if ('reason' in item) {
    yield fail(item.reason);
    return;
  }
  try {
    const { document, faults } = readRecord(item.text, item.line, key);
    for (const fault of faults) yield fail(fault);
    yield { document };
  } catch (error) {
    yield fail(describeFault(error, 'not readable'));
  }
}

/** Read a JSONL file: documents and failures in the order of its lines. Blank lines are skipped. */
export async function* readJsonl(path: string, key: string): AsyncIterable<SourceItem> {
  let isEmpty = true;
  for await (const item of readLines(path)) {
    if ('text' in item && isBlank(item.text)) continue;
    isEmpty = false;
    yield* readItem(item, key);
  }
  if (isEmpty) throw new UnreadableSource('empty file');
}
