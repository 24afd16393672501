/**
 * Keeps what documents and questions contain from steering the terminal: escape sequences,
 * control characters and direction overrides. Everything shown goes through here once, at the
 * command, before it is rendered.
 */

const ESCAPE = String.fromCharCode(0x1b);
const BELL = String.fromCharCode(0x07);
/** One-character forms of ESC [, ESC ] and ESC \ (C1 controls of ISO 6429). */
const CSI = String.fromCharCode(0x9b);
const OSC = String.fromCharCode(0x9d);
const ST = String.fromCharCode(0x9c);

/** Colours and cursor movements: ESC [ parameters letter. */
const CONTROL_SEQUENCE = `(?:${ESCAPE}\\[|${CSI})[0-?]*[ -/]*[@-~]`;

/**
 * Window titles, links, clipboard: ESC ] … BEL or ESC \. Only where it ends: a stray ESC ] must
 * not swallow the words that follow.
 */
const OPERATING_SYSTEM_COMMAND = `(?:${ESCAPE}[\\]PX^_]|${OSC})[^${BELL}${ESCAPE}${ST}]*(?:${BELL}|${ESCAPE}\\\\|${ST})`;

const ESCAPE_SEQUENCES = new RegExp(`${CONTROL_SEQUENCE}|${OPERATING_SYSTEM_COMMAND}`, 'g');

/** Controls but for line break and tab, and overrides of the writing direction. */
const UNPRINTABLE = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** The text as it may be shown: sequences and controls removed, tabs as spaces. */
export function printableText(text: string): string {
  return text.replace(ESCAPE_SEQUENCES, '').replace(UNPRINTABLE, '').replaceAll('\t', ' ');
}

/** A copy in which every text at any depth is printable; keys are not touched. */
export function printable<T>(value: T): T {
  return printableValue(value) as T;
}

function printableValue(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printableValue);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, printableValue(item)]),
  );
}

/** What JSON leaves raw and a terminal may act on: DEL, C1 controls, direction overrides. */
const RAW_IN_JSON = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** One line of JSON, lossless, with everything escaped that could steer a terminal. */
export function jsonLine(value: unknown): string {
  const asEscape = (character: string) =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value).replace(RAW_IN_JSON, asEscape)}\n`;
}
