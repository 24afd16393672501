/** Owns the words that peers get: jieba as it ships, independent of the product's own tokens. */

/**
 * A function that cuts a text into jieba's search-mode words, without punctuation and spaces.
 * Loads the dictionary (about 0.3 s) when called.
 */
export async function loadWordSegmenter(): Promise<(text: string) => string[]> {
  const { Jieba } = await import('@node-rs/jieba');
  const { dict } = await import('@node-rs/jieba/dict.js');
  const jieba = Jieba.withDict(dict);
  return (text) => jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
