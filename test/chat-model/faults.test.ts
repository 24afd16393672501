/** Faults of servers, over real HTTP: what the caller gets, and what it never gets. */
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatModelFault } from '../../src/chat-model/chat-model-fault.js';
import { openaiClient } from '../../src/chat-model/clients/openai-client.js';
import { RemoteChatModel } from '../../src/chat-model/remote-chat-model.js';
import { faultCasesOf } from './fault-cases.js';
import { complete, KEY, openModel, openServer, PROMPT, PROVIDERS } from './subjects.js';

describe.each(PROVIDERS)('a fault of %s', (provider) => {
  let server: Awaited<ReturnType<typeof openServer>>;
  let printed: string[];

  beforeEach(async () => {
    server = await openServer(provider);
    printed = [];
    const note = (...words: unknown[]) => {
      printed.push(words.join(' '));
      return true;
    };
    for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const) {
      vi.spyOn(console, name).mockImplementation(note);
    }
    vi.spyOn(process.stderr, 'write').mockImplementation(note);
    // No wait before another try: retry-policy.test.ts has the waits.
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await server.close();
  });

  it.each(faultCasesOf(provider))('$name is told as $kind, and nothing leaks', async ({
    reply,
    kind,
    tries = 1,
    text = '',
    timeoutMs = 10_000,
  }) => {
    server.script(...Array.from({ length: tries }, () => reply));
    const model = await openModel(provider, server.baseUrl);
    const { pieces: given, thrown, took } = await complete(model, { timeoutMs });
    if (!(thrown instanceof ChatModelFault)) throw new Error(`no fault: ${inspect(thrown)}`);
    expect(thrown.kind).toBe(kind);
    expect(given.join('').slice(0, Math.max(text.length, 1))).toBe(text);
    expect(server.requests.length).toBe(tries);
    expect(took).toBeLessThan(Math.min(timeoutMs + 300, 8000));
    const shown = inspect(thrown, { depth: null, showHidden: true }) + JSON.stringify(thrown);
    expect(shown).not.toContain(KEY);
    expect(shown).not.toContain(PROMPT);
    expect(thrown.cause).toBeUndefined();
    expect(printed).toEqual([]);
    await vi.waitFor(() => expect(server.openReplies()).toBe(0), { timeout: 2000 });
  });
});

describe('a server that falls silent', () => {
  it('is given up once it has begun to write, before the deadline', async () => {
    const server = await openServer('openai');
    server.script({ pieces: ['会议'], beforeHeadersMs: 400, fault: { type: 'hang' } });
    const address = { model: 'test-model', baseUrl: server.baseUrl, apiKey: KEY };
    const client = openaiClient({ ...address, contextTokens: 4096 });
    const model = new RemoteChatModel({ name: 'a', contextTokens: 4096, client, stallMs: 200 });
    const { pieces: given, thrown, took } = await complete(model);
    expect(given).toEqual(['会议']);
    expect(thrown).toMatchObject({ kind: 'timeout' });
    expect(took).toBeLessThan(1500);
    await server.close();
  });
});
