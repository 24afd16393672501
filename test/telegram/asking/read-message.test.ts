/** What a message asks, and what of it asks nothing. */
import type { Message } from 'telegraf/types';
import { expect, it } from 'vitest';
import { readMessage } from '../../../src/telegram/asking/read-message.js';

const ME = { id: 7, username: 'jiyao_bot' };

function read(text: string) {
  const chat = { id: 5, type: 'private' as const, first_name: 'Anna' };
  return readMessage({ message_id: 1, date: 1, chat, text } as Message, ME);
}

it.each([
  ['@jiyao_bot 谁主持的？', '谁主持的？'],
  ['请问@Jiyao_Bot，谁主持的？', '请问 ，谁主持的？'],
  ['/ask@jiyao_bot 谁主持的？', '谁主持的？'],
  ['谁\u200b主\u0000持\n\n的？', '谁主持 的？'],
  ['@jiyao_bot2 谁', '@jiyao_bot2 谁'],
  ['你好，谁主持的？', '你好，谁主持的？'],
  ['谢谢。那第47次呢？', '谢谢。那第47次呢？'],
  ['70', '70'],
])('%j asks %j', (text, question) => {
  expect(read(text)).toEqual({ type: 'question', question });
});

it.each([
  ['', 'empty'],
  ['@jiyao_bot', 'empty'],
  ['？？ 👍', 'empty'],
  ['您好！', 'empty'],
  ['Hello 👋', 'empty'],
  ['谢谢你！', 'thanks'],
  ['辛苦了', 'thanks'],
  ['Thank you.', 'thanks'],
  ['字'.repeat(4_097), 'tooLong'],
])('%j asks nothing: %s', (text, type) => {
  expect(read(text)).toEqual({ type });
});
