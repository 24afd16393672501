/** The embedding services against strict servers on loopback: what is sent, and each fault of the other side. */
import { afterEach, describe, expect, it } from 'vitest';
import type { EmbeddingService } from '../../src/embedding/remote/embedding-service.js';
import { ollamaService } from '../../src/embedding/remote/ollama.js';
import { openaiService } from '../../src/embedding/remote/openai.js';
import { QuestionEmbeddings } from '../../src/embedding/remote/question-embeddings.js';
import {
  RemoteEmbeddings,
  type RemoteTiming,
} from '../../src/embedding/remote/remote-embeddings.js';
import { JiyaoError } from '../../src/errors.js';
import { fakeVector } from '../fakes/model-servers/fake-vectors.js';
import { openOllamaServer } from '../fakes/model-servers/ollama-server.js';
import {
  type OpenaiServerOptions,
  openOpenaiServer,
} from '../fakes/model-servers/openai-server.js';
import { type ScriptedReply, statusOf } from '../fakes/model-servers/script.js';

const KEY = 'sk-secret-of-the-test';

const TIMING: RemoteTiming = {
  requestLimitMs: 400,
  documents: { attempts: 3, firstPauseMs: 10, totalWaitMs: 3000 },
  questionLimitMs: 400,
  question: { attempts: 2, firstPauseMs: 10, totalWaitMs: 200 },
};

interface Setup {
  embeddings: RemoteEmbeddings;
  service: EmbeddingService;
  /** How many texts each request held. */
  sizes: () => number[];
  fail: (...replies: ScriptedReply[]) => void;
  requests: readonly { at: number; text: string }[];
}

let closeServer: (() => Promise<void>) | undefined;

afterEach(async () => {
  await closeServer?.();
  closeServer = undefined;
});

function setUp(
  service: EmbeddingService,
  server: Pick<
    Awaited<ReturnType<typeof openOllamaServer>>,
    'requests' | 'failEmbeddings' | 'close'
  >,
): Setup {
  closeServer = server.close;
  return {
    embeddings: new RemoteEmbeddings(service, TIMING),
    service,
    requests: server.requests,
    sizes: () => server.requests.map(({ json }) => textsIn(json)),
    fail: server.failEmbeddings,
  };
}

function textsIn(request: unknown): number {
  const input =
    typeof request === 'object' && request !== null && 'input' in request && request.input;
  return Array.isArray(input) ? input.length : 1;
}

async function openai(options: OpenaiServerOptions = {}, model = 'test-embedding'): Promise<Setup> {
  const server = await openOpenaiServer({ key: KEY, ...options });
  const access = { apiKey: { reveal: () => KEY }, baseUrl: server.baseUrl };
  return setUp(openaiService(model, access), server);
}

async function ollama(
  options: Parameters<typeof openOllamaServer>[0] = {},
  model = 'test-embedding',
): Promise<Setup> {
  const server = await openOllamaServer(options);
  return setUp(ollamaService(model, server), server);
}

function texts(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `会议研究了第${index}项工作`);
}

async function faultOf(promise: Promise<unknown>): Promise<JiyaoError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof JiyaoError) return error;
  throw new Error('no JiyaoError', { cause: error });
}

describe.each([
  ['openai', openai],
  ['ollama', ollama],
])('%s', (provider, open) => {
  it('gives the vectors of texts and of a question, in order', async () => {
    const { embeddings } = await open();
    const given = texts(70);
    expect(await embeddings.embedDocuments(given)).toEqual(
      given.map((text) => fakeVector(text, 32)),
    );
    expect(await embeddings.embedQuery('谁主持')).toEqual(fakeVector('谁主持', 32));
  });

  it('sends texts in requests of a bounded size', async () => {
    const { embeddings, sizes, service } = await open();
    await embeddings.embedDocuments(texts(70));
    expect(Math.max(...sizes())).toBe(service.textsPerRequest);
    expect(sizes().reduce((sum, size) => sum + size)).toBe(70);
  });

  it('is known by provider and model, with the dimension as it is held or measured', async () => {
    const { embeddings } = await open({ dimensions: 8 });
    const fingerprint = `${provider}:test-embedding`;
    expect(embeddings.identify(undefined)).toEqual({ fingerprint, dimension: 0 });
    expect(embeddings.identify({ fingerprint, dimension: 5 })).toEqual({
      fingerprint,
      dimension: 5,
    });
    expect(await embeddings.measureIdentity()).toEqual({ fingerprint, dimension: 8 });
  });

  it('waits as long as it is told to, says so, and goes on', async () => {
    const { embeddings, fail, requests } = await open();
    fail(statusOf(429, { 'retry-after': '1' }));
    const waits: number[] = [];
    expect(await embeddings.embedDocuments(texts(2), (waitMs) => waits.push(waitMs))).toHaveLength(
      2,
    );
    expect(waits).toEqual([1000]);
    expect((requests[1]?.at ?? 0) - (requests[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('holds back all requests while one is told to wait', async () => {
    const { embeddings, fail, requests, service } = await open();
    fail(statusOf(429, { 'retry-after': '1' }));
    await embeddings.embedDocuments(texts(8 * service.textsPerRequest));
    const [first] = requests;
    const soon = requests.filter(({ at }) => at < (first?.at ?? 0) + 900);
    expect(soon.length).toBeLessThanOrEqual(2 * service.requestsAtOnce);
  });

  it('gives up at once where the wait is too long', async () => {
    const { embeddings, fail, requests } = await open();
    fail(statusOf(429, { 'retry-after': '86400' }));
    const error = await faultOf(embeddings.embedDocuments(texts(1)));
    expect(error).toMatchObject({ code: 'remoteService', retryable: true });
    expect(error.message).toContain('HTTP 429');
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['a server error', statusOf(500)],
    ['a limit without a wait', statusOf(429)],
    ['a reset connection', { fault: { type: 'reset' } }],
    ['silence', { fault: { type: 'hangBeforeHeaders' } }],
    [
      'a broken body',
      { fault: { type: 'body', body: '{"data": [', contentType: 'application/json' } },
    ],
    [
      'another body',
      { fault: { type: 'body', body: '{"ok":true}', contentType: 'application/json' } },
    ],
    ['a web page', { fault: { type: 'body', body: '<html>', contentType: 'text/html' } }],
  ] satisfies [string, ScriptedReply][])('tries again after %s', async (_, reply) => {
    const { embeddings, fail, requests } = await open();
    fail(reply);
    expect(await embeddings.embedDocuments(texts(2))).toHaveLength(2);
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['5xx', statusOf(503), 3, true],
    ['401', statusOf(401), 1, false],
    ['403', statusOf(403), 1, false],
    [
      'quota that is used up',
      statusOf(429, {}, { error: { code: 'insufficient_quota' } }),
      1,
      false,
    ],
    ['silence', { fault: { type: 'hangBeforeHeaders' } }, 3, true],
    [
      'a broken body',
      { fault: { type: 'body', body: 'secret[', contentType: 'application/json' } },
      3,
      true,
    ],
  ] satisfies [
    string,
    ScriptedReply,
    number,
    boolean,
  ][])('gives up after %s, with a hint and no word of key or body', async (_, reply, tries, retryable) => {
    const { embeddings, fail, requests } = await open();
    fail(...Array.from({ length: 4 }, () => reply));
    const error = await faultOf(embeddings.embedDocuments(['机密的段落']));
    expect(error).toMatchObject({ code: 'remoteService', exitStatus: 4, retryable });
    expect(error.hint).not.toBe('');
    expect(requests).toHaveLength(tries);
    for (let one: unknown = error; one instanceof Error; one = one.cause) {
      expect(`${one.message} ${one.stack}`).not.toMatch(/sk-secret|secret\[|scripted|机密/);
    }
  });

  it('follows no redirection', async () => {
    const { embeddings, fail, requests } = await open();
    fail(statusOf(307, { location: '/elsewhere' }));
    const error = await faultOf(embeddings.embedDocuments(texts(1)));
    expect(error).toMatchObject({ code: 'remoteService', retryable: false });
    expect(requests).toHaveLength(1);
  });

  it('says which model is unknown and what to do', async () => {
    const { embeddings } = await open({}, 'nobody-has-it');
    const error = await faultOf(embeddings.embedDocuments(texts(1)));
    expect(error.message).toContain(`${provider}:nobody-has-it`);
    expect(error.message).toContain('404');
    expect(error.retryable).toBe(false);
  });

  it('refuses vectors of another length than before', async () => {
    const { embeddings, fail } = await open();
    await embeddings.embedDocuments(texts(1));
    fail(vectorsReply(provider, [[1, 0, 0]]));
    const error = await faultOf(embeddings.embedDocuments(texts(1)));
    expect(error.message).toContain('another length');
    expect(error.hint).toContain('jiyao ingest');
  });

  it.each([
    ['too few', [[1, 0]]],
    [
      'too many',
      [
        [1, 0],
        [0, 1],
        [1, 1],
      ],
    ],
    [
      'zeros',
      [
        [1, 0],
        [0, 0],
      ],
    ],
    [
      'null for a number',
      [
        [1, 0],
        [null, 1],
      ],
    ],
    ['of two lengths', [[1, 0], [1]]],
    ['empty', [[], []]],
  ])('refuses vectors that are %s', async (_, vectors) => {
    const { embeddings, fail } = await open();
    fail(...Array.from({ length: 3 }, () => vectorsReply(provider, vectors)));
    const error = await faultOf(embeddings.embedDocuments(texts(2)));
    expect(error.message).toContain('no usable vectors');
  });

  it('embeds a paragraph that is too long in parts', async () => {
    const limits = { maxEmbeddingTokens: 500, contextTokens: 500 };
    const { embeddings } = await open(limits);
    const long = '会议听取了情况汇报。'.repeat(200);
    const [, vector = [], last] = await embeddings.embedDocuments(['一', long, '二']);
    expect(cosine(vector, fakeVector(long, 32))).toBeGreaterThan(0.95);
    expect(last).toEqual(fakeVector('二', 32));
  });

  it('gives a question one vector within its time, or a fault', async () => {
    const { embeddings, fail } = await open();
    fail(
      ...Array.from({ length: 4 }, (): ScriptedReply => ({ fault: { type: 'hangBeforeHeaders' } })),
    );
    const start = performance.now();
    expect(await faultOf(embeddings.embedQuery('谁主持'))).toMatchObject({ code: 'remoteService' });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('does not let a question wait for a limit', async () => {
    const { embeddings, fail } = await open();
    fail(statusOf(429, { 'retry-after': '60' }));
    const start = performance.now();
    expect((await faultOf(embeddings.embedQuery('谁主持'))).message).toContain('429');
    expect(performance.now() - start).toBeLessThan(300);
  });
});

/** An answer of the service with these vectors, whatever was asked. */
function vectorsReply(provider: string, vectors: readonly unknown[]): ScriptedReply {
  const data = vectors.map((embedding, index) => ({ object: 'embedding', index, embedding }));
  const body = provider === 'openai' ? { object: 'list', data } : { embeddings: vectors };
  return { fault: { type: 'body', body: JSON.stringify(body), contentType: 'application/json' } };
}

function cosine(left: readonly number[], right: readonly number[]): number {
  const dot = left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
  return dot / Math.hypot(...left) / Math.hypot(...right);
}

describe('a question of several texts', () => {
  const hang: ScriptedReply = { fault: { type: 'hangBeforeHeaders' } };

  it('sends each once, and asks a service that failed no more', async () => {
    const { embeddings, fail, requests } = await openai();
    const faults: JiyaoError[] = [];
    const question = new QuestionEmbeddings(embeddings, 32, (fault) => faults.push(fault));
    expect(await question.embedQuery('谁')).toEqual(fakeVector('谁', 32));
    expect(await question.embedQuery('谁')).toEqual(fakeVector('谁', 32));
    expect(requests).toHaveLength(1);
    fail(hang, hang);
    expect(await question.embedQuery('主持')).toEqual(new Array(32).fill(0));
    const asked = requests.length;
    expect(await question.embedQuery('召开')).toEqual(new Array(32).fill(0));
    expect(requests).toHaveLength(asked);
    expect(faults).toHaveLength(1);
  });

  it('has one time limit for all of them', async () => {
    const { embeddings, fail } = await openai();
    const slow: ScriptedReply = { ...statusOf(500), beforeHeadersMs: 150 };
    fail(...Array.from({ length: 9 }, () => slow));
    const signal = embeddings.beginQuestion();
    const start = performance.now();
    for (const text of ['一', '二', '三']) await faultOf(embeddings.embedQuery(text, signal));
    expect(performance.now() - start).toBeLessThan(TIMING.questionLimitMs + 200);
  });
});

describe('openai', () => {
  it('comes down to the number of texts that the server takes, and remembers it', async () => {
    const { embeddings, sizes } = await openai({ maxBatch: 10 });
    expect(await embeddings.embedDocuments(texts(40))).toHaveLength(40);
    const before = sizes().length;
    await embeddings.embedDocuments(texts(40));
    expect(sizes().slice(before)).toEqual([8, 8, 8, 8, 8]);
  });

  it('is not led to smaller requests by one long text', async () => {
    const { embeddings, sizes } = await openai({ maxEmbeddingTokens: 300 });
    await embeddings.embedDocuments([...texts(31), '会议听取了情况汇报。'.repeat(50)]);
    const before = sizes().length;
    await embeddings.embedDocuments(texts(32));
    expect(sizes().slice(before)).toEqual([32]);
  });

  it('puts vectors in the order of the texts where the server does not', async () => {
    const { embeddings, fail } = await openai();
    const data = [
      { index: 1, embedding: [0, 1] },
      { index: 0, embedding: [1, 0] },
    ];
    const body = JSON.stringify({ object: 'list', data });
    fail({ fault: { type: 'body', body, contentType: 'application/json' } });
    expect(await embeddings.embedDocuments(texts(2))).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('works without a key where the server wants none', async () => {
    const server = await openOpenaiServer();
    closeServer = server.close;
    const service = openaiService('test-embedding', { apiKey: null, baseUrl: server.baseUrl });
    expect(await new RemoteEmbeddings(service).embedDocuments(['会议'])).toHaveLength(1);
  });

  it('tells a wrong key without repeating it', async () => {
    const { embeddings } = await openai({ key: 'another' });
    const error = await faultOf(embeddings.embedDocuments(['会议']));
    expect(error.hint).toContain('OPENAI_API_KEY');
    expect(JSON.stringify([error.message, error.hint, String(error.cause)])).not.toContain(KEY);
  });
});

describe('ollama', () => {
  it('takes a model and its latest one for the same', () => {
    const named = (model: string) => ollamaService(model, { baseUrl: 'http://127.0.0.1:1' }).name;
    expect(named('bge-m3:latest')).toBe(named('bge-m3'));
    expect(named('qwen3-embedding:8b')).not.toBe(named('qwen3-embedding'));
  });
});

describe('a server that is not there', () => {
  it('is told with the variable to check', async () => {
    const { embeddings, service } = await ollama();
    await closeServer?.();
    closeServer = undefined;
    const error = await faultOf(embeddings.embedDocuments(['会议']));
    expect(error).toMatchObject({
      code: 'remoteService',
      retryable: true,
      hint: service.hints.unreachable,
    });
    expect(error.message).toContain('cannot be reached');
  });
});
