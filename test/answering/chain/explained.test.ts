/** What the chain tells of a chat model's answer: a real client, a strict server on loopback. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { replyOf, type ScriptedReply } from '../../fakes/model-servers/script.js';
import { PAGES, SEEDS_QUESTION } from './pages.js';

let server: OpenaiServer;
let texts: AppOverTexts;

beforeAll(async () => {
  server = await openOpenaiServer();
  texts = await appOverTexts(PAGES, {
    CHAT_MODEL: 'openai:test-model',
    OPENAI_BASE_URL: server.baseUrl,
  });
}, 30_000);

afterAll(async () => {
  await texts.close();
  await server.close();
});

async function explain(...replies: ScriptedReply[]) {
  server.script(...replies);
  const { explanation } = await texts.app.ask(SEEDS_QUESTION, { explain: true });
  expect(server.unused).toEqual([]);
  if (!explanation) throw new Error('Nothing was explained.');
  return explanation;
}

describe('an explained answer of a chat model', () => {
  it('tells what the model was given, in the order of reading', async () => {
    const { evidence } = await explain(replyOf('全市要储备种子320吨[1]。'));
    expect(evidence?.given.map(({ marker }) => marker)).toEqual(
      evidence?.given.map((_, at) => at + 1),
    );
    expect(evidence?.given.every(({ cut }) => !cut)).toBe(true);
    expect(evidence).toMatchObject({ leftOut: [], share: 1 });
  });

  it('tells the sentence that supports an accepted statement', async () => {
    const { statements, completion, rejected } = await explain(replyOf('全市要储备种子320吨[1]。'));
    expect(statements).toHaveLength(1);
    expect(statements?.[0]).toMatchObject({ verdict: 'accepted', reason: null });
    expect(statements?.[0]?.support[0]?.text).toContain('储备种子320吨');
    expect(completion).toEqual({ shown: 1, leftOut: 0, mended: 0, fault: null });
    expect(rejected).toEqual([]);
  });

  it('tells what was rejected and why, and what was mended', async () => {
    const { statements, completion, rejected } = await explain(
      replyOf('全市要储备种子320吨[1]。\n全市要储备种子999吨[1]。'),
      replyOf('种子分三批调拨到乡镇[1]。'),
    );
    expect(statements?.map(({ verdict }) => verdict)).toEqual(['accepted', 'rejected', 'mended']);
    expect(statements?.[1]).toMatchObject({ reason: 'number', support: [] });
    expect(rejected?.map(({ reason }) => reason)).toEqual(['number']);
    expect(completion).toEqual({ shown: 2, leftOut: 0, mended: 1, fault: null });
  });
});
