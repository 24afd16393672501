/** Who may use the bot: lists of users and chats, administrators, and what strangers are told. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerTo, asked, expectNothingRefused, opened } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';

/** The first users and groups of the fake server, in the order in which they are made here. */
const ALLOWED_USER = 5_000_000_001;
const ADMIN = 5_000_000_002;
const ALLOWED_GROUP = -1_002_000_000_001;

const CHAIRED = '第70次会议是谁主持的？';
const CHAIR = '由市委副书记、市长杨俐昆主持。[1]';
const TURNED_AWAY = '只对指定的人开放';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    environment: {
      TELEGRAM_ALLOWED_USERS: `${ALLOWED_USER}`,
      TELEGRAM_ALLOWED_CHATS: `${ALLOWED_GROUP}`,
      TELEGRAM_ADMINS: `${ADMIN}`,
    },
  });
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
});

describe('a bot for selected people', () => {
  it('answers them, in the chats that are allowed everyone, and its administrators', async () => {
    const [anna, admin, stranger] = [1, 2, 3].map(() =>
      bot.server.user({ language_code: 'zh-hans' }),
    );
    const group = bot.server.group({ title: '采访组' });
    if (!anna || !admin || !stranger) throw new Error('three were made');
    expect([anna.id, admin.id, group.chatId]).toEqual([ALLOWED_USER, ADMIN, ALLOWED_GROUP]);
    expect((await asked(bot, anna, CHAIRED)).text).toContain(CHAIR);
    expect((await asked(bot, admin, CHAIRED)).text).toContain(CHAIR);
    const answer = await answerTo(bot, group, stranger.sendsTo(group, `/ask ${CHAIRED}`));
    expect(answer.text).toContain(CHAIR);
    expect((await opened(bot, stranger, answer, '[1]')).text).toContain('第1段');
    const other = bot.server.group({ title: '别处' });
    const turnedAway = await answerTo(bot, other, stranger.sendsTo(other, `/ask ${CHAIRED}`));
    expect(turnedAway.text).toContain(TURNED_AWAY);
    expect((await answerTo(bot, other, anna.sendsTo(other, `/ask ${CHAIRED}`))).text).toContain(
      CHAIR,
    );
  });

  it('tells a stranger once, and gives no paragraph away', async () => {
    const stranger = bot.server.user({ language_code: 'zh-hans' });
    expect((await asked(bot, stranger, CHAIRED)).text).toContain(TURNED_AWAY);
    stranger.sends(CHAIRED);
    stranger.sends('/start');
    stranger.sendsSticker();
    expect((await stranger.asksInline('教育')).results).toEqual([]);
    const view = bot.server.messagesIn(stranger)[0];
    if (!view) throw new Error('it was told');
    view.message.reply_markup = { inline_keyboard: [[{ text: 'x', callback_data: '1m:m' }]] };
    expect((await stranger.presses(view, 'x').answered()).text).toContain(TURNED_AWAY);
    await bot.server.waitUntilQuiet(1_500);
    expect(bot.server.messagesIn(stranger)).toHaveLength(1);
  });

  it('tells its administrators how it goes, and nobody else', async () => {
    const admin = bot.server.user({ id: ADMIN, language_code: 'zh-hans' });
    const status = await asked(bot, admin, '/status');
    expect(status.text).toMatch(
      /^jiyao test，已运行 \d+ 分钟\n5 次会议、50 段\n正在处理 1，排队 0/,
    );
    const anna = bot.server.user({ id: ALLOWED_USER, language_code: 'zh-hans' });
    expect((await asked(bot, anna, '/status')).text).toContain('没有这个命令');
  });

  it('says at its start for how many it is open', () => {
    expect(bot.events[0]).toMatchObject({ type: 'started', users: 1, chats: 1 });
  });
});
