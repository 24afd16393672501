import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/config.js';

const FOLDER = '/nonexistent-jiyao';

async function read(environment: Record<string, string>) {
  const { telegram } = await loadConfig(
    {},
    { environment, workingFolder: FOLDER, projectFolder: FOLDER },
  );
  return telegram;
}

describe('settings of the Telegram bot', () => {
  it('let everyone in and poll where nothing is set', async () => {
    const settings = await read({});
    expect(settings).toMatchObject({ token: null, proxyUrl: null, webhook: null });
    expect(settings.allowedUsers.size + settings.allowedChats.size).toBe(0);
  });

  it('keep the token out of everything that is printed', async () => {
    const settings = await read({ TELEGRAM_BOT_TOKEN: '123456:AA-bb_cc' });
    expect(settings.token?.reveal()).toBe('123456:AA-bb_cc');
    expect(JSON.stringify(settings)).not.toContain('AA-bb_cc');
  });

  it('read ids however they are parted', async () => {
    const settings = await read({
      TELEGRAM_ALLOWED_USERS: '1, 2;3 4,5',
      TELEGRAM_ALLOWED_CHATS: '-1001234567890',
    });
    expect([...settings.allowedUsers]).toEqual([1, 2, 3, 4, 5]);
    expect([...settings.allowedChats]).toEqual([-1001234567890]);
  });

  it('name every fault at once and repeat no value', async () => {
    const error = await read({
      TELEGRAM_BOT_TOKEN: 'a token/with parts',
      TELEGRAM_ADMINS: '@anna',
      TELEGRAM_WEBHOOK_URL: 'http://bot.example/hook',
      TELEGRAM_WEBHOOK_PORT: '70000',
      TELEGRAM_PROXY: 'socks5://127.0.0.1:1',
    }).catch((fault: Error) => fault);
    const message = error instanceof Error ? error.message : '';
    for (const name of ['BOT_TOKEN', 'ADMINS', 'WEBHOOK_URL', 'WEBHOOK_PORT', 'PROXY']) {
      expect(message).toContain(`TELEGRAM_${name}`);
    }
    expect(message).not.toContain('with parts');
  });

  it('listen on the port that the address names, unless told otherwise', async () => {
    const url = 'https://bot.example:8443/hook';
    expect((await read({ TELEGRAM_WEBHOOK_URL: url })).webhook).toEqual({ url, port: 8443 });
    const told = await read({ TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_PORT: '3000' });
    expect(told.webhook?.port).toBe(3000);
    const plain = await read({ TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook' });
    expect(plain.webhook?.port).toBe(8080);
  });

  it('take plain HTTP for a webhook where the Bot API server is one of our own', async () => {
    const settings = await read({
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:9000/hook',
    });
    expect(settings.apiRoot).toBe('http://127.0.0.1:8081');
    expect(settings.webhook?.port).toBe(9000);
  });

  it('use the proxy of other programs, but not to this very machine', async () => {
    const proxy = { HTTPS_PROXY: 'proxy.example:3128' };
    expect((await read(proxy)).proxyUrl?.reveal()).toBe('http://proxy.example:3128');
    const local = { ...proxy, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' };
    expect((await read(local)).proxyUrl).toBeNull();
    const own = await read({ ...local, TELEGRAM_PROXY: 'http://user:word@127.0.0.1:7890' });
    expect(own.proxyUrl?.reveal()).toContain('7890');
  });
});
