/** Which format was asked for with `--format` or `--json`; writing them is the folders' beside it. */
import { usageFault } from '../input/check-question.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';

export type Format = 'md' | 'html' | 'csv' | 'json';

/** Of what is a list. */
export const TABLE_FORMATS = ['md', 'html', 'csv', 'json'] as const satisfies readonly Format[];

/** Of what is a page: CSV has no place for it. */
export const PAGE_FORMATS = ['md', 'html', 'json'] as const satisfies readonly Format[];

/** Flags as commander hands them over. */
export interface FormatFlags {
  json?: boolean;
  format?: string;
}

/**
 * Undefined where the text is for a person to read. With JSON the session's errors are JSON too.
 * @throws JiyaoError 'usage' for a format that is not `allowed`, or two of them
 */
export function chooseFormat<Allowed extends Format>(
  { json, format }: FormatFlags,
  allowed: readonly (Allowed | 'json')[],
  session: Session,
): Allowed | 'json' | undefined {
  const { faults } = session.wording.lookingAround;
  const wanted = format?.normalize('NFKC').trim().toLowerCase();
  const found = allowed.find((one) => one === wanted);
  if (format !== undefined && !found) {
    throw usageFault(faults.badFormat(printableText(format), allowed.join(', ')));
  }
  if (json && found && found !== 'json') throw usageFault(faults.twoFormats(found));
  const chosen = json ? 'json' : found;
  if (chosen === 'json') session.json = true;
  return chosen;
}
