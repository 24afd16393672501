/** Owns how the reports are written as JSON: rounded, and short enough to read and to compare. */

/** An innermost object stands on one line up to so many characters, as Biome's lines. */
const LINE_LENGTH = 100;

/**
 * JSON text of a report. Four decimals: a fifth would change with every run of a timer and tell
 * nobody anything. No string of a report holds a brace.
 */
export function formatJson(report: object): string {
  const text = JSON.stringify(report, roundFigure, 2);
  return text.replace(/\{[^{}]*\}/gu, (innermost) => {
    const line = innermost.replace(/\s*\n\s*/gu, ' ').replace(/\[ | \]/gu, (gap) => gap.trim());
    return line.length <= LINE_LENGTH ? line : innermost;
  });
}

function roundFigure(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}
