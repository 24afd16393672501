/** Whatever was thrown, as a fault that may be told: never a stack, a key, or a stranger's message. */
import { JiyaoError } from '../../errors.js';
import type { LookupContext } from '../lookup-context.js';
import { MCP_TEXTS } from '../wording.js';

/** `thrown` itself where it is one of ours, 'internal' otherwise. */
export function faultFor(thrown: unknown, { language }: LookupContext): JiyaoError {
  if (thrown instanceof JiyaoError) return thrown;
  const { message, hint } = MCP_TEXTS[language].faults.internal;
  return new JiyaoError('internal', message, { hint, cause: thrown });
}

/** An id in a message is cut here: ours have at most 40 characters. */
const MAX_ECHO_CHARS = 60;

/** Of an id that the index never held. */
export function unknownId(id: string, { language }: LookupContext): JiyaoError {
  const { message, hint } = MCP_TEXTS[language].faults.idUnknown(id.slice(0, MAX_ECHO_CHARS));
  return new JiyaoError('idUnknown', message, { hint });
}
