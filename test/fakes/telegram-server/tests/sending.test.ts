/** Sending, editing and deleting messages, their keyboards, threads and replies; drafts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callApi } from '../call-api.js';
import { startTelegramServer, type TelegramServer, type TelegramUser } from '../telegram-server.js';

let server: TelegramServer;
let anna: TelegramUser;

beforeAll(async () => {
  server = await startTelegramServer({ limits: false });
  anna = server.user();
  anna.sends('/start');
});

afterAll(() => server.stop());

async function refusal(method: string, payload: object) {
  const { status, description } = await callApi(server, method, payload);
  return `${status} ${description}`;
}

const send = (fields: object) => callApi(server, 'sendMessage', { chat_id: anna.id, ...fields });

/** Sends and gives the message as people see it. */
async function sent(fields: object) {
  expect(await send(fields)).toMatchObject({ status: 200 });
  const view = server.messagesIn(anna).at(-1);
  if (!view) throw new Error('no message');
  return view;
}

const keyboard = (...rows: object[][]) => ({ inline_keyboard: rows });
const button = (fields: object) => keyboard([{ text: 'x', ...fields }]);

describe('a message', () => {
  it('is kept as people see it and as it was sent', async () => {
    const view = await sent({ text: '<b>会议</b>通过', parse_mode: 'HTML' });
    expect(view.text).toBe('会议通过');
    expect(view.html).toBe('<b>会议</b>通过');
    expect(view.textsOf('bold')).toEqual(['会议']);
  });

  it('reaches only chats that the bot knows', async () => {
    expect(await refusal('sendMessage', { chat_id: server.user().id, text: 'x' })).toBe(
      '400 Bad Request: chat not found',
    );
  });

  it('can reply to a message that is there', async () => {
    const question = anna.sends('?');
    const reply_parameters = { message_id: question.id };
    expect((await sent({ text: 'x', reply_parameters })).replyToId).toBe(question.id);
    const missing = { message_id: 999_999 };
    expect(
      await refusal('sendMessage', { chat_id: anna.id, text: 'x', reply_parameters: missing }),
    ).toContain('message to be replied not found');
    const lenient = { ...missing, allow_sending_without_reply: true };
    expect((await sent({ text: 'x', reply_parameters: lenient })).replyToId).toBeUndefined();
  });

  it('can be deleted once', async () => {
    const view = await sent({ text: 'x' });
    const target = { chat_id: anna.id, message_id: view.id };
    expect(await callApi(server, 'deleteMessage', target)).toMatchObject({ ok: true });
    expect(view.isDeleted).toBe(true);
    expect(await refusal('deleteMessage', target)).toContain('message to delete not found');
  });
});

describe('an inline keyboard', () => {
  it.each([
    ['callback_data of 64 bytes', button({ callback_data: '会'.repeat(21) })],
    ['a web address', button({ url: 'https://example.com/a' })],
    ['a tg address', button({ url: 'tg://resolve?domain=x' })],
    ['a text to copy', button({ copy_text: { text: '字'.repeat(256) } })],
    ['an inline query', button({ switch_inline_query: '' })],
    ['8 in a row', keyboard(Array.from({ length: 8 }, () => ({ text: 'x', callback_data: 'y' })))],
  ])('takes %s', async (_, reply_markup) => {
    expect(await send({ text: 'x', reply_markup })).toMatchObject({ ok: true });
  });

  const row = (length: number) => Array.from({ length }, () => ({ text: 'x', callback_data: 'y' }));

  it.each([
    ['65 bytes', button({ callback_data: `${'会'.repeat(21)}ab` }), 'BUTTON_DATA_INVALID'],
    ['empty data', button({ callback_data: '' }), 'BUTTON_DATA_INVALID'],
    ['no action', button({}), 'Text buttons are unallowed'],
    ['two actions', button({ callback_data: 'a', url: 'https://x.cn' }), 'More than one action'],
    ['an empty text', keyboard([{ text: ' ', callback_data: 'a' }]), 'must be non-empty'],
    ['a wrong address', button({ url: 'ftp://x.cn' }), 'Wrong HTTP URL'],
    ['an address without a host', button({ url: 'data/minutes/a.txt' }), 'Wrong HTTP URL'],
    ['a long copy text', button({ copy_text: { text: 'x'.repeat(257) } }), 'COPY_TEXT_INVALID'],
    ['an unknown field', button({ callback_data: 'a', colour: 'red' }), '400'],
    ['9 in a row', keyboard(row(9)), 'too many buttons in a row'],
    ['101 buttons', keyboard(...Array.from({ length: 101 }, () => row(1))), 'TOO_LONG'],
  ])('refuses %s', async (_, reply_markup, why) => {
    const payload = { chat_id: anna.id, text: 'x', reply_markup };
    expect(await refusal('sendMessage', payload)).toContain(why);
  });
});

describe('an edit', () => {
  const reply_markup = button({ callback_data: 'a' });

  it('changes text and keyboard', async () => {
    const view = await sent({ text: 'x', reply_markup });
    const target = { chat_id: anna.id, message_id: view.id };
    await callApi(server, 'editMessageText', { ...target, text: '<i>y</i>', parse_mode: 'HTML' });
    expect([view.text, view.textsOf('italic'), view.buttons]).toEqual(['y', ['y'], []]);
    await callApi(server, 'editMessageReplyMarkup', { ...target, reply_markup });
    expect(view.buttons).toHaveLength(1);
    expect(view.text).toBe('y');
  });

  it('that changes nothing is refused', async () => {
    const view = await sent({ text: '<b>x</b>', parse_mode: 'HTML', reply_markup });
    const target = { chat_id: anna.id, message_id: view.id };
    const same = { ...target, text: ' <strong>x</strong> ', parse_mode: 'HTML', reply_markup };
    expect(await refusal('editMessageText', same)).toContain('message is not modified: ');
    expect(await refusal('editMessageReplyMarkup', { ...target, reply_markup })).toContain(
      'message is not modified',
    );
    expect(await callApi(server, 'editMessageText', { ...same, text: 'x' })).toMatchObject({
      ok: true,
    });
  });

  it("needs a message of the bot's", async () => {
    const theirs = anna.sends('x');
    const edit = (message_id: number) =>
      refusal('editMessageText', { chat_id: anna.id, message_id, text: 'y' });
    expect(await edit(theirs.id)).toContain("message can't be edited");
    expect(await edit(999_999)).toContain('message to edit not found');
  });
});

describe('where the bot may not speak', () => {
  it('says why', async () => {
    const ben = server.user();
    const payload = { chat_id: ben.id, text: 'x' };
    ben.blocksBot();
    expect(await refusal('sendMessage', payload)).toBe(
      '403 Forbidden: bot was blocked by the user',
    );
    ben.unblocksBot();
    expect(await refusal('sendMessage', payload)).toContain('200');
    const group = server.group({ title: '编辑部' });
    group.removesBot(ben);
    expect(await refusal('sendMessage', { chat_id: group.chatId, text: 'x' })).toBe(
      '403 Forbidden: bot was kicked from the supergroup chat',
    );
  });

  it('tells the new id of a group that was upgraded', async () => {
    const group = server.group({ title: '编辑部', type: 'group' });
    const old = group.chatId;
    group.upgrades(anna);
    expect(await callApi(server, 'sendMessage', { chat_id: old, text: 'x' })).toMatchObject({
      status: 400,
      parameters: { migrate_to_chat_id: group.chatId },
    });
  });

  it('does not count such refusals as the faults of the bot', () => {
    const descriptions = server.refusals.map(({ description }) => description).join();
    expect(descriptions).not.toMatch(/Forbidden|upgraded/);
  });
});

describe('topics', () => {
  it('are kept apart, and General has no number', async () => {
    const group = server.group({ title: '编辑部', forum: true });
    const chat_id = group.chatId;
    const thread = group.topic('教育', anna);
    const question = anna.sendsTo(group, '/ask 教育', { thread });
    expect(question.message).toMatchObject({ message_thread_id: thread, is_topic_message: true });
    const inTopic = { chat_id, text: 'x', message_thread_id: thread };
    expect(await callApi(server, 'sendMessage', inTopic)).toMatchObject({
      result: { message_thread_id: thread, is_topic_message: true },
    });
    const reply_parameters = { message_id: question.id };
    expect(
      await callApi(server, 'sendMessage', { chat_id, text: 'x', reply_parameters }),
    ).toMatchObject({
      result: { message_thread_id: thread, is_topic_message: true },
    });
    expect(await refusal('sendMessage', { ...inTopic, message_thread_id: 1_000 })).toContain(
      'message thread not found',
    );
    expect(anna.sendsTo(group, '/ask').threadId).toBeUndefined();
  });

  it('are none where a reply merely has a thread', async () => {
    const group = server.group({ title: '编辑部' });
    const first = anna.sendsTo(group, '/ask');
    const second = anna.sendsTo(group, '/ask', { replyTo: first });
    expect(second.threadId).toBe(first.id);
    expect(second.message.is_topic_message).toBeUndefined();
    const payload = { chat_id: group.chatId, text: 'x', message_thread_id: second.threadId };
    expect(await refusal('sendMessage', payload)).toContain('message thread not found');
  });
});

describe('drafts', () => {
  const draft = (fields: object) =>
    refusal('sendMessageDraft', { chat_id: anna.id, draft_id: 1, text: 'x', ...fields });

  it('grow in private chats and are no messages', async () => {
    const before = server.messagesIn(anna).length;
    expect(await draft({ text: '会' })).toContain('200');
    expect(await draft({ text: '会议' })).toContain('200');
    expect(server.drafts.at(-1)).toMatchObject({ text: '会议', history: ['会', '会议'] });
    expect(server.messagesIn(anna)).toHaveLength(before);
  });

  it('need a number and a private chat', async () => {
    expect(await draft({ draft_id: 0 })).toContain('400');
    const { chatId: chat_id } = server.group({ title: '编辑部' });
    expect(await draft({ chat_id })).toContain('TEXTDRAFT_PEER_INVALID');
  });

  it('can be unknown to the server', async () => {
    const older = await startTelegramServer({ drafts: false });
    const payload = { chat_id: 1, draft_id: 1, text: 'x' };
    expect((await callApi(older, 'sendMessageDraft', payload)).status).toBe(404);
    expect(older.refusals).toEqual([]);
    await older.stop();
  });
});
