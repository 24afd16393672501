/** Every command as readers write it: with and without words behind it, wrongly, and with garbage. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asked, expectNothingRefused, opened } from '../playing.js';
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

const COMMANDS = [
  ...['ask', 'search', 'meetings', 'show', 'cite', 'filter', 'new', 'stop'],
  ...['watch', 'unwatch', 'watches', 'lang', 'help', 'start'],
];

/** What nobody means, as long as a message can be. */
const GARBAGE = '<b>&amp;‮乱\u0007'.repeat(300);

describe.concurrent('the list of commands', () => {
  it('is registered in English for all, in 简体 for Chinese', async () => {
    await bot.server.waitUntil(() => bot.server.commands(undefined, 'zh').length > 0);
    for (const [language, welcome] of [
      ['', 'Begin'],
      ['en', 'Begin'],
      ['zh', '开始'],
    ]) {
      const commands = bot.server.commands({ type: 'default' }, language);
      expect(commands.map(({ command }) => command)).toEqual(COMMANDS);
      expect(commands.at(-1)?.description).toBe(welcome);
    }
  });

  it('is in 繁體 for a reader of it, from the first message on', async () => {
    const user = reader('zh-hant');
    const scope = { type: 'chat', chat_id: user.id };
    await asked(bot, user, '第70次會議是誰主持的？');
    await bot.server.waitUntil(() => bot.server.commands(scope).length > 0);
    expect(bot.server.commands(scope).at(-1)?.description).toBe('開始');
    await asked(bot, user, '第47次會議是誰主持的？');
    const calls = bot.server.callsOf('setMyCommands');
    const own = calls.filter(({ payload }) => JSON.stringify(payload).includes(`${user.id}`));
    expect(own).toHaveLength(1);
  });

  it('follows /lang, by word or by button', async () => {
    const user = reader('zh-hant');
    const scope = { type: 'chat', chat_id: user.id };
    const last = () => bot.server.commands(scope).at(-1)?.description;
    expect((await asked(bot, user, '/lang English')).text).toContain('in English now');
    await bot.server.waitUntil(() => last() === 'Begin');
    const choice = await asked(bot, user, '/lang');
    expect(choice.buttons.map(({ text }) => text)).toEqual(['简体', '繁體', 'English']);
    expect((await opened(bot, user, choice, '简体')).text).toContain('简体中文');
    await bot.server.waitUntil(() => last() === '开始');
    expect((await asked(bot, user, '/lang Esperanto')).text).toContain('只有这三种');
    expect((await asked(bot, user, '/help')).text).toContain('怎么用');
  });
});

describe.concurrent('a command', () => {
  it.each(COMMANDS)('has an answer without words and with garbage: /%s', async (name) => {
    const user = reader();
    for (const words of ['', ` ${GARBAGE}`.slice(0, 4000), ' 1']) {
      const answer = await asked(bot, user, `/${name}${words}`);
      expect(answer.text).not.toContain('出了点问题');
    }
  });

  it('needs no blank behind it, no small letters and no half-width slash', async () => {
    const [anna, bo, chen, dai] = [reader(), reader(), reader(), reader()];
    const answers = await Promise.all([
      asked(bot, anna, '/ask谁主持第70次会议？'),
      asked(bot, bo, '/Ask 谁主持第70次会议？'),
      asked(bot, chen, '／ask 谁主持第70次会议？'),
      asked(bot, dai, '/ASK@Minutes_Test_Bot 谁主持第70次会议？'),
    ]);
    for (const { text } of answers) expect(text).toContain('由市委副书记、市长杨俐昆主持。[1]');
    expect((await asked(bot, anna, '/search教育')).text).toMatch(/^“教育”/);
    expect((await asked(bot, bo, '/lang繁體')).text).toContain('繁體中文');
    expect((await asked(bot, chen, '/filter楚雄市')).text).toContain('从现在起只看：楚雄市');
  });

  it('that is none, or another bot’s, is told to be none', async () => {
    const user = reader();
    for (const words of ['/nosuch', '/ask@otherbot 谁主持', '/status', '/asks 谁主持']) {
      expect((await asked(bot, user, words)).text).toContain('没有这个命令');
    }
  });
});

describe.concurrent('/filter', () => {
  it('holds for answers, searches, lists and inline until it is cleared', async () => {
    const user = reader();
    expect((await asked(bot, user, '/filter')).text).toContain('现在没有限定范围');
    const set = await asked(bot, user, '/filter 楚雄市 2021');
    expect(set.text).toContain('从现在起只看：楚雄市 · 2021（1 次会议）');
    const answer = await asked(bot, user, '有哪些会议谈到教育？');
    expect(answer.text).toContain('筛选：楚雄市 · 2021');
    expect(answer.buttons.every(({ text }) => text.includes('楚雄市第70次'))).toBe(true);
    const hits = await asked(bot, user, '/search 教育');
    expect(hits.buttons.every(({ text }) => text.includes('楚雄市第70次'))).toBe(true);
    expect((await asked(bot, user, '/meetings')).buttons).toHaveLength(1);
    const { results } = await user.asksInline('教育');
    expect(results.every(({ title }) => title.includes('第70次'))).toBe(true);
    const refusal = await asked(bot, user, '芦淞区的会议说了什么？');
    expect(refusal.text).toContain('筛选：楚雄市 · 2021');
    const shown = await asked(bot, user, '/filter');
    expect((await opened(bot, user, shown, '取消限定')).text).toContain('不再限定范围');
    expect((await asked(bot, user, '/meetings')).buttons).toHaveLength(5);
  });

  it('stays as it was where words are not understood or match nothing', async () => {
    const user = reader('zh-hant');
    await asked(bot, user, '/filter 雅安市');
    expect((await asked(bot, user, '/filter 哈哈')).text).toContain('沒看懂「哈哈」');
    expect((await asked(bot, user, '/filter 1950年')).text).toContain('沒有收錄這樣的會議');
    expect((await asked(bot, user, '/filter')).text).toContain('現在的範圍：雅安市');
    expect((await asked(bot, user, '/filter 取消')).text).toContain('不再限定範圍');
  });
});

describe.concurrent('/start and /help', () => {
  it.each([
    ['zh-hans', '收录 5 次会议、50 段', '直接发问题就行'],
    ['zh-hk', '收錄 5 次會議、50 段', '直接發問題就行'],
    ['fr', '5 meetings and 50 paragraphs are held', 'Just send a question'],
  ])('say how to begin, in the language of the client: %s', async (code, welcome, help) => {
    const user = reader(code);
    expect((await asked(bot, user, '/start')).text).toContain(welcome);
    const { text } = await asked(bot, user, '/help');
    expect(text).toContain(help);
    for (const command of COMMANDS) expect(text).toContain(`/${command} – `);
  });
});
