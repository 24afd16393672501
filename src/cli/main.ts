#!/usr/bin/env node
/** The program: joins the command line to this process. */
import { type Config, loadConfig, readTerminalSettings } from '../config.js';
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
    session.notify(session.wording.notices.interrupted);
    setTimeout(() => process.exit(status), CLOSE_TIMEOUT_MS).unref();
    session.close().finally(() => process.exit(status));
  });
}

// All output has been handed on when this resolves; a command that still waits for standard
// input, or a library's timer, must not keep the process.
process.exit(await runCommandLine(process.argv.slice(2), session));
