/** The names of source files in the index. Paths only: nothing is opened here. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** Whether `path` is `folder` or lies below it; both absolute. */
export function liesUnder(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/**
 * Key of a source: its path relative to the data folder with '/' where it lies inside, so that an
 * index can move with its folder; else its absolute path.
 */
export function sourceKey(path: string, dataDirectory: string): string {
  const absolute = resolve(path);
  const folder = resolve(dataDirectory);
  const named = liesUnder(absolute, folder) ? relative(folder, absolute) : absolute;
  return sep === '/' ? named : named.replaceAll(sep, '/');
}

/** The file that a key names. */
export function sourcePath(key: string, dataDirectory: string): string {
  return isAbsolute(key) ? key : join(resolve(dataDirectory), key);
}
