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
    [
      'changes its language',
      replyOf(`${first}The price is fixed [1]. The seeds are stored [1].`),
      'wrongLanguage',
    ],
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

  it.each([
    '详见 https://example.com/minutes/2022/03/index.html 。',
    'The price is fixed [1].',
    `Your key is sk-proj-${'Ab3dE'.repeat(20)}.`,
    `${'x'.repeat(300)}。`,
    '\u001b]8;;https://example.com/a b c\u0007点击这里\u001b]8;;\u0007。',
  ])('keeps the statements beside one that is not of the record: %j', async (strange) => {
    const { answer } = await ask([
      replyOf(`${first}${strange}\n全市要储备种子320吨[1]。`),
      replyOf('未在记录中。'),
    ]);
    expect(answer.answer).toMatch(
      /^会议强调严禁哄抬价格。\[1\]\n全市要储备种子320吨。\[2\](?:\n\(另有一句话.*\))?$/,
    );
    expect(answer.chat).toMatchObject({ fault: null });
  });

  it.each([
    '希望以上信息对您有帮助。',
    '如需更多信息,请查阅会议纪要原文。',
    '如果您还有其他问题,欢迎随时提问!',
  ])('neither shows nor misses a courtesy: %s', async (courtesy) => {
    const { answer } = await ask([replyOf(`好的。\n${first}\n\n${courtesy}`)]);
    expect(answer.answer).toBe('会议强调严禁哄抬价格。[1]');
    expect(answer.chat).toMatchObject({ leftOut: 0, fault: null });
    expect(server.requests).toHaveLength(1);
  });

  it('tells that the time was up where the repair hangs', async () => {
    const { answer, shown } = await ask([
      replyOf(`${first}全市要储备种子999吨[1]。`),
      { fault: { type: 'hangBeforeHeaders' } },
    ]);
    expect(shown).toBe('会议强调严禁哄抬价格。[1]');
    expect(answer.mode).toBe('model');
    expect(answer.chat).toMatchObject({ leftOut: 1, fault: 'timeout' });
    expect(answer.answer).not.toContain('999');
  });

  it('says one thing once, however often the model does', async () => {
    const { answer } = await ask([replyOf(first.repeat(20))]);
    expect(answer.answer).toBe('会议强调严禁哄抬价格。[1]');
  });
});

describe('whatever a server does', () => {
  const wrong = replyOf('全市要储备种子999吨[1]。会议由王大锤主持[1]。');

  it('the answer comes in time where statements flood in', async () => {
    const flood = Array.from({ length: 900 }, (_, at) => `第${at + 1}项储备种子${at}吨[1]。`);
    const { answer } = await ask([{ pieces: flood }, replyOf('未在记录中。')]);
    expect(answer.chat?.fault).toMatch(/^(?:timeout|endless)$/);
  });

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
