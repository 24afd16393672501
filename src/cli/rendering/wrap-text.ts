/**
 * Breaks text into lines by display width, by the rules of Chinese typesetting: no closing mark
 * begins a line, no opening mark ends one (避头尾), and words and numbers stay whole.
 */
import { characterWidth, displayWidth } from '../../text/display-width.js';

/** A word or number, a run of blanks, or one character with what combines with it. */
const UNIT = /[\x21-\x7e]+|\s+|[^\s\x21-\x7e]\p{M}*/gu;

/** With the closing marks of a difference: -] +} */
const NEVER_FIRST = /^(?:[，。、；：？！）》」』】〉”’…—·%,.;:?!)\]}]|-\]|\+\})/u;
/** With the opening marks of a difference: [- {+ */
const NEVER_LAST = /(?:[（《「『【〈“‘([{]|\[-|\{\+)$/u;

/**
 * Lines of at most `width` columns (a mark that may not begin a line may push one unit down);
 * line breaks in the text are kept. A width below 2 is taken as 2: a Han character must fit.
 */
export function wrapText(text: string, width: number): string[] {
  const columns = Math.max(2, width);
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

/** Wraps, and puts `indent` before every line but the first, `first` before that. */
export function wrapIndented(text: string, width: number, first: string, indent: string): string {
  const lines = wrapText(text, width - displayWidth(indent));
  return lines.map((line, index) => (index === 0 ? first : indent) + line).join('\n');
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current: string[] = [];
  let used = 0;
  for (const unit of line.match(UNIT) ?? []) {
    for (const piece of splitToWidth(unit, columns)) {
      const width = displayWidth(piece);
      if (used + width > columns && current.length > 0) {
        const carried = takeCarried(current, piece);
        lines.push(current.join('').trimEnd());
        current = carried;
        used = displayWidth(carried.join(''));
      }
      // A blank at a break is the break.
      if (current.length === 0 && lines.length > 0 && piece.trim() === '') continue;
      current.push(piece);
      used += width;
    }
  }
  if (current.length > 0 || lines.length === 0) lines.push(current.join('').trimEnd());
  return lines;
}

/** Removes from the end of a full line what must stand with `next` on the following line. */
function takeCarried(line: string[], next: string): string[] {
  const carried: string[] = [];
  const first = () => carried[0] ?? next;
  const last = () => line[line.length - 1] ?? '';
  while (line.length > 1 && (NEVER_FIRST.test(first()) || NEVER_LAST.test(last()))) {
    const unit = line.pop();
    if (unit !== undefined) carried.unshift(unit);
    // Three at most: text of marks only must not eat the whole line.
    if (carried.length === 3) break;
  }
  return carried;
}

/** A word longer than the line is cut at its width: nothing may leave the screen. */
function splitToWidth(unit: string, columns: number): string[] {
  if (displayWidth(unit) <= columns) return [unit];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of unit) {
    const width = characterWidth(character);
    if (used + width > columns) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += character;
    used += width;
  }
  pieces.push(piece);
  return pieces;
}
