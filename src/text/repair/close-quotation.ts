/**
 * Owns the one proof of a lost byte that is not bytes: a mark that was opened and that only this
 * place can close. Counting, not meaning: nothing else than a closing mark is ever proved so.
 */

/** Marks of row A1 with their closing ones: all begin with byte A1. */
const CLOSING: Readonly<Record<string, string>> = {
  '‘': '’',
  '“': '”',
  '〔': '〕',
  '〈': '〉',
  '《': '》',
  '「': '」',
  '『': '』',
  '〖': '〗',
  '【': '】',
};

const OPENING = Object.fromEntries(
  Object.entries(CLOSING).map(([opening, closing]) => [closing, opening]),
);

/** A quotation is closed within some sentences; the bound keeps the work small on made-up input. */
const MAX_DISTANCE = 4000;

/** The innermost mark that `before` leaves open; undefined where none is, or they do not nest. */
function findOpenMark(before: string): string | undefined {
  const open: string[] = [];
  for (const character of before) {
    if (CLOSING[character] !== undefined) open.push(character);
    else if (OPENING[character] !== undefined && open.pop() !== OPENING[character])
      return undefined;
  }
  return open.at(-1);
}

/** '(評為“好?,': the decoder may have swallowed an ASCII bracket together with the byte. */
function leavesBracketOpen(before: string): boolean {
  let depth = 0;
  for (const character of before) {
    if (character === '(') depth += 1;
    // '1)' closes nothing.
    else if (character === ')') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/**
 * The closing mark that a lost character between `before` and `after` must be: a mark is open,
 * and what follows neither closes it before opening the next one nor has another lost place
 * ('?' or U+FFFD) that could. Undefined where that is not so.
 */
export function findProvenClosing(
  before: string,
  after: string,
): { opening: string; closing: string } | undefined {
  const near = before.slice(-MAX_DISTANCE);
  const opening = leavesBracketOpen(near) ? undefined : findOpenMark(near);
  const closing = opening === undefined ? undefined : CLOSING[opening];
  if (opening === undefined || closing === undefined) return undefined;
  for (const character of after.slice(0, MAX_DISTANCE)) {
    if (character === closing || /[?\uFFFD]/u.test(character)) return undefined;
    if (character === opening) break;
  }
  return { opening, closing };
}
