/** With a chat model and a server that knows drafts: an answer grows as one, and is then sent. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { answerTo, expectNothingRefused } from '../playing.js';
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
let withoutDrafts: RunningBot;

beforeAll(async () => {
  model = await openOpenaiServer();
  const environment = { CHAT_MODEL: 'openai:test-model', OPENAI_BASE_URL: model.baseUrl };
  bot = await startBot({ server: { hasTopicsEnabled: false }, environment });
  withoutDrafts = await startBot({
    server: { hasTopicsEnabled: true, drafts: false },
    environment,
  });
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  expectNothingRefused(withoutDrafts);
  await Promise.all([bot.close(), withoutDrafts.close()]);
  await model.close();
});

it('drafts grow in a private chat, and the whole answer is one message', async () => {
  model.script({ pieces: STATEMENTS, beforePieceMs: 800 });
  const user = bot.server.user({ language_code: 'zh-hans' });
  const answer = await answerTo(bot, user, user.sends(QUESTION));
  expect(answer.text).toMatch(WORDED);
  expect(answer.isEdited).toBe(false);
  expect(messageCalls(bot, user)).toHaveLength(1);
  const [draft] = bot.server.drafts.filter(({ chatId }) => chatId === user.id);
  expect(draft?.history.length).toBeGreaterThan(1);
  expect(draft?.history[0]).toBe(`会议要求压实煤矿安全责任。[1] ${CURSOR}`);
});

it('drafts are shown in the topic of a private chat that asked', async () => {
  model.script({ pieces: STATEMENTS, beforePieceMs: 500 });
  const user = withoutDrafts.server.user({ language_code: 'zh-hans' });
  user.sends('/start');
  const thread = user.opensTopic('煤矿');
  const answer = await answerTo(withoutDrafts, user, user.sends(QUESTION, { thread }));
  expect(answer.threadId).toBe(thread);
  await wholeAnswer(withoutDrafts, answer);
});

it('a server that knows none after all is shown edits', async () => {
  model.script({ pieces: STATEMENTS, beforePieceMs: 800 });
  const user = withoutDrafts.server.user({ language_code: 'zh-hans' });
  const answer = await answerTo(withoutDrafts, user, user.sends(QUESTION));
  await wholeAnswer(withoutDrafts, answer);
  expect(answer.isEdited).toBe(true);
  expect(withoutDrafts.server.drafts).toEqual([]);
});

it('a group is shown edits', async () => {
  model.script({ pieces: STATEMENTS, beforePieceMs: 500 });
  const group = bot.server.group({ title: '采访组' });
  const user = bot.server.user({ language_code: 'zh-hans' });
  const answer = await answerTo(bot, group, user.sendsTo(group, `/ask ${QUESTION}`));
  await wholeAnswer(bot, answer);
  expect(answer.isEdited).toBe(true);
});
