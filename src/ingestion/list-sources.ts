/**
 * Finds the source files under given paths. It opens no file: what is in them, and which have
 * changed, is for others.
 */
import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { JiyaoError } from '../errors.js';
import { liesUnder } from './source-keys.js';

/** Extensions of files that can be read. */
export const SOURCE_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.docx',
  '.pdf',
  '.jsonl',
]);

/** A folder of minutes tells where they come from in a README: that is no minutes. */
const README = /^readme(\.[\w-]+)?\.(md|txt)$/i;

/** Deeper folders are a mistake or a trap; paths end before that on most systems. */
const MAX_DEPTH = 64;

/** A file to be read, as named by the system. */
export interface FoundFile {
  path: string;
  sizeBytes: number;
  modifiedMs: number;
}

/** What was found, and what could not be looked at. Paths are absolute. */
export interface FoundSources {
  files: FoundFile[];
  failures: { path: string; reason: string }[];
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** What Node puts in place of bytes that are no UTF-8: such a name finds nothing. */
const UNDECODABLE = '\ufffd';

/** The fault of a file or folder in words, without paths. */
export function describeAccessFault(error: unknown, path = ''): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  if (code === 'ENOENT' && path.includes(UNDECODABLE)) return 'its name is not UTF-8; rename it';
  if (code === 'ENOENT') return 'not found (removed, or a broken link)';
  if (code === 'ELOOP') return 'a link that leads back to itself';
  return `cannot be read${code ? ` (${code})` : ''}`;
}

function isSource(name: string): boolean {
  return SOURCE_EXTENSIONS.has(extname(name).toLowerCase());
}

/** By UTF-16 units: the same order on every machine, whatever its language. */
function byName(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}

class Walk {
  readonly found: FoundSources = { files: [], failures: [] };
  private readonly folders = new Set<string>();
  private readonly paths = new Set<string>();

  addFile(path: string, stats: Stats): void {
    if (this.paths.has(path)) return;
    this.paths.add(path);
    this.found.files.push({ path, sizeBytes: stats.size, modifiedMs: stats.mtimeMs });
  }

  fail(path: string, reason: string): void {
    this.found.failures.push({ path, reason });
  }

  async folder(path: string, depth: number): Promise<void> {
    let names: string[];
    try {
      // Where it really is: a link to a folder above would never end.
      const real = await realpath(path);
      if (this.folders.has(real)) return;
      this.folders.add(real);
      names = await readdir(path);
    } catch (error) {
      this.fail(path, describeAccessFault(error));
      return;
    }
    for (const name of names.sort(byName)) {
      if (!name.startsWith('.')) await this.entry(join(path, name), depth);
    }
  }

  private async entry(path: string, depth: number): Promise<void> {
    let stats: Stats;
    try {
      stats = await stat(path);
    } catch (error) {
      if (isSource(path)) this.fail(path, describeAccessFault(error, path));
      return;
    }
    if (stats.isDirectory()) {
      if (depth < MAX_DEPTH) await this.folder(path, depth + 1);
      else this.fail(path, `more than ${MAX_DEPTH} folders deep`);
    } else if (stats.isFile() && isSource(path) && !README.test(basename(path))) {
      this.addFile(path, stats);
    }
  }
}

async function statGiven(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) {
      throw new JiyaoError('usage', `There is no such file or folder: ${path}`, {
        hint: 'Check the path. What the index holds of it stays.',
        cause: error,
      });
    }
    throw unreadable(path, error);
  }
}

/** The first half of the hint, by the system's code. */
const ACCESS_HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Give read permission to it',
  EPERM: 'Give read permission to it',
  ELOOP: 'Correct the link',
};

function unreadable(path: string, cause: unknown): JiyaoError {
  return new JiyaoError('sourceUnreadable', `${path}: ${describeAccessFault(cause)}`, {
    hint: `${ACCESS_HINTS[codeOf(cause)] ?? 'Check it'}, or name another path. What the index holds of it stays.`,
    cause,
  });
}

async function walkGivenFolder(walk: Walk, path: string): Promise<void> {
  await readdir(path).catch((error: unknown) => {
    throw unreadable(path, error);
  });
  const before = walk.found.files.length + walk.found.failures.length;
  await walk.folder(path, 0);
  if (walk.found.files.length + walk.found.failures.length > before) return;
  const coveredByEarlierPath = walk.found.files.some((file) => liesUnder(file.path, path));
  if (coveredByEarlierPath) return;
  throw new JiyaoError('usage', `There are no minutes in the folder: ${path}`, {
    hint: `Put files into it that can be read (${[...SOURCE_EXTENSIONS].join(' ')}), or name another folder. What the index holds stays.`,
  });
}

async function addGivenFile(walk: Walk, path: string, stats: Stats): Promise<void> {
  if (!stats.isFile()) walk.fail(path, 'neither a file nor a folder');
  else if (isSource(path)) walk.addFile(path, stats);
  else walk.fail(path, `skipped: not of a kind that is read (${[...SOURCE_EXTENSIONS].join(' ')})`);
}

/**
 * All source files at or below the paths, by path within each, without doubles. Hidden files,
 * READMEs and other kinds of file are passed over, unless they are given themselves. Throws
 * `usage` for a path that is missing and for a folder without any source, `sourceUnreadable` for
 * a given folder without permission; folders below that cannot be read are failures.
 */
export async function listSources(paths: readonly string[]): Promise<FoundSources> {
  const walk = new Walk();
  for (const given of paths) {
    const path = resolve(given);
    const stats = await statGiven(path);
    if (stats.isDirectory()) await walkGivenFolder(walk, path);
    else await addGivenFile(walk, path, stats);
  }
  return walk.found;
}
