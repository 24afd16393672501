/**
 * The last resort: whatever was thrown becomes a message, a hint and an exit status. Stacks are
 * for JIYAO_DEBUG only.
 */
import { JiyaoError } from '../errors.js';
import { errorLine, renderError } from './rendering/error.js';
import { printableText } from './rendering/printable.js';
import type { Session } from './session.js';
import { OutputFailed } from './terminal.js';

/** `thrown` itself where it is one of ours, otherwise as 'internal' without path or stack. */
export function asJiyaoError(thrown: unknown, session: Session): JiyaoError {
  if (thrown instanceof JiyaoError) return thrown;
  const { faults } = session.wording;
  const { message, hint } =
    thrown instanceof OutputFailed ? faults.outputFailed(thrown.code) : faults.internal();
  return new JiyaoError('internal', message, { hint, cause: thrown });
}

/**
 * Prints a fault on stderr, with the line of standard input that it belongs to, and gives its
 * exit status. A closed stderr is no further fault.
 */
export async function reportFault(
  thrown: unknown,
  session: Session,
  line?: number,
): Promise<number> {
  const error = asJiyaoError(thrown, session);
  const { stderr } = session.terminal;
  const text = session.json
    ? errorLine(error, line)
    : `${renderError(error, session.pageFor(stderr), line)}\n`;
  await stderr.write(text + debugText(error, session)).catch(() => undefined);
  return error.exitStatus;
}

function debugText(error: JiyaoError, session: Session): string {
  if (!session.settings.debug) return '';
  const stacks = [error.stack];
  for (let cause = error.cause; cause instanceof Error; cause = cause.cause) {
    stacks.push(cause.stack);
  }
  return `${stacks.map((stack) => printableText(stack ?? '')).join('\n')}\n`;
}
