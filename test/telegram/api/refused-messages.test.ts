import { describe, expect, it } from 'vitest';
import { openSender, reader } from './open-sender.js';

describe('a message whose form is refused', () => {
  it('arrives as plain text where its HTML is broken, and the operator is told', async () => {
    const { server, api, events } = await openSender();
    const chatId = reader(server);
    await api.sendMessage({ chatId }, { html: '<b>A &amp; B</i> &lt;C&gt;' });
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['A & B <C>']);
    expect(events).toMatchObject([{ type: 'refusedCall', method: 'sendMessage', status: 400 }]);
  });

  it('arrives cut to the limit where it is too long', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    await api.sendMessage({ chatId }, { html: `<b>${'会'.repeat(5_000)}</b>` });
    const [sent] = server.messagesIn(chatId);
    expect(sent?.text).toHaveLength(4_096);
    expect(sent?.text.endsWith('…')).toBe(true);
  });

  it('arrives without its buttons where those are refused', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const buttons = [[{ text: 'b', data: 'x'.repeat(65) }]];
    await api.sendMessage({ chatId }, { html: '<b>x</b>', buttons });
    const [sent] = server.messagesIn(chatId);
    expect([sent?.text, sent?.buttons, sent?.entities.length]).toEqual(['x', [], 1]);
  });

  it('arrives in the group where its topic was deleted', async () => {
    const { server, api } = await openSender();
    const anna = server.user();
    const group = server.group({ title: '记者', forum: true });
    const threadId = group.topic('教育', anna);
    group.deletesTopic(threadId);
    await api.sendMessage({ chatId: group.chatId, threadId }, { html: 'x' });
    expect(server.messagesIn(group).map((sent) => sent.threadId)).toEqual([undefined]);
  });

  it('arrives without the message that it answers where that was deleted', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    await api.sendMessage({ chatId }, { html: 'x' }, { replyTo: 4_711 });
    expect(server.messagesIn(chatId)).toHaveLength(1);
    expect(server.refusals).toEqual([]);
  });
});

describe('a group that became a supergroup', () => {
  it('gets its messages in their order, and the move is told once', async () => {
    const { server, api, events } = await openSender();
    const anna = server.user();
    const group = server.group({ title: '记者', type: 'group' });
    const from = group.chatId;
    group.upgrades(anna);
    const texts = ['1', '2', '3'];
    await Promise.all(texts.map((html) => api.sendMessage({ chatId: from }, { html })));
    await api.sendMessage({ chatId: from }, { html: '4' });
    expect(server.messagesIn(group).map(({ text }) => text)).toEqual(['1', '2', '3', '4']);
    expect(events).toEqual([{ type: 'chatMoved', from, to: group.chatId }]);
    const toOld = server.callsOf('sendMessage').filter(({ payload }) => payload.chat_id === from);
    expect(toOld).toHaveLength(1);
  });
});

describe('an edit', () => {
  it('that would change nothing is not sent', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const message = { html: '<b>x</b>', buttons: [[{ text: 'b', data: 'd' }]] };
    const messageId = await api.sendMessage({ chatId }, message);
    await api.editMessage(chatId, messageId, { ...message, html: '<b>x</b>\n' });
    expect(server.callsOf('editMessageText')).toEqual([]);
    await api.editMessage(chatId, messageId, { html: 'y' });
    await api.editMessage(chatId, messageId, message);
    const [sent] = server.messagesIn(chatId);
    expect([sent?.text, sent?.buttons.length]).toEqual(['x', 1]);
    expect(server.refusals).toEqual([]);
  });

  it('is sent where another call may have changed the message', async () => {
    const { server, api } = await openSender();
    const chatId = reader(server);
    const message = { html: 'x', buttons: [[{ text: 'b', data: 'd' }]] };
    const messageId = await api.sendMessage({ chatId }, message);
    await api.call('editMessageReplyMarkup', { chat_id: chatId, message_id: messageId });
    await api.editMessage(chatId, messageId, message);
    expect(server.messagesIn(chatId).map(({ buttons }) => buttons.length)).toEqual([1]);
    expect(server.tooManyRequests).toEqual([]);
  });

  it("that Telegram calls 'not modified' has done its work", async () => {
    const { server, api, events } = await openSender();
    const chatId = reader(server);
    const messageId = await api.sendMessage({ chatId }, { html: 'x' });
    server.faults.failNext('editMessageText', {
      status: 400,
      description: 'Bad Request: message is not modified',
    });
    await api.editMessage(chatId, messageId, { html: 'y' });
    expect(events).toEqual([]);
  });

  it('back to what was shown is sent after one whose end is not known', async () => {
    const { server, api } = await openSender({ pace: { giveUpAfterMs: 0 } });
    const chatId = reader(server);
    const messageId = await api.sendMessage({ chatId }, { html: 'x' });
    server.faults.cutConnections('editMessageText', 1, 'after');
    await expect(api.editMessage(chatId, messageId, { html: 'y' })).rejects.toThrow();
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['y']);
    await api.editMessage(chatId, messageId, { html: 'x' });
    expect(server.messagesIn(chatId).map(({ text }) => text)).toEqual(['x']);
  });
});
