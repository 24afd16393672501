/** JSON that was written into rows, read back. What it means is for those who wrote it. */
import { JiyaoError } from '../errors.js';

/**
 * The value, typed by the caller, who wrote it. Throws indexCorrupt where it is no JSON any more:
 * a damaged disk page need not break the tables that lie on it. `file`: the name of the one that it is from.
 */
export function parseStored<Value>(json: string, file: string): Value {
  try {
    return JSON.parse(json) as Value;
  } catch (cause) {
    throw new JiyaoError('indexCorrupt', 'The index is damaged: a record in it cannot be read.', {
      hint: `Move ${file} out of the index folder and run jiyao ingest: what the documents tell is indexed again.`,
      cause,
    });
  }
}
