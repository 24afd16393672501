/** Owns what the two commands of this folder share: parsing options, showing a fault. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { JiyaoError } from '../errors.js';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Values of known options; an argument that is no option is refused.
 * @throws JiyaoError `usage` for an unknown option or a value that is missing
 */
export function parseOptions<Known extends Options>(
  args: readonly string[],
  options: Known,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new JiyaoError('usage', reason, { hint: usage, cause });
  }
}

/** Runs a command; a fault is printed as message and hint, and becomes the exit status. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const fault =
      error instanceof JiyaoError
        ? error
        : new JiyaoError('internal', error instanceof Error ? error.message : String(error), {
            hint: 'Report this with the command that you ran.',
            cause: error,
          });
    process.stderr.write(`${fault.message}\n${fault.hint}\n`);
    process.exitCode = fault.exitStatus;
  }
}
