/** Colours, weights and links of the terminal; plain text where they are off. */
import { fileAddress, hyperlink, webAddress } from './hyperlink.js';

/** Each wraps a text that holds no line break. */
export interface Style {
  readonly isColoured: boolean;
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
  /** What was taken out of a text. */
  deleted(text: string): string;
  /** What was put into it. */
  inserted(text: string): string;
  /** A link to a page of the web; no link where `address` is none. */
  link(text: string, address: string): string;
  /** A link to the file of a source, whose `path` is as it was ingested. */
  file(text: string, path: string): string;
}

const ESCAPE = String.fromCharCode(0x1b);

/** SGR: on and off codes (ECMA-48). 16-colour codes only, so that the reader's theme decides. */
function sgr(on: number, off: number): (text: string) => string {
  return (text) => (text === '' ? '' : `${ESCAPE}[${on}m${text}${ESCAPE}[${off}m`);
}

const red = sgr(31, 39);
const green = sgr(32, 39);
const struck = sgr(9, 29);
const underlined = sgr(4, 24);

const same = (text: string) => text;

const COLOURED: Style = {
  isColoured: true,
  bold: sgr(1, 22),
  dim: sgr(2, 22),
  red,
  green,
  yellow: sgr(33, 39),
  cyan: sgr(36, 39),
  // Not by colour alone: one in twelve men does not tell red from green.
  deleted: (text) => red(struck(text)),
  inserted: (text) => green(underlined(text)),
  link: same,
  file: same,
};

/** For pipes, files, NO_COLOR and --no-color. */
export const PLAIN: Style = {
  isColoured: false,
  bold: same,
  dim: same,
  red: same,
  green: same,
  yellow: same,
  cyan: same,
  // As `git diff --word-diff` writes them.
  deleted: (text) => `[-${text}-]`,
  inserted: (text) => `{+${text}+}`,
  link: same,
  file: same,
};

/** @param dataFolder from which paths of sources start, where the terminal shows links */
export function styleFor(coloured: boolean, dataFolder?: string): Style {
  if (!coloured) return PLAIN;
  if (dataFolder === undefined) return COLOURED;
  return {
    ...COLOURED,
    link: (text, address) => {
      const web = webAddress(address);
      return web === undefined ? text : hyperlink(text, web);
    },
    file: (text, path) => hyperlink(text, fileAddress(path, dataFolder)),
  };
}
