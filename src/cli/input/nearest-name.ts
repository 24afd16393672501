/** Which of some names was meant by one that is mistyped. */

/** Slips in a name at most: one letter more, less or other, or two that changed places, counts one. */
const MAX_SLIPS = 2;

/** The nearest; undefined where none is near. What was begun rightly is near: 'exp' → 'export'. */
export function nearestName(typed: string, names: readonly string[]): string | undefined {
  const begun = typed.length >= 2 ? names.find((name) => name.startsWith(typed)) : undefined;
  if (begun !== undefined) return begun;
  const slips = names.map((name) => ({ name, count: slipsBetween(typed, name) }));
  const [nearest] = slips.sort((a, b) => a.count - b.count);
  // Of a short name two slips would leave nothing.
  const allowed = Math.min(MAX_SLIPS, Math.floor(typed.length / 2));
  return nearest && nearest.count <= allowed ? nearest.name : undefined;
}

/** Optimal string alignment distance. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row[j] = Math.min(
        at(rows, i - 1, j) + 1,
        (row[j - 1] ?? 0) + 1,
        at(rows, i - 1, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(rows, i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return at(rows, one.length, other.length);
}

function at(rows: readonly number[][], row: number, column: number): number {
  return rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
}
