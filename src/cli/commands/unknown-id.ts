/** The fault of an id that the index never held. */
import { JiyaoError } from '../../errors.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';

/** An id in a message is cut here: ours have at most 40 characters. */
const MAX_ECHO_CHARS = 60;

/** 'idUnknown', exit status 1. */
export function unknownId(id: string, { wording }: Session): JiyaoError {
  const { message, hint } = wording.faults.idUnknown(printableText(id).slice(0, MAX_ECHO_CHARS));
  return new JiyaoError('idUnknown', message, { hint });
}
