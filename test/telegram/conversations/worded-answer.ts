/** A question to the seed minutes, and what a chat model may say to it: each statement is on record. */
import type { Call } from '../../fakes/telegram-server/call-log.js';
import type { MessageView } from '../../fakes/telegram-server/telegram-server.js';
import type { RunningBot } from '../running-bot.js';

export const QUESTION = '第47次会议煤矿安全有什么要求？';

/** With the numbers under which the model is given the paragraphs. */
export const STATEMENTS = [
  '会议要求压实煤矿安全责任[4]。\n',
  '会议要求认真抓好煤矿安全生产工作[4]。\n',
  '会议强调大力排查治理安全隐患[11]。\n',
  '会议强调切实加强安全警示教育[11]。\n',
  '会议强调时刻绷紧安全生产这根弦[11]。',
];

/** As the whole answer shows them. */
export const WORDED =
  /压实煤矿安全责任.*认真抓好煤矿安全生产工作.*排查治理安全隐患.*安全警示教育.*绷紧安全生产这根弦.*由 openai:test-model 撰写/s;

/** Behind an answer that is still being written. */
export const CURSOR = '▍';

/** What was sent and edited in a chat, in order. */
export function messageCalls({ server }: RunningBot, { chatId }: { chatId: number }): Call[] {
  return server.calls.filter(
    ({ method, payload }) =>
      /^(sendMessage|editMessageText)$/.test(method) && payload.chat_id === chatId,
  );
}

/** Ends when the message shows the whole answer. */
export async function wholeAnswer({ server }: RunningBot, answer: MessageView): Promise<void> {
  await server.waitUntil(() => WORDED.test(answer.text), { what: 'the whole answer' });
}
