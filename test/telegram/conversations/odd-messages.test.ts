/** Messages that are no plain question: each has an answer that says what can be done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TelegramUser } from '../../fakes/telegram-server/telegram-server.js';
import { answerTo, asked, expectNothingRefused } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot();
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
});

const reader = (language_code = 'zh-hans') => bot.server.user({ language_code });
const CHAIRED = '第70次会议是谁主持的？';
const CHAIR = '由市委副书记、市长杨俐昆主持。[1]';

describe.concurrent('a message without words', () => {
  it.each<[string, (user: TelegramUser) => ReturnType<TelegramUser['sends']>]>([
    ['a sticker', (user) => user.sendsSticker()],
    ['a photo', (user) => user.sendsPhoto()],
    ['a voice', (user) => user.sendsVoice()],
    ['a place', (user) => user.sendsContent({ location: { latitude: 25, longitude: 101.5 } })],
    ['a contact', (user) => user.sendsContent({ contact: { phone_number: '1', first_name: 'A' } })],
    ['a poll', (user) => user.sendsContent({ poll: { id: '1', question: '?', options: [] } })],
    ['a dice', (user) => user.sendsContent({ dice: { emoji: '🎲', value: 3 } })],
    ['something newer than this bot', (user) => user.sendsContent({ hologram: {} })],
  ])('is told to be typed: %s', async (_, sends) => {
    const user = reader('zh-hant');
    expect((await answerTo(bot, user, sends(user))).text).toBe('我只看得懂文字。請把問題打出來。');
  });

  it.each([
    '   ',
    '@minutes_test_bot',
    '？！',
    '😀👍',
    '\u200b\u202e\u0007',
    '/ask',
    '你好！',
  ])('is asked what it would ask: %j', async (text) => {
    expect((await asked(bot, reader(), text)).text).toContain('想问什么');
  });

  it('of thanks is thanked for, also as a reply', async () => {
    const user = reader('zh-hant');
    const answer = await asked(bot, user, '第70次會議是誰主持的？');
    const thanks = user.sends('謝謝你！👍', { replyTo: answer });
    expect((await answerTo(bot, user, thanks)).text).toBe('不客氣，隨時可以再問。');
  });
});

describe.concurrent('a question', () => {
  it('may stand below a picture', async () => {
    const user = reader();
    expect((await answerTo(bot, user, user.sendsPhoto(CHAIRED))).text).toContain(CHAIR);
    expect((await answerTo(bot, user, user.sendsPhoto(`/ask ${CHAIRED}`))).text).toContain(CHAIR);
  });

  it('may be forwarded', async () => {
    const user = reader();
    const forward_origin = { type: 'hidden_user', date: 1, sender_user_name: '张三' };
    const message = user.sendsContent({ text: CHAIRED, forward_origin });
    expect((await answerTo(bot, user, message)).text).toContain(CHAIR);
  });

  it.each([
    '第\u200b70次\u0007会议是谁主持的？',
    '\u202e第70次会议是谁主持的？\u202c',
    '<b>&amp;</b> 第70次会议是谁主持的？',
    '😀 第70次会议是谁主持的？ 👍',
    '第70次会议\n\n是谁主持的？',
    '@minutes_test_bot 第70次会议是谁主持的？',
    '第７０次会议是谁主持的？',
  ])('is read whatever clings to it: %j', async (text) => {
    expect((await asked(bot, reader(), text)).text).toContain(CHAIR);
  });

  it.each([
    ['a word of 4,000 letters', 'a'.repeat(4_000), ''],
    ['4,096 times one character', '字'.repeat(4_096), ''],
    ['3,000 opening brackets', `${'《'.repeat(2_999)}会`, ''],
    ['half of a character', '第70次会议\ud83d是谁主持的？', ''],
    ['HTML that never closes', '<a href="x'.repeat(300), ''],
    ['100,000 characters', '第70次会议是谁主持的？'.repeat(8_000), '这条消息太长了'],
  ])('of an odd shape is answered: %s', async (_, text, wanted) => {
    const answer = await asked(bot, reader(), text);
    expect(answer.text).toContain(wanted);
    expect(answer.text).not.toContain('出了点问题');
  });
});

describe.concurrent('an edited message', () => {
  it('is answered anew where its words changed, and not where they did not', async () => {
    const user = reader();
    const message = user.sends(CHAIRED);
    const first = await answerTo(bot, user, message);
    user.edits(message, CHAIRED);
    user.edits(message, '第47次会议是谁主持的？');
    const second = await answerTo(bot, user, message, { beside: [first.id] });
    expect(second.text).toContain('楚雄市九届市人民政府第47次');
    await asked(bot, user, '/help');
    expect(bot.server.messagesIn(user)).toHaveLength(3);
  });

  it('that is a command is carried out anew', async () => {
    const user = reader();
    const message = user.sends('/search 教育');
    const first = await answerTo(bot, user, message);
    user.edits(message, '/search 煤矿');
    const second = await answerTo(bot, user, message, { beside: [first.id] });
    expect(second.text).toMatch(/^“煤矿”/);
    user.edits(message, `/ask${CHAIRED}`);
    const third = await answerTo(bot, user, message, { beside: [first.id, second.id] });
    expect(third.text).toContain(CHAIR);
  });

  it('that holds no words is left alone, as a place that moves on the map', async () => {
    const user = reader();
    const message = user.sendsContent({ location: { latitude: 25, longitude: 101.5 } });
    await answerTo(bot, user, message);
    bot.server.pushRaw({ edited_message: { ...message.message, edit_date: 1 } });
    await asked(bot, user, '/help');
    expect(bot.server.messagesIn(user)).toHaveLength(2);
  });
});
