/**
 * Owns the late loading of the big tables that repair needs (GBK, pinyin).
 * They are loaded on the first damaged text, synchronously, and never on import.
 */
import { createRequire } from 'node:module';

const load = createRequire(import.meta.url);

/** A function that makes its value on the first call and keeps it. */
export function once<Value>(make: () => Value): () => Value {
  let kept: { value: Value } | undefined;
  return () => {
    kept ??= { value: make() };
    return kept.value;
  };
}

/** iconv-lite: `decode` gives U+FFFD for what the code page does not hold. */
export const loadIconv = once(() => load('iconv-lite') as typeof import('iconv-lite'));

/** pinyin-pro, of which only the readings of single characters are used. */
export const loadPinyin = once(() => load('pinyin-pro') as typeof import('pinyin-pro'));
