/** A fault as a reader sees it: message, then hint; or as JSON. Never a stack. */
import type { JiyaoError } from '../../errors.js';
import type { FaultText, Wording } from '../wording.js';
import type { Page } from './page.js';
import { jsonLine, printableText } from './printable.js';
import { wrapText } from './wrap-text.js';

/**
 * Message and hint, each wrapped, without a line break at the end. `line`: of standard input,
 * from 1, where the fault belongs to one.
 */
export function renderError(
  error: JiyaoError,
  { style, wording, columns }: Page,
  line?: number,
): string {
  const { message: said, hint: advice } = worded(error, wording);
  const plain = printableText(said);
  const placed = line === undefined ? plain : wording.notices.lineFault(line, plain);
  const message = wrapText(placed, columns).map((text) => style.red(text));
  const hint = wrapText(wording.notices.hintLabel + printableText(advice), columns);
  return [...message, ...hint].join('\n');
}

const HAN = /\p{Script=Han}/u;

/** In the reader's language; details that come in English stand behind. */
function worded({ code, message, hint }: JiyaoError, wording: Wording): FaultText {
  const known = wording.faultsByCode[code];
  if (known === undefined || HAN.test(hint)) return { message, hint };
  return { message: `${known.message}(${message})`, hint: `${known.hint}(${hint})` };
}

/** The part of an error that scripts may rely on. */
export function errorFields(error: JiyaoError): { code: string; message: string; hint: string } {
  return { code: error.code, message: error.message, hint: error.hint };
}

/** `{"error":{"code","message","hint"}}` and a line break; with `line` where it belongs to one. */
export function errorLine(error: JiyaoError, line?: number): string {
  const place = line === undefined ? {} : { line };
  return jsonLine({ error: { ...errorFields(error), ...place } });
}
