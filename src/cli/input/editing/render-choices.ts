/** Completions to choose from, in as many columns as the screen has room for, read downwards. */
import { displayWidth, padToWidth } from '../../../text/display-width.js';

/** Blanks between two columns. */
const GAP = 2;

/** Rows parted by line breaks; none is wider than the screen unless a choice is. */
export function renderChoices(choices: readonly string[], screenColumns: number): string {
  const width = Math.max(...choices.map(displayWidth)) + GAP;
  const columns = Math.max(1, Math.floor((screenColumns - 1) / width));
  const height = Math.ceil(choices.length / columns);
  const rows = Array.from({ length: height }, (_, row) =>
    choices.filter((_choice, index) => index % height === row),
  );
  return rows
    .map((row) =>
      row
        .map((choice) => padToWidth(choice, width))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
