/** SQLite's and the file system's faults as JiyaoErrors, each with the next step. */
import { JiyaoError } from '../errors.js';

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}

/** Whether the fault says that something beside the file could not be written. */
export function isReadOnlyFault(error: unknown): boolean {
  const code = codeOf(error);
  return code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN');
}

/** The index, or what is to become one, cannot be written. */
export function readOnlyError(file: string, cause?: unknown): JiyaoError {
  return new JiyaoError('indexReadOnly', `The index cannot be written: ${file}`, {
    hint: 'Choose a directory that can be written with --index DIR, or change its permissions.',
    cause,
  });
}

/** The index is there, but this user may not read it. */
export function unreadableError(path: string, cause?: unknown): JiyaoError {
  return new JiyaoError('indexUnreadable', `There is no permission to read the index: ${path}`, {
    hint: 'Give read permission to it and its folder, or name another folder with --index DIR.',
    cause,
  });
}

/** SQLITE_ERROR is every fault of a statement; ours are fixed, so a table is gone. */
const TABLE_IS_GONE = /no such (table|column)|malformed/;

function isDamage(error: unknown): boolean {
  const code = codeOf(error);
  if (/^SQLITE_(CORRUPT|NOTADB|SCHEMA|FORMAT)/.test(code)) return true;
  return code === 'SQLITE_ERROR' && error instanceof Error && TABLE_IS_GONE.test(error.message);
}

/** Tables, pages or records are not as they were written. */
export function corruptError(file: string, cause?: unknown): JiyaoError {
  return new JiyaoError('indexCorrupt', `The index is damaged: ${file}`, {
    hint: `Move ${file} away and run jiyao ingest: what the documents tell is indexed again.`,
    cause,
  });
}

interface Reading {
  matches: RegExp;
  make: (file: string, cause: unknown) => JiyaoError;
}

const READINGS: readonly Reading[] = [
  {
    matches: /^SQLITE_(BUSY|LOCKED|PROTOCOL)/,
    make: (file, cause) =>
      new JiyaoError('indexLocked', `Another process is writing the index: ${file}`, {
        hint: 'Wait until the other jiyao ingest has ended, then try again.',
        retryable: true,
        cause,
      }),
  },
  {
    matches: /^(SQLITE_READONLY|EACCES|EPERM|EROFS)/,
    make: readOnlyError,
  },
  {
    matches: /^(SQLITE_FULL|ENOSPC)/,
    make: (file, cause) =>
      new JiyaoError('indexReadOnly', `The disk is full, the index was not written: ${file}`, {
        hint: 'Free some space, or choose another disk with --index DIR, and run it again.',
        cause,
      }),
  },
  {
    matches: /^(SQLITE_CANTOPEN|ENOENT|ENOTDIR|EEXIST|EISDIR)/,
    make: (file, cause) =>
      new JiyaoError('indexMissing', `The index cannot be opened: ${file}`, {
        hint: 'Run jiyao ingest to make it, or name the right directory with --index DIR.',
        cause,
      }),
  },
  {
    matches: /^SQLITE_IOERR/,
    make: (file, cause) =>
      new JiyaoError('indexCorrupt', `The index cannot be read from its disk: ${file}`, {
        hint: `Check the disk; if it is sound, move ${file} away and run jiyao ingest.`,
        cause,
      }),
  },
];

/** The fault as a JiyaoError; anything that is neither SQLite's nor the file system's as it is. */
export function asIndexError(error: unknown, file: string): unknown {
  if (isDamage(error)) return corruptError(file, error);
  const code = codeOf(error);
  return READINGS.find((reading) => reading.matches.test(code))?.make(file, error) ?? error;
}
