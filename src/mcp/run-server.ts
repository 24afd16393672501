/** The server over two streams, from its start to its end. What it tells is made in tools/. */
import type { Readable } from 'node:stream';
import type { QuestionNotice, Script } from '../app-types.js';
import { StdioTransport, type WriteMessage } from './protocol/stdio-transport.js';
import { type OpenApp, ReadyApp } from './ready-app.js';
import { createLookupServer } from './server.js';

export interface ServerOptions {
  input: Readable;
  /** Nothing else may be written there. */
  write: WriteMessage;
  openApp: OpenApp;
  /** Of jiyao. */
  version: string;
  /** Of the locale. */
  language: Script;
  /** Ends it at once; what runs is cancelled. */
  signal: AbortSignal;
  onNotice(notice: QuestionNotice): void;
  /** A message that cannot be understood came in, or one that fits nothing; it is skipped. */
  onProtocolFault(): void;
}

/**
 * Runs until the input ends and all that was asked is answered, nobody reads the answers, or `signal`
 * is aborted. The application is made ready once a client has introduced itself, so that it is answered
 * at once. Whoever calls closes the application.
 */
export async function runLookupServer(options: ServerOptions): Promise<void> {
  const { input, write, openApp, version, language, signal, onNotice } = options;
  const ready = new ReadyApp(openApp);
  const context = { app: ready.for.bind(ready), language, onNotice };
  const server = createLookupServer(context, version);
  // Its fault is told to the call that needs the application.
  server.server.oninitialized = () => void ready.for('searching').catch(() => undefined);
  server.server.onerror = () => options.onProtocolFault();
  const ended = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  const end = () => void server.close();
  signal.addEventListener('abort', end, { once: true });
  await server.connect(new StdioTransport(input, write));
  if (signal.aborted) end();
  await ended;
  signal.removeEventListener('abort', end);
}
