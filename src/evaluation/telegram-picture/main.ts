/**
 * Draws the README's picture of the bot: asks the minutes that come with jiyao, renders answer and
 * citation as they are sent, and has a headless Chromium make a picture of them.
 *
 *   npm run picture            (Chromium in the PATH, or named by CHROMIUM)
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, Citation } from '../../app-types.js';
import { PROJECT_FOLDER } from '../../config.js';
import { renderAnswer } from '../../telegram/rendering/answer.js';
import { renderParagraphView } from '../../telegram/rendering/paragraph-view.js';
import { withTemporaryApp } from '../open-temporary-app.js';
import { type DrawnMessage, drawChat } from './chat-page.js';

/** The last one's quote is opened. */
const QUESTIONS = [
  '楚雄市第70次常务会议是谁主持的？',
  '那第47次呢？',
  '芦淞区对初信初访有什么要求？',
];

const PICTURE = join(PROJECT_FOLDER, 'docs', 'telegram.png');

const CONTEXT = {
  language: 'hans',
  filters: {},
  me: { username: 'jiyao_bot' },
  features: { copyText: true, drafts: true },
} as const;

await withTemporaryApp(join(PROJECT_FOLDER, 'data', 'minutes'), async ({ app }) => {
  await app.ingest([], () => undefined);
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-picture-'));
  try {
    const page = join(folder, 'chat.html');
    writeFileSync(page, drawChat(await conversation(app)));
    takePicture(page);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function conversation(app: App): Promise<DrawnMessage[][]> {
  const messages: DrawnMessage[] = [];
  let citation: Citation | undefined;
  for (const question of QUESTIONS) {
    const answer = await app.ask(question, { conversation: 'picture' });
    messages.push({ by: 'reader', text: question });
    for (const message of renderAnswer(answer, CONTEXT)) messages.push({ by: 'bot', message });
    citation = answer.citations[0];
  }
  return [messages, [{ by: 'bot', message: await openCitation(app, citation) }]];
}

async function openCitation(app: App, citation: Citation | undefined) {
  const shown = citation && (await app.show(citation.id));
  if (!citation || shown?.type !== 'paragraph') throw new Error('The question found no citation.');
  return renderParagraphView(shown, { quote: citation, page: 'quote' }, CONTEXT);
}

function takePicture(page: string): void {
  execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    [
      '--headless',
      '--no-sandbox',
      '--hide-scrollbars',
      '--force-device-scale-factor=1.5',
      '--window-size=860,940',
      `--screenshot=${PICTURE}`,
      `file://${page}`,
    ],
    { stdio: 'ignore', timeout: 60_000 },
  );
}
