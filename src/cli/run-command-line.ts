/**
 * From arguments to an exit status: parse, run the command, tell what went wrong, close. Owns no
 * command and no process.
 */
import { CommanderError } from 'commander';
import { buildProgram, type GlobalFlags, type Task } from './program.js';
import { reportFault } from './report-fault.js';
import type { Session } from './session.js';
import { OutputClosed } from './terminal.js';
import { usageErrorOf } from './usage-errors.js';

/** Exit status of wrong usage. */
const USAGE = 2;

/** `words` are the arguments behind the program's name. Never rejects. */
export async function runCommandLine(words: readonly string[], session: Session): Promise<number> {
  // Before parsing, which may fail itself.
  session.json = holdsFlag(words, '--json');
  session.colorWanted = !holdsFlag(words, '--no-color');
  try {
    const parsed = parse(words, session);
    if (parsed.help !== '') await session.terminal.stdout.write(parsed.help);
    if (parsed.errorHelp !== '') await session.terminal.stderr.write(parsed.errorHelp);
    return parsed.task === undefined ? parsed.status : await parsed.task(session);
  } catch (thrown) {
    // The reader has enough (`| head`): an end like any other.
    if (thrown instanceof OutputClosed) return 0;
    return await reportFault(thrown, session);
  } finally {
    await session.close().catch(() => undefined);
  }
}

function holdsFlag(words: readonly string[], flag: string): boolean {
  const end = words.indexOf('--');
  return words.slice(0, end === -1 ? words.length : end).includes(flag);
}

interface Parsed {
  /** What to run; absent where help or the version was all that was wanted. */
  task: Task | undefined;
  status: number;
  help: string;
  errorHelp: string;
}

/** @throws JiyaoError 'usage' */
function parse(words: readonly string[], session: Session): Parsed {
  const parsed: Parsed = { task: undefined, status: 0, help: '', errorHelp: '' };
  const write = {
    out: (text: string) => {
      parsed.help += text;
    },
    error: (text: string) => {
      parsed.errorHelp += text;
    },
  };
  const program = buildProgram(session, write, (task) => {
    parsed.task = task;
  });
  try {
    program.parse(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // 'commander.help' with status 1: no command was given, and the help says which there are.
    if (error.code === 'commander.help') parsed.status = error.exitCode === 0 ? 0 : USAGE;
    else if (error.exitCode !== 0) throw usageErrorOf(error, session.wording);
    return { ...parsed, task: undefined };
  }
  const { index, data } = program.opts<GlobalFlags>();
  if (index !== undefined) session.flags.index = index;
  if (data !== undefined) session.flags.data = data;
  return parsed;
}
