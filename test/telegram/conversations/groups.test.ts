/** Groups: who is answered and who is left alone, topics, and what becomes of a group. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TelegramGroup, TelegramUser } from '../../fakes/telegram-server/telegram-server.js';
import { answerTo, expectNothingRefused, opened } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';

let bot: RunningBot;

beforeAll(async () => {
  // Without privacy mode the bot is given everything, and must tell by itself what is for it.
  bot = await startBot({ server: { privacyMode: false } });
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
});

const reader = (language_code = 'zh-hans') => bot.server.user({ language_code });
const CHAIRED = '第70次会议是谁主持的？';
const CHAIR = '由市委副书记、市长杨俐昆主持。[1]';
const NAME = '@minutes_test_bot';

function asks(user: TelegramUser, group: TelegramGroup, text: string, options = {}) {
  return answerTo(bot, group, user.sendsTo(group, text, options));
}

/** A message with fields that nobody can type, as Telegram gives it. */
function pushMessage(group: TelegramGroup, fields: object): number {
  const message_id = group.room.nextMessageId();
  const date = Math.floor(Date.now() / 1000);
  bot.server.pushRaw({ message: { message_id, date, chat: group.room.chat, ...fields } });
  return message_id;
}

describe.concurrent('in a group', () => {
  it('a mention, a reply to the bot and /ask are answered, and buttons open quotes', async () => {
    const group = bot.server.group({ title: '采访组' });
    const anna = reader();
    const answer = await asks(anna, group, `${NAME} ${CHAIRED}`);
    expect(answer.text).toContain(CHAIR);
    expect((await opened(bot, reader('en'), answer, '[1]')).text).toContain('Source: ');
    const followed = await asks(anna, group, '那第47次呢？', { replyTo: answer });
    expect(followed.text).toContain('按“第47次会议是谁主持的？”回答');
    const bo = reader();
    expect((await asks(bo, group, `请问 ${NAME} ，第47次会议是谁主持的？`)).text).toContain(
      '第47次',
    );
    expect((await asks(bo, group, `/ask ${CHAIRED}`)).text).toContain(CHAIR);
    expect((await asks(bo, group, `/ask${NAME} ${CHAIRED}`)).text).toContain(CHAIR);
    expect((await asks(bo, group, `/ask${CHAIRED}`)).text).toContain(CHAIR);
  });

  it('/ask, or the name alone, as a reply asks what somebody else wrote', async () => {
    const group = bot.server.group({ title: '编辑部' });
    const [anna, bo] = [reader(), reader()];
    const question = anna.sendsTo(group, CHAIRED);
    expect((await asks(bo, group, '/ask', { replyTo: question })).text).toContain(CHAIR);
    expect((await asks(bo, group, NAME, { replyTo: question })).text).toContain(CHAIR);
    expect((await asks(bo, group, NAME)).text).toContain('想问什么');
  });

  it('what is not for the bot is left alone', async () => {
    const group = bot.server.group({ title: '闲聊' });
    const [anna, bo] = [reader(), reader()];
    const said = anna.sendsTo(group, CHAIRED);
    bo.sendsTo(group, '我也想知道', { replyTo: said });
    anna.sendsTo(group, '/ask@other_bot 谁主持');
    anna.sendsTo(group, '/weather 楚雄');
    anna.sendsTo(group, '@other_bot 谁主持');
    pushMessage(group, { from: anna.user, sticker: { file_id: 's', emoji: '👍' } });
    pushMessage(group, { from: anna.user, new_chat_members: [bo.user] });
    // Sent by way of our own inline mode: it names us as the bot that it came from.
    const { id, username } = bot.server.state.bot;
    pushMessage(group, {
      from: anna.user,
      via_bot: { id, is_bot: true, first_name: '纪要', username },
      text: `${NAME} “教育是立国之本”`,
      entities: [{ type: 'mention', offset: 0, length: NAME.length }],
    });
    const answered = await asks(anna, group, `/ask ${CHAIRED}`);
    expect(bot.server.messagesIn(group).map(({ id: own }) => own)).toEqual([answered.id]);
  });

  it('an anonymous admin is answered', async () => {
    const group = bot.server.group({ title: '频道讨论' });
    const anonymous = {
      id: 1087968824,
      is_bot: true,
      first_name: 'Group',
      username: 'GroupAnonymousBot',
    };
    pushMessage(group, {
      from: anonymous,
      sender_chat: group.room.chat,
      text: `/ask ${CHAIRED}`,
      entities: [{ type: 'bot_command', offset: 0, length: 4 }],
    });
    expect((await bot.server.nextMessage(group)).text).toContain(CHAIR);
  });

  it('topics have conversations of their own', async () => {
    const group = bot.server.group({ title: '分社', forum: true });
    const anna = reader();
    const [education, safety] = [group.topic('教育', anna), group.topic('安全', anna)];
    const first = await asks(anna, group, `/ask 谁参加了第70次会议`, { thread: education });
    expect(first.threadId).toBe(education);
    const other = await asks(anna, group, `${NAME} 那第47次呢？`, { thread: safety });
    expect(other.threadId).toBe(safety);
    expect(other.text).not.toContain('按“');
    const followed = await asks(anna, group, `${NAME} 那第47次呢？`, { thread: education });
    expect(followed.text).toContain('按“谁参加了第47次会议？”回答');
    expect((await opened(bot, anna, followed, '[1]')).threadId).toBe(education);
    expect((await asks(anna, group, '/ask', { thread: safety })).text).toContain('想问什么');
    expect((await asks(anna, group, `/ask ${CHAIRED}`)).threadId).toBeUndefined();
  });

  it('/filter and /lang hold for the group, and go with it into a supergroup', async () => {
    const group = bot.server.group({ title: '小组', type: 'group' });
    const anna = reader();
    await asks(anna, group, '/filter 楚雄市');
    await asks(anna, group, '/lang 繁體');
    const old = group.chatId;
    group.upgrades(anna);
    expect(group.chatId).not.toBe(old);
    const answer = await asks(reader('en'), group, '/ask 有哪些会议谈到教育？');
    expect(answer.text).toContain('篩選：楚雄市');
  });

  it('a bot that was removed is quiet, and answers when it is back', async () => {
    const group = bot.server.group({ title: '临时' });
    const anna = reader();
    expect((await asks(anna, group, `/ask ${CHAIRED}`)).text).toContain(CHAIR);
    group.removesBot(anna);
    anna.sendsTo(group, `/ask ${CHAIRED}`);
    group.addsBot(anna);
    expect((await asks(anna, group, `/ask ${CHAIRED}`)).text).toContain(CHAIR);
    expect(bot.server.messagesIn(group)).toHaveLength(2);
  });
});

describe.concurrent('an edited message', () => {
  it('of a group is answered once it names the bot, and not when it does no longer', async () => {
    const group = bot.server.group({ title: '改稿' });
    const anna = reader();
    const message = anna.sendsTo(group, CHAIRED);
    anna.edits(message, `${NAME} ${CHAIRED}`);
    const answer = await answerTo(bot, group, message);
    expect(answer.text).toContain(CHAIR);
    anna.edits(message, '第47次会议是谁主持的？');
    anna.edits(message, `${NAME} 第85次会议是谁主持的？`);
    const second = await answerTo(bot, group, message, { beside: [answer.id] });
    expect(second.text).toContain('彭映梅');
    expect(bot.server.messagesIn(group)).toHaveLength(2);
  });
});
