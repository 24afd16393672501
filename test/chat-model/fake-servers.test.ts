/** The fakes are strict: they refuse what the real servers refuse, in their words' shape. */
import { describe, expect, it } from 'vitest';
import { openOllamaServer } from '../fakes/model-servers/ollama-server.js';
import { openOpenaiServer } from '../fakes/model-servers/openai-server.js';
import { replyOf } from '../fakes/model-servers/script.js';

const json = { 'content-type': 'application/json' };
const user = { role: 'user', content: '问' };

async function post(url: string, body: unknown, headers: Record<string, string> = json) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(url, { method: 'POST', headers, body: text });
  return { status: response.status, text: await response.text() };
}

describe('the fake of an OpenAI-compatible server', () => {
  const authorized = { ...json, authorization: 'Bearer sk-1' };

  it.each([
    ['no key', { model: 'test-model', messages: [user] }, json, 401],
    [
      'a wrong key',
      { model: 'test-model', messages: [user] },
      { ...json, authorization: 'Bearer x' },
      401,
    ],
    [
      'another content type',
      { model: 'test-model', messages: [user] },
      { ...authorized, 'content-type': 'text/plain' },
      400,
    ],
    ['broken JSON', '{', authorized, 400],
    ['an unknown field', { model: 'test-model', messages: [user], think: true }, authorized, 400],
    ['a wrong type', { model: 'test-model', messages: [user], stream: 'yes' }, authorized, 400],
    ['no messages', { model: 'test-model', messages: [] }, authorized, 400],
    [
      'a bad role',
      { model: 'test-model', messages: [{ ...user, role: 'human' }] },
      authorized,
      400,
    ],
    ['an unknown model', { model: 'other', messages: [user] }, authorized, 404],
    [
      'too many tokens',
      { model: 'test-model', messages: [{ ...user, content: '会'.repeat(9000) }] },
      authorized,
      400,
    ],
    [
      'too long a completion',
      { model: 'test-model', messages: [user], max_tokens: 9000 },
      authorized,
      400,
    ],
  ])('refuses %s', async (_, body, headers, status) => {
    const server = await openOpenaiServer({ key: 'sk-1' });
    const refused = await post(`${server.baseUrl}/chat/completions`, body, headers);
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.text)).toMatchObject({ error: { message: expect.any(String) } });
    await server.close();
  });

  it('refuses another path and method', async () => {
    const server = await openOpenaiServer();
    expect((await post(`${server.baseUrl}/completions`, {})).status).toBe(404);
    expect((await fetch(`${server.baseUrl}/chat/completions`)).status).toBe(405);
    await server.close();
  });

  it('answers whole where no stream is asked for, and throws where no script is left', async () => {
    const server = await openOpenaiServer();
    server.script(replyOf('会议审议。'));
    const ask = () =>
      post(`${server.baseUrl}/chat/completions`, { model: 'test-model', messages: [user] });
    expect(JSON.parse((await ask()).text).choices[0].message.content).toBe('会议审议。');
    await expect(ask()).rejects.toThrow();
    await expect(server.close()).rejects.toThrow('no script is left');
  });

  it('embeds one text or several, as numbers or packed, up to its limits', async () => {
    const server = await openOpenaiServer({ maxBatch: 2 });
    const embed = (fields: object) =>
      post(`${server.baseUrl}/embeddings`, { model: 'test-embedding', ...fields });
    const [plain] = JSON.parse((await embed({ input: '会议' })).text).data;
    const [packed] = JSON.parse(
      (await embed({ input: ['会议', '审议'], encoding_format: 'base64' })).text,
    ).data;
    const bytes = Buffer.from(packed.embedding, 'base64');
    const unpacked = [...new Float32Array(new Uint8Array(bytes).buffer)];
    expect(unpacked).toEqual(plain.embedding);
    expect(Math.hypot(...unpacked)).toBeCloseTo(1, 5);
    expect(
      JSON.parse((await embed({ input: 'a', dimensions: 4 })).text).data[0].embedding.length,
    ).toBe(4);
    for (const fields of [
      { input: ['a', 'b', 'c'] },
      { input: '' },
      { input: [] },
      { input: '会'.repeat(9000) },
      { input: 'a', dimensions: 64 },
    ]) {
      expect((await embed(fields)).status).toBe(400);
    }
    await server.close();
  });
});

describe('the fake of Ollama', () => {
  it.each([
    ['no body', '', 400],
    ['no model', { model: '', messages: [user] }, 400],
    ['an unknown model', { model: 'other', messages: [user] }, 404],
    ['an unknown option', { model: 'test-model', messages: [user], options: { ctx: 1 } }, 400],
    ['a wrong type', { model: 'test-model', messages: '问' }, 400],
    ['a bad role', { model: 'test-model', messages: [{ ...user, role: 'human' }] }, 400],
    [
      'too many tokens',
      { model: 'test-model', messages: [{ ...user, content: '会'.repeat(5000) }] },
      400,
    ],
  ])('refuses %s', async (_, body, status) => {
    const server = await openOllamaServer();
    const refused = await post(`${server.baseUrl}/api/chat`, body);
    expect(refused.status).toBe(status);
    expect(JSON.parse(refused.text)).toEqual({ error: expect.any(String) });
    await server.close();
  });

  it('tells its version and models, embeds, and loads a model that is asked nothing', async () => {
    const server = await openOllamaServer();
    const get = async (path: string) => (await fetch(`${server.baseUrl}${path}`)).json();
    expect(await get('/api/version')).toEqual({ version: expect.any(String) });
    expect(await get('/api/tags')).toMatchObject({ models: [{ name: 'test-model:latest' }, {}] });
    const loaded = await post(`${server.baseUrl}/api/chat`, { model: 'test-model', messages: [] });
    expect(JSON.parse(loaded.text)).toMatchObject({ done: true, done_reason: 'load' });
    const embed = (fields: object) =>
      post(`${server.baseUrl}/api/embed`, { model: 'test-embedding', ...fields });
    expect(JSON.parse((await embed({ input: ['会议', '审议'] })).text).embeddings.length).toBe(2);
    expect((await embed({ input: '会'.repeat(5000), truncate: false })).status).toBe(400);
    expect((await fetch(`${server.baseUrl}/api/chat`)).status).toBe(405);
    expect((await fetch(`${server.baseUrl}/api/other`)).status).toBe(404);
    await server.close();
  });
});
