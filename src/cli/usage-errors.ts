/** Commander's complaints about the arguments, in the reader's language. */
import type { CommanderError } from 'commander';
import type { JiyaoError } from '../errors.js';
import { usageFault } from './input/check-question.js';
import { printableText } from './rendering/printable.js';
import type { FaultText, Wording } from './wording.js';

/** What stands in quotes in commander's message: "error: unknown option '--foo'". */
const QUOTED = /'([^']*)'/;

/** A name in a message is cut here: it may be a whole question. */
const MAX_ECHO_CHARS = 60;

export function usageErrorOf(error: CommanderError, { faults }: Wording): JiyaoError {
  const name = printableText(QUOTED.exec(error.message)?.[1] ?? '').slice(0, MAX_ECHO_CHARS);
  const texts: Record<string, (name: string) => FaultText> = {
    'commander.unknownOption': faults.unknownOption,
    'commander.unknownCommand': faults.unknownCommand,
    'commander.missingArgument': faults.missingArgument,
    'commander.optionMissingArgument': faults.optionNeedsValue,
    'commander.excessArguments': faults.tooManyArguments,
  };
  const text = texts[error.code];
  return usageFault(text ? text(name) : faults.badUsage(printableText(error.message)));
}
