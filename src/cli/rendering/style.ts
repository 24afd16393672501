/** Colours and weights of the terminal; plain text where they are off. */

/** Each wraps a text that holds no line break. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const ESCAPE = String.fromCharCode(0x1b);

/** SGR: on and off codes (ECMA-48). 16-colour codes only, so that the reader's theme decides. */
function sgr(on: number, off: number): (text: string) => string {
  return (text) => (text === '' ? '' : `${ESCAPE}[${on}m${text}${ESCAPE}[${off}m`);
}

const COLOURED: Style = {
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red: sgr(31, 39),
  green: sgr(32, 39),
  yellow: sgr(33, 39),
  cyan: sgr(36, 39),
};

const same = (text: string) => text;

/** For pipes, files, NO_COLOR and --no-color. */
export const PLAIN: Style = {
  bold: same,
  dim: same,
  red: same,
  green: same,
  yellow: same,
  cyan: same,
};

export function styleFor(coloured: boolean): Style {
  return coloured ? COLOURED : PLAIN;
}
