/** `jiyao bot`: the Telegram bot, until a signal ends it. */
import { JiyaoError } from '../../errors.js';
import { readPackageInformation } from '../../package-information.js';
import { printableText } from '../rendering/printable.js';
import type { Session } from '../session.js';
import { languageOfLocale, scriptOfLanguage } from '../wording.js';
import { openReadyApp } from './ready-app.js';

/** Exit status 0 where it was asked to stop. @throws JiyaoError 'configuration' without a token */
export async function runBot(session: Session): Promise<number> {
  const { telegram, indexFolder } = await session.loadConfig();
  const { token } = telegram;
  if (token === null) throw tokenMissing(session);
  const app = await openReadyApp(session, 'searching');
  const { runTelegramBot } = await import('../../telegram/bot.js');
  const { describeEvent } = await import('../../telegram/wording/log.js');
  const language = scriptOfLanguage(languageOfLocale(session.settings.locale));
  const running = new AbortController();
  session.onInterrupt(() => running.abort());
  await runTelegramBot({
    app,
    indexFolder,
    version: readPackageInformation().version,
    settings: { ...telegram, token },
    signal: running.signal,
    onEvent: (event) => session.notify(logLine(describeEvent(event, language))),
  });
  return 0;
}

function tokenMissing({ wording }: Session): JiyaoError {
  const { message, hint } = wording.faults.tokenMissing();
  return new JiyaoError('configuration', message, { hint });
}

/** '2026-11-22T12:00:00.000Z …': for a file that is read weeks later. */
function logLine(text: string): string {
  return `${new Date().toISOString()} ${printableText(text)}`;
}
