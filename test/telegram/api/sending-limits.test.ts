import { describe, expect, it } from 'vitest';
import type { Call } from '../../fakes/telegram-server/call-log.js';
import { openSender, reader, readers } from './open-sender.js';

/** The most calls that any window of so many milliseconds saw. */
function mostWithin(calls: readonly Call[], ms: number): number {
  const times = calls.map(({ at }) => at).sort((a, b) => a - b);
  return Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length),
  );
}

describe("Telegram's limits", () => {
  it('are kept when 200 chats are written to at once, and nobody waits longer than they ask', async () => {
    const { server, api } = await openSender();
    const chats = readers(server, 200);
    const startedAt = performance.now();
    await Promise.all(chats.map((chatId) => api.sendMessage({ chatId }, { html: 'x' })));
    const ms = performance.now() - startedAt;
    expect(server.tooManyRequests).toEqual([]);
    expect(server.refusals).toEqual([]);
    expect(mostWithin(server.callsOf('sendMessage'), 100)).toBeLessThanOrEqual(28);
    // 200 at 28 a window of 105 ms are 7 windows; twice that leaves room for a busy machine.
    expect(ms).toBeLessThan(2 * 8 * 105 + 1_000);
  });

  it('are kept in one chat: a call goes out once the one before was answered and a second is over', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    server.faults.delay('sendMessage', 40);
    await Promise.all(['1', '2', '3'].map((html) => api.sendMessage({ chatId }, { html })));
    const times = server.callsOf('sendMessage').map(({ at }) => at);
    expect(server.tooManyRequests).toEqual([]);
    for (const [index, at] of times.slice(1).entries()) {
      expect(at - (times[index] ?? 0)).toBeGreaterThanOrEqual(145);
    }
  });

  it('are kept in a group, over its topics: the twentieth message waits for the next minute', async () => {
    const { server, api } = await openSender();
    const anna = server.user();
    const group = server.group({ title: '记者', forum: true });
    const threadId = group.topic('教育', anna);
    const places = Array.from({ length: 25 }, (_, index) => ({
      chatId: group.chatId,
      ...(index % 2 === 0 && { threadId }),
    }));
    await Promise.all(places.map((place) => api.sendMessage(place, { html: 'x' })));
    expect(server.tooManyRequests).toEqual([]);
    const calls = server.callsOf('sendMessage');
    expect(calls).toHaveLength(25);
    expect(mostWithin(calls, 2_450)).toBeLessThanOrEqual(19);
  }, 15_000);

  it('count edits and messages together', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const messageId = await api.sendMessage({ chatId }, { html: '0' });
    await Promise.all(['1', '2', '3'].map((html) => api.editMessage(chatId, messageId, { html })));
    expect(server.tooManyRequests).toEqual([]);
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['3']);
  });

  it('leave answers to pressed buttons first in line', async () => {
    const { server, api } = await openSender();
    const anna = server.user();
    anna.sends('hi');
    const messageId = await api.sendMessage(
      { chatId: anna.id },
      { html: 'x', buttons: [[{ text: 'b', data: 'd' }]] },
    );
    const [view] = server.messagesIn(anna);
    const chats = readers(server, 150);
    const sent = Promise.all(chats.map((chatId) => api.sendMessage({ chatId }, { html: 'x' })));
    if (view?.id !== messageId) throw new Error('not sent');
    const press = anna.presses(view, 'b');
    await api.answerCallback(press.id, '好');
    expect((await press.answered()).text).toBe('好');
    expect(server.callsOf('sendMessage').length).toBeLessThan(100);
    await sent;
    expect(server.tooManyRequests).toEqual([]);
  });
});

describe('messages', () => {
  it('arrive in a chat in the order of the calls, also when one is refused and one fails', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const texts = ['1', '2', '<b>3', '4', '5'];
    server.faults.failNext('sendMessage', { status: 502, times: 2 });
    await Promise.all(texts.map((html) => api.sendMessage({ chatId }, { html })));
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('of a slow chat do not hold up those of another', async () => {
    const { server, api } = await openSender();
    const [slow = 0, quick = 0] = readers(server, 2);
    const many = Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        api.sendMessage({ chatId: slow }, { html: `${index}` }),
      ),
    );
    await api.sendMessage({ chatId: quick }, { html: 'x' });
    expect(server.messagesIn(slow).length).toBeLessThan(3);
    await many;
  });

  it('that wait can be called off; those behind them go out', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const ending = new AbortController();
    const first = api.sendMessage({ chatId }, { html: '1' });
    const second = api.sendMessage({ chatId }, { html: '2' }, { signal: ending.signal });
    const third = api.sendMessage({ chatId }, { html: '3' });
    ending.abort(new Error('stopped'));
    await expect(second).rejects.toThrow('stopped');
    await Promise.all([first, third]);
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['1', '3']);
  });
});
