/**
 * Hyperlinks of the terminal (OSC 8): how they are written, and where files lie. Whether the terminal
 * shows them is the configuration's to tell; what is a link is the renderers'.
 */
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { webLink } from '../documents/web-link.js';

const ESCAPE = String.fromCharCode(0x1b);
const OPEN = `${ESCAPE}]8;;`;
const CLOSE = `${ESCAPE}\\`;

/** @param address as URL writes it: only characters that are seen, none outside ASCII */
export function hyperlink(text: string, address: string): string {
  return text === '' ? '' : `${OPEN}${address}${CLOSE}${text}${OPEN}${CLOSE}`;
}

/** With the name of this machine, so that a terminal elsewhere does not open a file of its own. */
export function fileAddress(path: string, folder: string): string {
  const address = pathToFileURL(resolve(folder, path));
  address.hostname = hostname();
  return address.href;
}

/** As a hyperlink takes it; undefined for what is no address of the web. */
export function webAddress(address: string): string | undefined {
  const web = webLink(address);
  return web === undefined ? undefined : new URL(web).href;
}

/**
 * Lines that begin with `target`, which may be broken over several of them, with it painted.
 * @param indent that each line begins with
 */
export function paintBeginning(
  lines: readonly string[],
  indent: string,
  target: string,
  paint: (text: string) => string,
): string[] {
  let rest = target;
  return lines.map((line) => {
    const text = line.slice(indent.length);
    const length = commonLength(text, rest);
    rest = length === text.length ? rest.slice(length).trimStart() : '';
    return indent + paint(text.slice(0, length)) + text.slice(length);
  });
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
