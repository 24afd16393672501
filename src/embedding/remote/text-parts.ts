/** A text that is too long for a model, embedded in parts. */

/** Shorter texts fit every model (the smallest take 512 tokens): refused, they are so for another reason. */
const SHORTEST_TO_SPLIT = 256;

const SENTENCE_END = /[。!?;！？；\n]/g;

/** Two parts, where a sentence ends near the middle if one does; undefined where it is short already. */
export function splitInTwo(text: string): [string, string] | undefined {
  if (text.length < SHORTEST_TO_SPLIT) return undefined;
  const middle = text.length / 2;
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index }) => index + 1);
  const near = ends.filter((end) => Math.abs(end - middle) < text.length / 4);
  const nearest = near.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  const at = nearest ?? beforeCharacter(text, Math.floor(middle));
  return [text.slice(0, at), text.slice(at)];
}

/** Not between the halves of a surrogate pair. */
function beforeCharacter(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

/** The direction of a whole from those of its parts, each counted by its length; not of length 1. */
export function joinVectors(
  parts: readonly { vector: readonly number[]; length: number }[],
): number[] {
  const joined: number[] = [];
  for (const { vector, length } of parts) {
    const norm = Math.hypot(...vector) || 1;
    vector.forEach((value, index) => {
      joined[index] = (joined[index] ?? 0) + (value * length) / norm;
    });
  }
  return joined;
}
