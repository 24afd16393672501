/** Streams in memory, and a whole run of the command line over them. */
import { PassThrough, Readable } from 'node:stream';
import type { App } from '../../src/app-types.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { Session } from '../../src/cli/session.js';
import { type Output, OutputClosed, type Terminal } from '../../src/cli/terminal.js';
import {
  type Config,
  type ConfigFlags,
  readTerminalSettings,
  type TerminalSettings,
} from '../../src/config.js';

export class MemoryOutput implements Output {
  text = '';
  /** As after `| head`: every write fails from now on. */
  closed = false;

  constructor(
    readonly isTerminal = false,
    readonly columns = 80,
  ) {}

  async write(text: string): Promise<void> {
    if (this.closed) throw new OutputClosed();
    this.text += text;
  }
}

export const CONFIG: Config = {
  indexFolder: '/nowhere/index',
  dataFolder: '/nowhere/minutes',
  chat: null,
  embedding: { provider: 'builtin' },
  openai: { apiKey: null, baseUrl: null },
  ollama: { baseUrl: 'http://127.0.0.1:11434' },
  telegram: {
    token: null,
    apiRoot: 'https://api.telegram.org',
    proxyUrl: null,
    allowedUsers: new Set(),
    allowedChats: new Set(),
    admins: new Set(),
    webhook: null,
  },
};

export interface RunOptions {
  app?: App;
  /** Chunks of standard input. */
  stdin?: (string | Buffer)[] | Readable;
  settings?: Partial<TerminalSettings>;
  isTerminal?: boolean;
  /** Width of the terminal. Default 80. */
  columns?: number;
  stdoutClosed?: boolean;
  loadConfig?: (flags: ConfigFlags) => Promise<Config>;
}

export interface RunResult {
  status: number;
  stdout: string;
  stderr: string;
}

/** Runs `jiyao …words` to its end. Opening the application fails the test where none is given. */
export async function run(words: string[], options: RunOptions = {}): Promise<RunResult> {
  const stdout = new MemoryOutput(options.isTerminal, options.columns);
  stdout.closed = options.stdoutClosed ?? false;
  const stderr = new MemoryOutput(options.isTerminal);
  const stdin =
    options.stdin instanceof Readable ? options.stdin : Readable.from(options.stdin ?? []);
  const unused = new PassThrough() as unknown as NodeJS.WriteStream;
  const terminal: Terminal = { stdin, stdout, stderr, streams: { stdout: unused, stderr: unused } };
  const session = new Session({
    terminal,
    settings: { ...readTerminalSettings({}), ...options.settings },
    loadConfig: options.loadConfig ?? (async () => CONFIG),
    openApp: async () => {
      if (!options.app) throw new Error('the application was opened');
      return options.app;
    },
  });
  const status = await runCommandLine(words, session);
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** The objects of JSON lines. */
export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
