/** Owns the choice of a reader for a source file. (First version: the signature.) */
import type { SourceItem } from './source-document.js';

/**
 * Read one source file. Never throws: whatever cannot be read is a failure item.
 * @param path where the file lies on this machine
 * @param key name of the source in the index, put into every item
 */
export async function* readSource(_path: string, key: string): AsyncIterable<SourceItem> {
  yield { failure: { path: key, line: null, reason: 'not yet readable' } };
}
