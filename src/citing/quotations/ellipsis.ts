/** Where a quote says that something was left out: ……, ..., （略）, alone or in brackets. */

const ELLIPSES =
  /[(（[［【「『]?(?:…+|⋯+|\.{3,}|．{3,}|。{3,}|·{3,}|・{3,}|[(（[［〔]\s*(?:中略|下略|上略|略|省略)\s*[)）\]］〕])[)）\]］】」』]?/gu;

/** The quote with blanks for its ellipses, of the same length, and the offsets where they began. */
export function takeOutEllipses(quote: string): { text: string; cuts: number[] } {
  const cuts: number[] = [];
  const text = quote.replace(ELLIPSES, (ellipsis: string, offset: number) => {
    cuts.push(offset);
    return ' '.repeat(ellipsis.length);
  });
  return { text, cuts };
}
