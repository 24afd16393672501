/**
 * The only importer of @node-rs/jieba. Its dictionary (5 MB, about 130 ms to load) is read on
 * first use; its table of idf values is not needed and not read.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';

const require = createRequire(import.meta.url);

let segmenter: Jieba | undefined;

function loadSegmenter(): Jieba {
  const native = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  return native.Jieba.withDict(readFileSync(require.resolve('@node-rs/jieba/dict.txt')));
}

/**
 * Words of a folded text in search mode: long words, and the dictionary's words inside them
 * (人民政府 → 人民, 民政, 政府, 人民政府). New words are not guessed: a guess depends on its
 * neighbours, so that a question and a paragraph would be cut differently.
 */
export function cutForSearch(folded: string): string[] {
  segmenter ??= loadSegmenter();
  return segmenter.cutForSearch(folded, false);
}

/**
 * Words of a folded text with their parts of speech as ICTCLAS tags ('n' noun, 'v' verb, 'd'
 * adverb …; https://github.com/fxsjy/jieba lists them).
 */
export function tagWords(folded: string): { word: string; tag: string }[] {
  segmenter ??= loadSegmenter();
  return segmenter.tag(folded, false);
}
