/**
 * The streams that a command reads and writes, with back-pressure, so that commands can be run
 * in a test without a process. Owns how a closed pipe is told; words and colours are not here.
 */
import type { Readable, Writable } from 'node:stream';

/** Where text goes. */
export interface Output {
  /**
   * Resolves when the text has been handed on: a slow reader slows the writer. Rejects with
   * OutputClosed or OutputFailed.
   */
  write(text: string): Promise<void>;
  /** Whether a person sees it at once. */
  readonly isTerminal: boolean;
  /** Width for wrapping. */
  readonly columns: number;
}

export interface Terminal {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** For what draws by itself (progress bar, line editor). */
  readonly streams: { readonly stdout: NodeJS.WriteStream; readonly stderr: NodeJS.WriteStream };
}

/** The reader went away (`| head`): no fault, the rest is simply not wanted. */
export class OutputClosed extends Error {
  constructor() {
    super('The output was closed.');
    this.name = 'OutputClosed';
  }
}

/** The output takes nothing: its disk is full, its device broken. */
export class OutputFailed extends Error {
  /** The system's: 'ENOSPC'. */
  readonly code: string;

  constructor(cause: Error) {
    super('The output cannot be written.', { cause });
    this.name = 'OutputFailed';
    this.code = 'code' in cause ? String(cause.code) : cause.name;
  }
}

/** Width where none is known (pipes, files): the classic one, so that logs read well. */
const DEFAULT_COLUMNS = 80;

/** Lines longer than this tire the eye; wider terminals leave a margin. */
const MAX_COLUMNS = 120;

/** An `Output` over a stream. */
export function outputOver(stream: Writable & { isTTY?: boolean; columns?: number }): Output {
  // Without a listener a closed pipe would end the process with a stack trace.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return Math.min(stream.columns || DEFAULT_COLUMNS, MAX_COLUMNS);
    },
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else reject(isClosed(error) ? new OutputClosed() : new OutputFailed(error));
        });
      }),
  };
}

function isClosed(error: Error): boolean {
  const code = 'code' in error ? error.code : undefined;
  return (
    code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'ERR_STREAM_WRITE_AFTER_END'
  );
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { stdin, stdout, stderr } = process;
  return {
    stdin,
    stdout: outputOver(stdout),
    stderr: outputOver(stderr),
    streams: { stdout, stderr },
  };
}
