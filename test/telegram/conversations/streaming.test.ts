/** With a chat model: an answer that grows by edits, and arrives whole whatever comes in its way. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { statusOf } from '../../fakes/model-servers/script.js';
import { answerTo, expectNothingRefused, opened } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';
import {
  CURSOR,
  messageCalls,
  QUESTION,
  STATEMENTS,
  WORDED,
  wholeAnswer,
} from './worded-answer.js';

let model: OpenaiServer;
let bot: RunningBot;

beforeAll(async () => {
  model = await openOpenaiServer();
  bot = await startBot({
    environment: { CHAT_MODEL: 'openai:test-model', OPENAI_BASE_URL: model.baseUrl },
  });
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
  await model.close();
});

const reader = (language_code = 'zh-hans') => bot.server.user({ language_code });

/** Asks; gives the message that grows, once it is there. */
async function growing(beforePieceMs = 500) {
  model.script({ pieces: STATEMENTS, beforePieceMs });
  const user = reader();
  const answer = await answerTo(bot, user, user.sends(QUESTION));
  return { user, answer };
}

/** The same where the edit that makes it whole is the first. */
async function growingToOneEdit() {
  const [first = '', ...others] = STATEMENTS;
  model.script({ pieces: [first, others.join('')], beforePieceMs: 400 });
  const user = reader();
  return { user, answer: await answerTo(bot, user, user.sends(QUESTION)) };
}

describe('an answer that a model words', () => {
  it('grows by edits 1.2 seconds apart at least, and ends with its buttons', async () => {
    const { user, answer } = await growing(800);
    expect(answer.text).toMatch(/^会议要求压实煤矿安全责任。\[1\] ▍$/);
    expect(answer.rows).toEqual([]);
    await wholeAnswer(bot, answer);
    expect(answer.text).not.toContain(CURSOR);
    const calls = messageCalls(bot, user);
    expect(calls.map(({ method }) => method)).toEqual([
      'sendMessage',
      ...calls.slice(1).map(() => 'editMessageText'),
    ]);
    expect(calls.length).toBeGreaterThanOrEqual(4);
    const growth = calls.slice(0, -1);
    for (const [index, { at }] of growth.slice(1).entries()) {
      expect(at - (growth[index]?.at ?? 0)).toBeGreaterThan(1_150);
    }
    const view = await opened(bot, user, answer, '[2] 楚雄市第47次');
    expect(view.textsOf('underline').join('')).toContain('大力排查治理安全隐患');
  });

  it('arrives whole where edits are over a limit', async () => {
    const { user, answer } = await growingToOneEdit();
    bot.server.faults.failNext('editMessageText', { retryAfter: 1, times: 2 });
    await wholeAnswer(bot, answer);
    expect(bot.server.messagesIn(user)).toHaveLength(1);
  });

  it.each([
    'before',
    'after',
  ] as const)('arrives whole, once, where the connection is cut %s its last edit is carried out', async (moment) => {
    const { user, answer } = await growingToOneEdit();
    bot.server.faults.cutConnections('editMessageText', 1, moment);
    await wholeAnswer(bot, answer);
    await bot.server.waitUntilQuiet(1_500);
    expect(bot.server.messagesIn(user)).toHaveLength(1);
    // Nobody can know that it was carried out: asked once more, the server says so.
    const known = bot.server.refusals.splice(0).map(({ description }) => description);
    expect(known.filter((one) => !one.includes('message is not modified'))).toEqual([]);
    expect(known).toHaveLength(moment === 'after' ? 1 : 0);
  });

  it('is sent anew where its reader deleted what had come of it', async () => {
    const { user, answer } = await growingToOneEdit();
    user.deletes(answer);
    const whole = await bot.server.nextMessage(user);
    expect(whole.text).toMatch(WORDED);
    expect(whole.buttons.length).toBeGreaterThan(1);
    // A circumstance, but one that the server counts.
    expect(bot.server.refusals.splice(0)).toHaveLength(1);
  });

  it('is that of the record where the model fails, and says so', async () => {
    model.script(statusOf(400));
    const user = reader('zh-hant');
    const answer = await answerTo(bot, user, user.sends(QUESTION));
    expect(answer.text).toContain('要压实煤矿安全责任,认真抓好煤矿安全生产工作');
    expect(answer.text).toContain('摘自记录原文');
    expect(answer.buttons).toHaveLength(2);
  });
});

describe('/stop', () => {
  it('keeps what was verified, with its buttons, and says that it stopped', async () => {
    const { user, answer } = await growing(600);
    const stopping = await answerTo(bot, user, user.sends('/stop'));
    expect(stopping.text).toContain('正在停下');
    await bot.server.waitUntil(() => answer.text.includes('已停下。'));
    expect(answer.text).toContain('会议要求压实煤矿安全责任。[1]');
    expect(answer.text).not.toContain(CURSOR);
    const view = await opened(bot, user, answer, '[1] 楚雄市第47次');
    expect(view.textsOf('underline').join('')).toContain('要压实煤矿安全责任');
    expect((await answerTo(bot, user, user.sends('/stop'))).text).toContain('没有正在写的回答');
  });

  it('before anything was written leaves a word, and drops what still waits', async () => {
    model.script({ pieces: STATEMENTS, beforeHeadersMs: 60_000 });
    const user = reader();
    const [first, ...waiting] = [QUESTION, '第70次会议是谁主持的？', '教育'].map((text) =>
      user.sends(text),
    );
    await bot.server.waitUntil(() => model.openReplies() > 0);
    const stopping = await answerTo(bot, user, user.sends('/stop'));
    expect(stopping.text).toBe('正在停下。还在排队的 2 个问题也取消了。');
    if (first) expect((await answerTo(bot, user, first)).text).toBe('已停下。');
    await bot.server.waitUntilQuiet(1_500);
    const answered = bot.server.messagesIn(user).map(({ replyToId }) => replyToId);
    for (const { id } of waiting) expect(answered).not.toContain(id);
  });

  it('in a group ends nobody else’s answer', async () => {
    const group = bot.server.group({ title: '采访组' });
    const [anna, bo] = [reader(), reader()];
    model.script({ pieces: STATEMENTS, beforePieceMs: 500 });
    const answer = await answerTo(bot, group, anna.sendsTo(group, `/ask ${QUESTION}`));
    const refused = await answerTo(bot, group, bo.sendsTo(group, '/stop'));
    expect(refused.text).toContain('没有正在写的回答');
    await wholeAnswer(bot, answer);
  });
});
