/** A bot that stops and comes back: what was asked is answered, and nothing twice. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import type { MessageView, TelegramUser } from '../../fakes/telegram-server/telegram-server.js';
import { answerTo, asked, expectNothingRefused, opened } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';
import { QUESTION, STATEMENTS, WORDED, wholeAnswer } from './worded-answer.js';

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

const reader = () => bot.server.user({ language_code: 'zh-hans' });

/** A process takes longer than this to come back: what its forerunner sent is a second old then. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1_100));

/** The whole answer of the model, as it is scripted. */
async function worded(user: TelegramUser): Promise<MessageView> {
  const answer = await asked(bot, user, QUESTION);
  await wholeAnswer(bot, answer);
  return answer;
}

/** The ids of what was answered in a chat, once nothing more comes. */
async function answeredIn(chat: { chatId: number }) {
  await bot.server.waitUntilQuiet(1_500);
  return bot.server.messagesIn(chat.chatId).map(({ replyToId }) => replyToId);
}

it('an answer that runs is finished, and what waits is answered after the restart, once', async () => {
  model.script({ pieces: STATEMENTS, beforePieceMs: 300 });
  const user = reader();
  const [running, waiting] = [user.sends(QUESTION), user.sends('/meetings 楚雄市')];
  await bot.server.waitUntil(() => model.openReplies() > 0);
  await bot.stop();
  const finished = await answerTo(bot, user, running);
  expect(finished.text).toMatch(WORDED);
  expect(await answeredIn(user)).toEqual([running.id]);
  await bot.restart();
  expect((await answerTo(bot, user, waiting)).text).toContain('共 2 次会议');
  expect(await answeredIn(user)).toEqual([running.id, waiting.id]);
  expect(model.unused).toEqual([]);
});

it('what comes while it is down is answered when it is back: questions, presses, commands', async () => {
  model.script({ pieces: STATEMENTS }, { pieces: STATEMENTS });
  const [anna, bo, chen] = [reader(), reader(), reader()];
  const answer = await worded(anna);
  await pause();
  await bot.stop();
  const press = anna.presses(answer, '[1]');
  const question = bo.sends(QUESTION);
  const filtering = chen.sends('/filter 楚雄市');
  await bot.restart();
  await press.answered();
  expect((await answerTo(bot, anna, answer)).text).toContain('压实煤矿安全责任');
  await wholeAnswer(bot, await answerTo(bot, bo, question));
  expect((await answerTo(bot, chen, filtering)).text).toContain('从现在起只看：楚雄市');
});

it('updates that are given again are answered once, before a restart and after it', async () => {
  model.script({ pieces: STATEMENTS });
  const user = reader();
  const answer = await worded(user);
  await opened(bot, user, answer, '[1]');
  bot.server.redeliver(2);
  await bot.restart();
  bot.server.redeliver(2);
  expect(await answeredIn(user)).toEqual([answer.replyToId, answer.id]);
});

it('settings, conversation and buttons of before go on after a restart', async () => {
  const [anna, bo] = [reader(), reader()];
  await asked(bot, anna, '/lang 繁體');
  await asked(bot, anna, '/filter 楚雄市 2021');
  const refusal = await asked(bot, anna, '火星移民计划有什么进展？');
  model.script({ pieces: STATEMENTS });
  await worded(bo);
  await pause();
  await bot.restart();
  expect((await opened(bot, anna, refusal, '1. ')).text).toContain('來源：');
  expect((await asked(bot, anna, '/filter')).text).toContain('現在的範圍：楚雄市 · 2021');
  // The first reply is the question as it stands alone.
  const chaired = '会议由市委副书记、市人民政府市长杨俐昆主持[1]。';
  model.script({ pieces: ['第47次会议是谁主持的？'] }, { pieces: [chaired] });
  const followed = await asked(bot, bo, '那次会议是谁主持的？');
  await bot.server.waitUntil(() => followed.text.includes('按“第47次会议是谁主持的？”回答'));
});
