/** What a reader gets where the model or its server fails; and when: a strict server on loopback. */
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, AskOptions } from '../../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { type Fault, replyOf, type ScriptedReply } from '../../fakes/model-servers/script.js';
import { PAGES, SEEDS_QUESTION } from './pages.js';

const TIMEOUT_MS = 1200;

/** What a test may take on a busy machine beyond the time-out. */
const SLACK_MS = 600;

let server: OpenaiServer;
let texts: AppOverTexts;

beforeAll(async () => {
  // Loading the client takes a second once, and is no remote work.
  await import('../../../src/answering/chain/answer-chain.js');
  await import('../../../src/chat-model/clients/openai-client.js');
});

beforeEach(async () => {
  server = await openOpenaiServer();
  texts = await appOverTexts(PAGES, {
    CHAT_MODEL: 'openai:test-model',
    OPENAI_BASE_URL: server.baseUrl,
    CHAT_TIMEOUT_MS: String(TIMEOUT_MS),
  });
});

afterEach(async () => {
  await texts.close();
  await server.close();
});

interface Timed {
  answer: Answer;
  /** Milliseconds. */
  took: number;
  shown: string;
}

async function ask(replies: readonly ScriptedReply[], options: AskOptions = {}): Promise<Timed> {
  server.script(...replies);
  let shown = '';
  const from = performance.now();
  const answer = await texts.app.ask(SEEDS_QUESTION, {
    ...options,
    onEvent: (event) => {
      if (event.type === 'statement') shown += event.text;
    },
  });
  const took = performance.now() - from;
  expect(took).toBeLessThan(TIMEOUT_MS + SLACK_MS);
  return { answer, took, shown };
}

function failing(fault: Fault): ScriptedReply[] {
  return Array.from({ length: 6 }, () => ({ fault }));
}

describe('a fault of the remote side', () => {
  it.each<[string, ScriptedReply[], string]>([
    ['hangs before it answers', failing({ type: 'hangBeforeHeaders' }), 'timeout'],
    ['resets the connection', failing({ type: 'reset' }), 'unreachable'],
    ['refuses the key', failing({ type: 'status', status: 401 }), 'unauthorised'],
    [
      'takes no more calls',
      failing({ type: 'status', status: 429, headers: { 'retry-after': '60' } }),
      'rateLimited',
    ],
    ['fails', failing({ type: 'status', status: 500 }), 'serverError'],
    ['does not know the model', failing({ type: 'status', status: 404 }), 'modelUnknown'],
    ['sends no JSON', failing({ type: 'bytes', bytes: 'data: {no json\n\n' }), 'invalidResponse'],
    ['says nothing', Array.from({ length: 6 }, () => replyOf('')), 'empty'],
    [
      'answers in English',
      [replyOf('The meeting adopted the plan [1]. It is good [1].')],
      'wrongLanguage',
    ],
    ['goes on without end', failing({ type: 'endless', what: 'nothing' }), 'timeout'],
  ])('leaves the record to answer where it %s', async (_, replies, fault) => {
    const { answer, shown } = await ask(replies);
    expect(shown).toBe('');
    expect(answer.mode).toBe('extractive');
    expect(answer.chat?.fault).toBe(fault);
    expect(answer.answer).toContain('320吨');
    expect(answer.answer.split('\n').at(-1)).toMatch(/^\(.*以上摘自记录原文。\)$/);
    expect(answer.answer).not.toContain('test-model');
  });

  it('halves the evidence where the server finds it too long, and then asks once more', async () => {
    const tooLong = failing({
      type: 'status',
      status: 400,
      body: { error: { message: 'maximum context length', code: 'context_length_exceeded' } },
    });
    const { answer } = await ask([
      ...tooLong.slice(0, 1),
      replyOf('全市要储备种子999吨[1]。'),
      replyOf('未在记录中。'),
    ]);
    expect(answer.chat?.fault).toBe('nothingSupported');
    const again = await ask(tooLong.slice(0, 2));
    expect(again.answer.chat?.fault).toBe('contextTooLong');
    expect(again.answer.mode).toBe('extractive');
  });
});

describe('a completion that ends too soon', () => {
  const first = '会议强调严禁哄抬价格[1]。';

  it.each<[string, ScriptedReply, string]>([
    ['is cut', { ...replyOf(`${first}全市要储备种`), fault: { type: 'cut' } }, 'interrupted'],
    ['stands still', { ...replyOf(`${first}全市要储备种`), fault: { type: 'hang' } }, 'timeout'],
    ['reaches its limit', { ...replyOf(`${first}全市要储备种`), finish: 'length' }, 'endless'],
    ['changes its language', replyOf(`${first}The price is fixed [1].`), 'wrongLanguage'],
  ])('keeps what was shown where it %s, and says that it ends there', async (_, reply, fault) => {
    const { answer, shown } = await ask([reply]);
    expect(shown).toBe('会议强调严禁哄抬价格。[1]');
    expect(answer.answer.split('\n')).toEqual([
      shown,
      expect.stringMatching(/^\(.*其余未能写出。\)$/),
    ]);
    expect(answer.mode).toBe('model');
    expect(answer.chat?.fault).toBe(fault);
  });

  it('says one thing once, however often the model does', async () => {
    const { answer } = await ask([replyOf(first.repeat(20))]);
    expect(answer.answer).toBe('会议强调严禁哄抬价格。[1]');
  });
});

describe('whatever a server does', () => {
  const wrong = replyOf('全市要储备种子999吨[1]。会议由王大锤主持[1]。');

  it.each<[string, Fault]>([
    ['drips', { type: 'drip', everyMs: 5 }],
    ['ends early', { type: 'endEarly' }],
    ['keeps the connection open', { type: 'hangAfterEnd' }],
    ['writes without end', { type: 'endless', what: 'text', everyMs: 1 }],
    ['thinks without end', { type: 'endless', what: 'reasoning', everyMs: 1 }],
    ['sends one line without end', { type: 'endless', what: 'oneLine', everyMs: 1 }],
    ['breaks its JSON', { type: 'bytes', bytes: 'data: {"choices":[{"delta":{"content":' }],
  ])('nothing unsupported is shown, and the answer comes in time: it %s', async (_, fault) => {
    const misbehaving = Array.from({ length: 6 }, () => ({ ...wrong, fault }));
    const { answer, shown } = await ask(misbehaving);
    expect(shown).toBe('');
    expect(answer.answer).toContain('320吨');
    expect(answer.answer).not.toMatch(/999|王大锤/);
    expect(answer.chat?.fault).not.toBeNull();
  });
});

describe('a question that is given up', () => {
  it('rejects with the reason, and hangs up', async () => {
    server.script({ fault: { type: 'hangBeforeHeaders' } });
    const given = new AbortController();
    const reason = new Error('no longer wanted');
    setTimeout(() => given.abort(reason), 300);
    const asked = texts.app.ask(SEEDS_QUESTION, { signal: given.signal });
    await expect(asked).rejects.toBe(reason);
    await expect.poll(() => server.openReplies()).toBe(0);
  });
});
