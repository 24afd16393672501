/** How soon a checked statement is shown, and in what order: a strict server on loopback. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AskOptions } from '../../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { replyOf } from '../../fakes/model-servers/script.js';
import { PAGES, SEEDS_QUESTION } from './pages.js';

let server: OpenaiServer;
let texts: AppOverTexts;

beforeAll(async () => {
  server = await openOpenaiServer();
  texts = await appOverTexts(PAGES, {
    CHAT_MODEL: 'openai:test-model',
    OPENAI_BASE_URL: server.baseUrl,
  });
  server.script(replyOf('会议强调严禁哄抬价格[1]。'));
  await texts.app.ask(SEEDS_QUESTION);
});

afterAll(async () => {
  await texts.close();
  await server.close();
});

/** Wait before each piece, milliseconds: long beside what checking takes. */
const PIECE_MS = 200;

/** From the piece that completes a statement to its being shown, milliseconds. */
const MAX_DELAY_MS = 50;

/** When each statement was shown, milliseconds after the request; and what was shown. */
async function shownAt(pieces: readonly string[], options: AskOptions = {}) {
  server.script({ pieces, beforePieceMs: PIECE_MS });
  const shown: { text: string; at: number }[] = [];
  const answer = await texts.app.ask(SEEDS_QUESTION, {
    ...options,
    onEvent: (event) => {
      if (event.type === 'statement') shown.push({ text: event.text, at: performance.now() });
    },
  });
  const requestedAt = server.requests.at(-1)?.at ?? 0;
  return { answer, shown: shown.map(({ text, at }) => ({ text, after: at - requestedAt })) };
}

it('statements are shown one by one while the model goes on, in its order', async () => {
  const pieces = ['会议强调严禁哄抬', '价格[1]。\n', '全市要储备种子', '320吨[1]。'];
  const { answer, shown } = await shownAt(pieces);
  expect(shown.map(({ text }) => text)).toEqual([
    '会议强调严禁哄抬价格。[1]',
    '\n全市要储备种子320吨。[2]',
  ]);
  expect(shown.map(({ text }) => text).join('')).toBe(answer.answer);
  expect(shown[0]?.after).toBeLessThan(3 * PIECE_MS);
});

it.each([
  ['a line break follows', ['会议强调严禁哄抬', '价格[1]。\n', '全市要储备']],
  ['the model pauses behind it', ['会议强调严禁哄抬', '价格[1]。', '\n全市要储备']],
  ['the model pauses behind its marker', ['会议强调严禁哄抬', '价格。[1]', '全市要储备']],
])('a statement is shown soon after the piece that completes it: %s', async (_, pieces) => {
  // The server waits before each piece, itself a little late: the quickest of several tells.
  const delays: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { shown } = await shownAt(pieces);
    expect(shown[0]?.text).toBe('会议强调严禁哄抬价格。[1]');
    delays.push((shown[0]?.after ?? Number.POSITIVE_INFINITY) - 2 * PIECE_MS);
  }
  expect(Math.min(...delays)).toBeLessThan(MAX_DELAY_MS);
});
