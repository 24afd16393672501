import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadConfig, Secret } from '../../src/config.js';
import { JiyaoError } from '../../src/errors.js';

const KEY = 'sk-very-secret-0123456789';

const load = (environment: Record<string, string>) =>
  loadConfig(
    {},
    { environment, projectFolder: '/nowhere/project', workingFolder: '/nowhere/working' },
  );

async function faultsOf(environment: Record<string, string>): Promise<string[]> {
  const thrown = await load(environment).catch((error: unknown) => error);
  if (!(thrown instanceof JiyaoError)) throw new Error('no JiyaoError was thrown');
  expect(thrown.code).toBe('configuration');
  return thrown.message.split('\n');
}

describe('chat model', () => {
  it('is a provider and a model, which may contain colons, with limits', async () => {
    const { chat } = await load({ CHAT_MODEL: 'ollama:qwen3:8b' });
    expect(chat).toEqual({
      provider: 'ollama',
      model: 'qwen3:8b',
      timeoutMs: 60_000,
      contextTokens: 8192,
    });
    const limited = { CHAT_TIMEOUT_MS: '1500', CHAT_CONTEXT_TOKENS: '32768' };
    expect((await load({ CHAT_MODEL: 'ollama:a', ...limited })).chat).toMatchObject({
      timeoutMs: 1500,
      contextTokens: 32_768,
    });
  });

  it.each([
    ['qwen-max', 'names no provider; write openai:<model> or ollama:<model>.'],
    ['transformers:bge', 'names an unknown provider; write openai:<model> or ollama:<model>.'],
    ['builtin', 'names no provider; write openai:<model> or ollama:<model>.'],
    ['openai:', 'names no model; write openai:<model>.'],
    ['ollama: ', 'names no model; write ollama:<model>.'],
    ['ollama:a\u001b[2J', 'contains a control character.'],
  ])('is refused where it is %j', async (value, fault) => {
    expect(await faultsOf({ CHAT_MODEL: value })).toEqual([`CHAT_MODEL ${fault}`]);
  });

  it.each([
    '0',
    '-1',
    '1.5',
    '1e3',
    'Infinity',
    'sixty',
    '3600001',
  ])('refuses a time-out of %s', async (value) => {
    expect(await faultsOf({ CHAT_TIMEOUT_MS: value })).toEqual([
      'CHAT_TIMEOUT_MS must be a whole number from 1 to 3600000.',
    ]);
  });
});

describe('embedding', () => {
  it('is builtin, or a provider and a model', async () => {
    expect((await load({ EMBEDDING_MODEL: 'builtin' })).embedding).toEqual({ provider: 'builtin' });
    expect((await load({ EMBEDDING_MODEL: 'ollama:bge-m3' })).embedding).toEqual({
      provider: 'ollama',
      model: 'bge-m3',
    });
  });

  it('takes a folder from where it was set, and a name as it is', async () => {
    const modelOf = async (value: string) => (await load({ EMBEDDING_MODEL: value })).embedding;
    expect(await modelOf('transformers:./bge')).toEqual({
      provider: 'transformers',
      model: '/nowhere/working/bge',
    });
    expect(await modelOf('transformers:Xenova/bge')).toMatchObject({ model: 'Xenova/bge' });
  });

  it('is refused where the provider is unknown', async () => {
    expect(await faultsOf({ EMBEDDING_MODEL: 'cohere:x' })).toEqual([
      'EMBEDDING_MODEL names an unknown provider; write builtin or openai:<model> or ollama:<model> or transformers:<model>.',
    ]);
  });
});

describe('services', () => {
  it('keep their URLs without the slash at the end', async () => {
    const config = await load({
      OPENAI_BASE_URL: 'http://127.0.0.1:8080/v1/',
      OLLAMA_BASE_URL: 'http://127.0.0.1:1/',
    });
    expect(config.openai.baseUrl).toBe('http://127.0.0.1:8080/v1');
    expect(config.ollama.baseUrl).toBe('http://127.0.0.1:1');
  });

  it.each([
    ['127.0.0.1:8080', 'must be a URL that begins with http:// or https://.'],
    ['ftp://a', 'must be a URL that begins with http:// or https://.'],
    ['http://', 'must be a URL that begins with http:// or https://.'],
    [`http://user:${KEY}@host/v1`, 'must not carry a user name or password.'],
    [`http://host/v1?key=${KEY}`, 'must not carry a query (?) or fragment (#).'],
    ['http://host/v1/chat/completions', 'must end before /chat/completions.'],
  ])('are refused at %s, without repeating it', async (value, fault) => {
    expect(await faultsOf({ OPENAI_BASE_URL: value })).toEqual([`OPENAI_BASE_URL ${fault}`]);
  });

  it.each([
    { CHAT_MODEL: 'openai:a' },
    { EMBEDDING_MODEL: 'openai:a' },
  ])('need a key at OpenAI itself for %j, none at another server', async (model) => {
    expect((await faultsOf(model))[0]).toMatch(/^OPENAI_API_KEY is not set/);
    const openai = { OPENAI_BASE_URL: 'https://api.openai.com/v1' };
    expect((await faultsOf({ ...model, ...openai }))[0]).toMatch(/^OPENAI_API_KEY is not set/);
    const local = { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1' };
    expect((await load({ ...model, ...local })).openai.apiKey).toBeNull();
  });

  it('tell every fault of every variable at once', async () => {
    const faults = await faultsOf({
      CHAT_MODEL: 'openai:',
      CHAT_CONTEXT_TOKENS: '5',
      EMBEDDING_MODEL: 'openai:a',
      OLLAMA_BASE_URL: 'x',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'CHAT_CONTEXT_TOKENS',
      'CHAT_MODEL',
      'OPENAI_API_KEY',
      'OLLAMA_BASE_URL',
    ]);
  });
});

describe('a key', () => {
  it('is held, and shown nowhere', async () => {
    const config = await load({ CHAT_MODEL: 'openai:a', OPENAI_API_KEY: ` ${KEY}\n` });
    expect(config.openai.apiKey?.reveal()).toBe(KEY);
    const shown = [
      inspect(config, { depth: null, showHidden: true }),
      JSON.stringify(config),
      `${config.openai.apiKey}`,
    ];
    for (const text of shown) {
      expect(text).toContain('***');
      expect(text).not.toContain(KEY);
    }
    expect(Object.keys(new Secret(KEY))).toEqual([]);
  });

  it.each([
    `${KEY}\u0000`,
    `${KEY} ${KEY}`,
    `${KEY}钥`,
  ])('is refused without being repeated where no header can carry it', async (value) => {
    expect(await faultsOf({ OPENAI_API_KEY: value })).toEqual([
      'OPENAI_API_KEY contains a character that cannot stand in a key.',
    ]);
  });
});
