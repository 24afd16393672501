/** What is said to who sends more than is handled: each kind of update has its own way. */
import { expect, it } from 'vitest';
import { decline } from '../../../src/telegram/routing/decline.js';

const from = { id: 5, is_bot: false, first_name: 'Anna', language_code: 'zh-hant' };
const chat = { id: -100, type: 'supergroup' as const, title: '采访组' };
const text = { message_id: 3, date: 1, chat, from, text: '谁主持的？' };

/** The calls that declining makes. */
function services() {
  const calls: unknown[][] = [];
  const record =
    <Result>(name: string, result: Result) =>
    async (...given: unknown[]) => {
      calls.push([name, ...given]);
      return result;
    };
  const api = {
    sendMessage: record('sendMessage', 1),
    answerCallback: record('answerCallback', undefined),
    answerInlineQuery: record('answerInlineQuery', undefined),
  };
  const settings = { get: () => ({ language: null, filters: {}, commands: null }) };
  return { calls, given: { api, settings } };
}

const saying = (words: string) => ({ html: expect.stringContaining(words) });

it('a message, or its edit, is replied to in its topic', async () => {
  const { calls, given } = services();
  const inTopic = { ...text, message_thread_id: 9, is_topic_message: true as const };
  await decline(given, { update_id: 1, message: inTopic }, 'user', 2);
  await decline(given, { update_id: 2, edited_message: { ...text, edit_date: 2 } }, 'overall', 1);
  expect(calls).toEqual([
    ['sendMessage', { chatId: -100, threadId: 9 }, saying('有 2 條沒有處理'), { replyTo: 3 }],
    ['sendMessage', { chatId: -100 }, saying('現在問的人太多'), { replyTo: 3 }],
  ]);
});

it('a pressed button and an inline query are not left waiting', async () => {
  const { calls, given } = services();
  const callback = { id: 'c1', from, chat_instance: '1', data: 'x' };
  await decline(given, { update_id: 1, callback_query: callback }, 'user', 1);
  const inline = { id: 'i1', from, query: '教育', offset: '' };
  await decline(given, { update_id: 2, inline_query: inline }, 'user', 1);
  expect(calls).toEqual([
    ['answerCallback', 'c1', expect.stringContaining('有 1 條沒有處理')],
    ['answerInlineQuery', 'i1', [], { cacheSeconds: 0, personal: true, nextOffset: '' }],
  ]);
});
