/** What a completion gives where the server does its part, sooner or later; over real HTTP. */
import { AIMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ChatModelFault } from '../../src/chat-model/chat-model-fault.js';
import { Deadline } from '../../src/chat-model/deadline.js';
import { replyOf, statusOf } from '../fakes/model-servers/script.js';
import { complete, MESSAGES, openModel, openServer, PROVIDERS } from './subjects.js';

const TEXT = '会议审议并原则通过了《方案》[1]。';

describe.each(PROVIDERS)('a completion of %s', (provider) => {
  let server: Awaited<ReturnType<typeof openServer>>;

  beforeEach(async () => {
    server = await openServer(provider);
  });
  afterEach(() => server.close());

  const open = () => openModel(provider, server.baseUrl);

  it('comes piece by piece, each in the moment in which it was sent', async () => {
    server.script({ pieces: ['会议', '审议', '通过'], beforePieceMs: 150 });
    const model = await open();
    const arrivals: number[] = [];
    const deadline = new Deadline(5000);
    for await (const _ of model.stream(MESSAGES, { deadline })) arrivals.push(performance.now());
    expect(arrivals.length).toBe(3);
    for (const [at, arrival] of arrivals.entries()) {
      if (at > 0) expect(arrival - (arrivals[at - 1] ?? 0)).toBeGreaterThan(100);
    }
  });

  it('asks as configured: model, messages in order, limits', async () => {
    server.script(replyOf(TEXT));
    const messages = [new SystemMessage('规则'), new HumanMessage('问'), new AIMessage('答')];
    await complete(await open(), { messages, maxTokens: 77 });
    const json = server.requests[0]?.json;
    expect(json).toMatchObject({
      model: 'test-model',
      stream: true,
      messages: [
        { role: 'system', content: '规则' },
        { role: 'user', content: '问' },
        { role: 'assistant', content: '答' },
      ],
      ...(provider === 'openai'
        ? { max_tokens: 77, temperature: 0 }
        : { options: { num_predict: 77, num_ctx: 4096, temperature: 0 } }),
    });
  });

  it('leaves out control characters, characters that turn the writing, and thoughts', async () => {
    server.script({
      reasoning: ['想一想'],
      pieces: ['\n<thi', 'nk>想</thi', 'nk>\n\n会\u001b[2J', '议\u202e\u0000\u009b', '\n审议\t。'],
    });
    const { pieces, thrown } = await complete(await open());
    expect(thrown).toBeUndefined();
    expect(pieces.join('')).toBe('会[2J议\n审议\t。');
  });

  it('keeps characters whole that are sent in halves', async () => {
    server.script({ pieces: ['𠮷'.slice(0, 1), '𠮷'.slice(1), '。'] });
    expect((await complete(await open())).pieces.join('')).toBe('𠮷。');
    server.script({ pieces: ['会议', '审议'], fault: { type: 'drip', everyMs: 0 } });
    expect((await complete(await open())).pieces.join('')).toBe('会议审议');
  });

  it('ends where the completion does, though the connection stays open', async () => {
    server.script({ ...replyOf(TEXT), fault: { type: 'hangAfterEnd' } });
    const { pieces, thrown, took } = await complete(await open());
    expect(thrown).toBeUndefined();
    expect(pieces.join('')).toBe(TEXT);
    expect(took).toBeLessThan(1000);
    await vi.waitFor(() => expect(server.openReplies()).toBe(0));
  });

  it.each([
    statusOf(429, { 'retry-after': '0' }),
    statusOf(503),
    { fault: { type: 'reset' } } as const,
    { pieces: [] },
  ])('is had at the second try where the first fails before any text (%#)', async (reply) => {
    server.script(reply, replyOf(TEXT));
    const { pieces, thrown } = await complete(await open());
    expect(thrown).toBeUndefined();
    expect(pieces.join('')).toBe(TEXT);
    expect(server.requests.length).toBe(2);
  });

  it.each([
    () => '1',
    // A date has whole seconds: 2 s ahead are at least 1 s.
    () => new Date(Date.now() + 2000).toUTCString(),
  ])('waits as long as the server asks, in seconds or until a date (%#)', async (retryAfter) => {
    server.script(statusOf(429, { 'retry-after': retryAfter() }), replyOf(TEXT));
    expect((await complete(await open())).pieces.join('')).toBe(TEXT);
    const [first, second] = server.requests.map(({ at }) => at);
    const waited = (second ?? 0) - (first ?? 0);
    expect(waited).toBeGreaterThan(950);
    expect(waited).toBeLessThan(2600);
  });

  it('is given up at once where the server asks to wait beyond the deadline', async () => {
    server.script(statusOf(429, { 'retry-after': '3' }));
    const { thrown, took } = await complete(await open(), { timeoutMs: 2000 });
    expect(thrown).toMatchObject({ kind: 'rateLimited', retryAfterMs: 3000 });
    expect(took).toBeLessThan(500);
  });

  it('closes the connection where the reader stops, and makes no call after the deadline', async () => {
    server.script({ pieces: ['会议', '审议'], fault: { type: 'hang' } });
    const model = await open();
    const started = performance.now();
    for await (const piece of model.stream(MESSAGES, { deadline: new Deadline(5000) })) {
      expect(piece).toBe('会议');
      break;
    }
    expect(performance.now() - started).toBeLessThan(1000);
    await vi.waitFor(() => expect(server.openReplies()).toBe(0));
    const late = new Deadline(1);
    await vi.waitFor(() => expect(late.signal.aborted).toBe(true));
    const next = model.stream(MESSAGES, { deadline: late }).next();
    await expect(next).rejects.toMatchObject({ kind: 'timeout' });
    expect(server.requests.length).toBe(1);
  });

  it('ends with the reason of whoever cancels it, in a call and between two', async () => {
    const model = await open();
    const reason = new Error('the user left');
    for (const reply of [
      { pieces: ['会议'], fault: { type: 'hang' } } as const,
      statusOf(429, { 'retry-after': '4' }),
    ]) {
      server.script(reply);
      const user = new AbortController();
      setTimeout(() => user.abort(reason), 200);
      const deadline = new Deadline(10_000, user.signal);
      const started = performance.now();
      const read = async () => {
        for await (const _ of model.stream(MESSAGES, { deadline }));
      };
      await expect(read()).rejects.toBe(reason);
      expect(performance.now() - started).toBeLessThan(1000);
    }
  });

  it('keeps two at a time apart', async () => {
    server.script({ pieces: ['甲'], beforePieceMs: 50 }, statusOf(400));
    const model = await open();
    const [first, second] = await Promise.all([complete(model), complete(model)]);
    const thrown = [first.thrown, second.thrown].filter((one) => one !== undefined);
    expect(thrown).toEqual([new ChatModelFault('requestRefused', { status: 400 })]);
    expect([...first.pieces, ...second.pieces]).toEqual(['甲']);
  });

  it('is told as unreachable, after bounded tries, where nothing listens', async () => {
    const gone = await openServer(provider);
    await gone.close();
    const { thrown, took } = await complete(await openModel(provider, gone.baseUrl));
    expect(thrown).toMatchObject({ kind: 'unreachable' });
    expect(took).toBeLessThan(3000);
  });
});

describe('a completion of an OpenAI-compatible server', () => {
  it('is cut at the limit of its length, however large its pieces are', async () => {
    const server = await openServer('openai');
    server.script({ pieces: ['会'.repeat(500)] });
    const model = await openModel('openai', server.baseUrl);
    const { pieces, thrown } = await complete(model, { maxTokens: 10 });
    expect(pieces.join('')).toBe('会'.repeat(80));
    expect(thrown).toMatchObject({ kind: 'endless' });
    await server.close();
  });

  it('is not cut where its thoughts are long, in a field of their own or before the answer', async () => {
    const server = await openServer('openai');
    const thoughts = '想一想。'.repeat(2000);
    server.script({ reasoning: [thoughts], pieces: ['<think>', thoughts, '</think>', TEXT] });
    const model = await openModel('openai', server.baseUrl);
    const { pieces, thrown } = await complete(model, { maxTokens: 20 });
    expect(thrown).toBeUndefined();
    expect(pieces.join('')).toBe(TEXT);
    await server.close();
  });

  it('has room to think where the name of the model says that it does', async () => {
    const server = await openServer('openai');
    const model = await openModel('openai', server.baseUrl, undefined, 'deepseek-reasoner');
    await complete(model, { maxTokens: 100 });
    expect(server.requests[0]?.json).toMatchObject({ max_tokens: 4196, temperature: 0 });
    await server.close();
  });

  it('ends with its time though text floods in and its reader leaves timers no turn', async () => {
    const server = await openServer('openai');
    server.script({ pieces: Array.from({ length: 2000 }, () => '又') });
    const model = await openModel('openai', server.baseUrl);
    const started = performance.now();
    const read = async () => {
      for await (const _ of model.stream(MESSAGES, {
        deadline: new Deadline(400),
        maxTokens: 1000,
      })) {
        const from = performance.now();
        while (performance.now() - from < 5);
      }
    };
    await expect(read()).rejects.toMatchObject({ kind: 'timeout' });
    expect(performance.now() - started).toBeLessThan(600);
    await server.close();
  });

  it('is taken whole where the server does not stream', async () => {
    const server = await openServer('openai');
    const choices = [{ message: { role: 'assistant', content: TEXT }, finish_reason: 'stop' }];
    const body = JSON.stringify({ choices });
    server.script({ fault: { type: 'body', body, contentType: 'application/json' } });
    const model = await openModel('openai', server.baseUrl);
    expect((await complete(model)).pieces).toEqual([TEXT]);
    await server.close();
  });

  it.each([
    '{"choices":[],"usage":{"total_tokens":9}}',
    '{"choices":null,"usage":{"total_tokens":9}}',
    '{"type":"ping"}',
    '{"error":null,"usage":{}}',
    '',
  ])('goes on behind an event without text: %s', async (data) => {
    const server = await openServer('openai');
    const said = (content: string) =>
      `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}`;
    const lines = [said('会议'), 'event: ping', `data: ${data}`, said('审议。'), 'data: [DONE]'];
    const body = `${lines.join('\n\n')}\n\n`;
    server.script({ fault: { type: 'body', body } });
    const { pieces, thrown } = await complete(await openModel('openai', server.baseUrl));
    expect(thrown).toBeUndefined();
    expect(pieces.join('')).toBe('会议审议。');
    await server.close();
  });

  it('is asked for without temperature, with room to think, of a model that reasons', async () => {
    const server = await openServer('openai');
    const model = await openModel('openai', server.baseUrl, undefined, 'gpt-5-mini');
    expect((await complete(model, { maxTokens: 100 })).thrown).toMatchObject({
      kind: 'modelUnknown',
    });
    const json = server.requests[0]?.json;
    expect(json).toMatchObject({ max_completion_tokens: 4196, reasoning_effort: 'low' });
    expect(json).not.toHaveProperty('temperature');
    await server.close();
  });

  it('goes with a placeholder where no key is set', async () => {
    const server = await openServer('openai');
    const model = await openModel('openai', server.baseUrl, null);
    expect((await complete(model)).thrown).toMatchObject({ kind: 'unauthorised' });
    expect(server.requests[0]?.headers.authorization).toBe('Bearer none');
    await server.close();
  });
});
