/** `jiyao mcp`: look-ups for an assistant, over standard input and output, until the input ends. */
import { Console } from 'node:console';
import { readPackageInformation } from '../../package-information.js';
import { questionNoticeLine } from '../rendering/question-notice.js';
import type { Session } from '../session.js';
import { languageOfLocale, scriptOfLanguage } from '../wording.js';
import { openReadyApp } from './ready-app.js';

/** Exit status 0 where the input ended or it was told to stop. Faults are told to the client. */
export async function runMcp(session: Session): Promise<number> {
  const { terminal, wording } = session;
  const running = new AbortController();
  session.onInterrupt(() => running.abort());
  if (terminal.stdin.isTTY) session.notify(wording.mcp.waiting);
  const giveBack = keepConsoleOffStdout(session);
  try {
    const { runLookupServer } = await import('../../mcp/run-server.js');
    await runLookupServer({
      input: terminal.stdin,
      write: (text) => terminal.stdout.write(text),
      openApp: (purpose) => openReadyApp(session, purpose),
      version: readPackageInformation().version,
      language: scriptOfLanguage(languageOfLocale(session.settings.locale)),
      signal: running.signal,
      onNotice: (notice) => session.notify(questionNoticeLine(notice, wording)),
      onProtocolFault: () => session.notify(wording.mcp.protocolFault),
    });
  } finally {
    giveBack();
  }
  return 0;
}

/** Standard output is the protocol's: what a library logs would break it. Gives the way back. */
function keepConsoleOffStdout({ terminal }: Session): () => void {
  const before = globalThis.console;
  const { stderr } = terminal.streams;
  globalThis.console = new Console(stderr, stderr);
  return () => {
    globalThis.console = before;
  };
}
