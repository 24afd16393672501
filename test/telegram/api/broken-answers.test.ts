/** Answers that break off in their middle: the call's time is not waited for. */
import { expect, it, onTestFinished } from 'vitest';
import { Secret } from '../../../src/config.js';
import { openTelegramClient } from '../../../src/telegram/api/telegram-client.js';
import { startTelegramServer } from '../../fakes/telegram-server/telegram-server.js';
import { openConnectProxy } from './connect-proxy.js';
import { openSender, reader } from './open-sender.js';

it('a message is sent again at once, not when its time for an answer is over', async () => {
  const { server, api } = await openSender({ pace: { messageAnswerMs: 60_000 } });
  const chatId = reader(server);
  server.faults.garble('sendMessage', 'truncated', 2);
  await api.sendMessage({ chatId }, { html: 'x' });
  expect(server.callsOf('sendMessage')).toHaveLength(3);
});

it.each(['directly', 'through a proxy'])('a call fails at once, %s', async (way) => {
  const server = await startTelegramServer();
  const proxyUrl = way === 'directly' ? null : new Secret((await openConnectProxy('secret')).url);
  const token = new Secret(server.token);
  const client = await openTelegramClient({ token, apiRoot: server.root, proxyUrl });
  onTestFinished(async () => {
    client.close();
    await server.stop();
  });
  server.faults.garble('getMe', 'truncated');
  const call = client.call('getMe', {}, { answerMs: 60_000 });
  await expect(call).rejects.toMatchObject({ kind: 'unreachable', status: 0 });
  expect(await client.call('getMe', {}, { answerMs: 5_000 })).toMatchObject({ is_bot: true });
});
