/**
 * How many tokens a text may take in a model whose tokenizer is not known. Errs upwards: a prompt
 * that is too long is refused, one that is a little short loses nothing.
 */

/**
 * Tokens for a character beyond ASCII. Of Chinese official prose tokenizers make between 0.6
 * (Qwen, DeepSeek) and 1.3 (cl100k) of a character; the byte-wise ones of old models make more.
 */
const TOKENS_PER_WIDE_CHARACTER = 1.5;

/** Tokens for an ASCII character: words take 0.25, but digits and marks often one each. */
const TOKENS_PER_ASCII_CHARACTER = 0.5;

/** A whole number, rounded up. */
export function estimateTokens(text: string): number {
  let ascii = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) < 0x80) ascii++;
  const wide = text.length - ascii;
  return Math.ceil(ascii * TOKENS_PER_ASCII_CHARACTER + wide * TOKENS_PER_WIDE_CHARACTER);
}
