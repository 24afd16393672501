import { describe, expect, it } from 'vitest';
import { FAST_PACE, openSender, reader, readers } from './open-sender.js';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a growing message', () => {
  it('is edited only where that can be at once; the last text always arrives', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const messageId = await api.sendMessage({ chatId }, { html: '0' });
    const shown = [];
    for (let part = 1; part <= 20; part++) {
      shown.push(await api.tryEditMessage(chatId, messageId, { html: `${part}` }));
      await pause(20);
    }
    await api.editMessage(chatId, messageId, { html: 'end' });
    expect(shown).toContain(true);
    expect(shown).toContain(false);
    expect(server.tooManyRequests).toEqual([]);
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['end']);
  });

  it("takes no more than half of a group's minute", async () => {
    const { server, api } = await openSender({ pace: { group: { calls: 8, withinMs: 5_000 } } });
    const group = server.group({ title: '记者' });
    const messageId = await api.sendMessage({ chatId: group.chatId }, { html: '0' });
    for (let part = 1; part <= 10; part++) {
      await api.tryEditMessage(group.chatId, messageId, { html: `${part}` });
      await pause(FAST_PACE.chat.withinMs + 5);
    }
    expect(server.calls.filter(({ payload }) => payload.chat_id === group.chatId)).toHaveLength(4);
  });

  it('is told to be gone, and a 429 holds up its chat', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    await expect(api.tryEditMessage(chatId, 4_711, { html: 'x' })).rejects.toMatchObject({
      kind: 'messageGone',
    });
    await pause(120);
    const messageId = await api.sendMessage({ chatId }, { html: '0' });
    await pause(120);
    server.faults.failNext('editMessageText', { retryAfter: 1 });
    expect(await api.tryEditMessage(chatId, messageId, { html: '1' })).toBe(false);
    await api.editMessage(chatId, messageId, { html: '2' });
    expect(server.earlyRetries).toEqual([]);
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['2']);
  });

  it('leaves room in the second for answers of others', async () => {
    const { server, api } = await openSender();
    const chats = readers(server, 40);
    const drafts = await Promise.all(
      chats.map((chatId) => api.tryEditMessage(chatId, 1, { html: 'x' }).catch(() => false)),
    );
    expect(drafts.filter(Boolean)).toEqual([]);
    expect(server.callsOf('editMessageText').length).toBeLessThan(21);
  });
});

describe('a draft', () => {
  it('is shown where the server is of a time that knows them, in private chats only', async () => {
    const { server, api } = await openSender({ hasTopicsEnabled: false });
    const chatId = reader(server);
    expect(api.features).toEqual({ copyText: true, drafts: true });
    expect(await api.tryDraft({ chatId }, 7, '<b>一</b>')).toBe(true);
    expect(await api.tryDraft({ chatId }, 7, '<b>一二</b>')).toBe(false);
    await pause(120);
    expect(await api.tryDraft({ chatId }, 7, '<b>一二三</b>')).toBe(true);
    const group = server.group({ title: '记者' });
    expect(await api.tryDraft({ chatId: group.chatId }, 7, 'x')).toBe(false);
    expect(server.state.drafts.map(({ history }) => history)).toEqual([['一', '一二三']]);
    expect(server.refusals).toEqual([]);
  });

  it('is not tried on an older server', async () => {
    const { server, api } = await openSender();
    expect(api.features).toEqual({ copyText: false, drafts: false });
    expect(await api.tryDraft({ chatId: reader(server) }, 7, 'x')).toBe(false);
    expect(server.callsOf('sendMessageDraft')).toEqual([]);
  });

  it('is given up for good where the server refuses the method', async () => {
    const { server, api, events } = await openSender({ hasTopicsEnabled: true, drafts: false });
    const chatId = reader(server);
    expect(await api.tryDraft({ chatId }, 7, 'x')).toBe(false);
    expect(api.features.drafts).toBe(false);
    await pause(120);
    expect(await api.tryDraft({ chatId }, 7, 'x')).toBe(false);
    expect(server.callsOf('sendMessageDraft')).toHaveLength(1);
    expect(events).toEqual([]);
  });
});

describe("'typing…'", () => {
  it('is shown at once and left out while a message is on its way', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    api.showTyping({ chatId });
    await server.waitUntil(() => server.callsOf('sendChatAction').length === 1);
    server.faults.delay('sendMessage', 50);
    const sent = api.sendMessage({ chatId }, { html: 'x' });
    api.showTyping({ chatId });
    await sent;
    expect(server.callsOf('sendChatAction')).toHaveLength(1);
  });

  it('is nothing where it fails', async () => {
    const { server, api, events } = await openSender();
    server.faults.failNext('sendChatAction', { status: 502 });
    api.showTyping({ chatId: reader(server) });
    await server.waitUntil(() => server.callsOf('sendChatAction').length === 1);
    await pause(50);
    expect(events).toEqual([]);
  });
});
