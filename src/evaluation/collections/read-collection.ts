/**
 * Owns where test collections lie and how their files are read: `NAME.corpus.jsonl` and
 * `NAME.questions.jsonl` in one folder, either of them packed as `.xz`.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JiyaoError } from '../../errors.js';
import type { Collection } from './collection.js';
import { parseCollection } from './parse-collection.js';

/** A collection that is there. */
export interface CollectionFiles {
  name: string;
  corpusPath: string;
  questionsPath: string;
}

const CORPUS = /^(?<name>.+)\.corpus\.jsonl(\.xz)?$/u;
const PACKED = '.xz';

/**
 * The collections of a folder, by name; undefined where there is no such folder. A corpus without
 * questions is none.
 * @param folder absolute
 */
export async function listCollections(folder: string): Promise<CollectionFiles[] | undefined> {
  const files = await readdir(folder).catch(() => undefined);
  if (files === undefined) return undefined;
  return [...files].sort().flatMap((corpus) => {
    const name = CORPUS.exec(corpus)?.groups?.name;
    const questions = `${name}.questions.jsonl`;
    const found = [questions, questions + PACKED].find((file) => files.includes(file));
    if (name === undefined || found === undefined) return [];
    return [{ name, corpusPath: join(folder, corpus), questionsPath: join(folder, found) }];
  });
}

/**
 * Reads one collection; memory grows with it.
 * @throws JiyaoError `configuration` where a file cannot be read or is not well formed
 */
export async function readCollection(files: CollectionFiles): Promise<Collection> {
  const { name, corpusPath, questionsPath } = files;
  const [corpus, questions] = await Promise.all([readText(corpusPath), readText(questionsPath)]);
  return parseCollection({ name, corpus, questions });
}

async function readText(path: string): Promise<string> {
  try {
    const content = await readFile(path);
    return path.endsWith(PACKED) ? await unpack(content) : content.toString('utf8');
  } catch (cause) {
    throw new JiyaoError('configuration', `${path} cannot be read.`, {
      hint: 'A packed one needs the package xz-decompress: npm ci, with development packages.',
      cause,
    });
  }
}

async function unpack(content: Uint8Array<ArrayBuffer>): Promise<string> {
  // Its build is CommonJS whose names Node.js does not see: they are on the default export.
  const { default: xz } = await import('xz-decompress');
  return new Response(new xz.XzReadableStream(new Blob([content]).stream())).text();
}
