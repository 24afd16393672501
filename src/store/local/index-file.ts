/** Where the SQLite file of an index lies: whether it is there, and opening it. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JiyaoError } from '../../errors.js';
import { SqliteFile } from '../../sqlite/sqlite.js';
import { unreadableError } from '../../sqlite/sqlite-errors.js';

/** Its name in the index directory. */
export const INDEX_FILE = 'minutes.sqlite';

/**
 * Whether a directory holds an index, sound or not. Throws indexUnreadable where this user may
 * not look: an index that is there must not count as missing.
 */
export function hasLocalIndex(directory: string): boolean {
  try {
    return statSync(join(directory, INDEX_FILE), { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw unreadableError(directory, error);
  }
}

/** Makes it where it is missing, unless it is only to be read: then it throws indexMissing. */
export function openIndexFile(directory: string, readOnly: boolean): SqliteFile {
  const file = join(directory, INDEX_FILE);
  if (readOnly && !existsSync(file)) {
    throw new JiyaoError('indexMissing', `There is no index yet in ${directory}.`, {
      hint: 'Run jiyao ingest to make it.',
    });
  }
  try {
    return SqliteFile.open(file, readOnly);
  } catch (error) {
    // A file that cannot be written can still be read; writing to it says why it fails.
    if (readOnly || !existsSync(file)) throw error;
    return SqliteFile.open(file, true);
  }
}
