/** The chain over Ollama: the same as over the other protocol. */
import { expect, it } from 'vitest';
import { appOverTexts } from '../../fakes/app-over-texts.js';
import { openOllamaServer } from '../../fakes/model-servers/ollama-server.js';
import { replyOf } from '../../fakes/model-servers/script.js';
import { PAGES, SEEDS_QUESTION } from './pages.js';

it('an answer of a model of Ollama is checked and cited', async () => {
  const server = await openOllamaServer();
  const { app, close } = await appOverTexts(PAGES, {
    CHAT_MODEL: 'ollama:test-model',
    OLLAMA_BASE_URL: server.baseUrl,
  });
  server.script(replyOf('全市要储备种子320吨[1]。还要储备种子999吨[1]。'), replyOf('未在记录中。'));
  const answer = await app.ask(SEEDS_QUESTION);
  expect(answer.answer).toMatch(/^全市要储备种子320吨。\[1\]\n/);
  expect(answer.chat).toEqual({ model: 'ollama:test-model', leftOut: 1, fault: null });
  await close();
  await server.close();
});
