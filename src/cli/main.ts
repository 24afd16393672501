#!/usr/bin/env node
/** The program: joins the command line to this process. */
import { type Config, loadConfig, readTerminalSettings } from '../config.js';
import { reportFault } from './report-fault.js';
import { runCommandLine } from './run-command-line.js';
import { Session } from './session.js';
import { processTerminal } from './terminal.js';

/** 128 and the number of the signal, as shells have it. */
const SIGNAL_STATUSES = { SIGINT: 130, SIGTERM: 143 } as const;

/** How long the application may take to close after a signal. */
const CLOSE_TIMEOUT_MS = 2_000;

const session = new Session({
  terminal: processTerminal(),
  settings: readTerminalSettings(),
  loadConfig: (flags) => loadConfig(flags),
  openApp: async (config: Config) => (await import('../app.js')).openApp(config),
});

for (const [signal, status] of Object.entries(SIGNAL_STATUSES)) {
  process.on(signal, () => {
    if (session.interrupt()) return;
    setTimeout(() => process.exit(status), CLOSE_TIMEOUT_MS).unref();
    // Takes the progress bar away at once; the notice stands below it.
    const closed = session.close();
    session.notify(session.wording.notices.interrupted);
    closed.finally(() => process.exit(status));
  });
}

// What no command awaited: told like any other fault, never as a stack.
for (const event of ['uncaughtException', 'unhandledRejection']) {
  process.on(event, (thrown: unknown) => {
    reportFault(thrown, session).finally(() => process.exit(1));
  });
}

// All output has been handed on when this resolves; a command that still waits for standard
// input, or a library's timer, must not keep the process.
process.exit(await runCommandLine(process.argv.slice(2), session));
