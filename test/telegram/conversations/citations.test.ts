/** From a question to the very words that its answer quotes, as readers of 简体 and 繁體 go there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Citation } from '../../../src/app-types.js';
import type { MessageView, TelegramUser } from '../../fakes/telegram-server/telegram-server.js';
import { asked, expectNothingRefused, letters, opened, turned } from '../playing.js';
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

/** The marked words of an opened paragraph, and what goes on on its next pages. */
async function markedIn(user: TelegramUser, view: MessageView): Promise<string> {
  let marked = view.textsOf('underline').join('');
  while (view.buttons.some(({ text }) => /\d\/\d+ ▶/.test(text))) {
    const before = marked;
    await turned(bot, user, view, '▶');
    marked += view.textsOf('underline').join('');
    if (marked === before) break;
  }
  return letters(marked);
}

async function followCitation(user: TelegramUser, answer: MessageView, citation: Citation) {
  const view = await opened(bot, user, answer, `[${citation.marker}] `);
  expect(view.text).toContain(`第${citation.paragraph}段`);
  expect(view.textsOf('code')).toContain(citation.id);
  const marked = await markedIn(user, view);
  expect([letters(citation.quote), letters(citation.published ?? '')]).toContain(marked);
}

describe.concurrent('every citation button', () => {
  it.each([
    '楚雄市政府常务会议审议了哪些文件',
    '有哪些会议谈到教育？',
    '開封市委常委會研究了什麼？',
    '第70次会议讨论了什么',
    '煤矿安全有什么要求',
    '芦淞区第10次常务会议通过了什么？',
    '雅安市第85次常務會議說了什麼？',
  ])('opens the paragraph with the very quote of its marker: %s', async (question) => {
    const user = reader();
    const answer = await asked(bot, user, question);
    const { citations, status } = await bot.app.ask(question);
    expect(status).toBe('answered');
    const buttons = answer.buttons.filter(({ text }) => /^\[\d+\] /.test(text));
    expect(buttons).toHaveLength(citations.length);
    for (const citation of citations) {
      expect(answer.textsOf('text_link')).toContain(`[${citation.marker}]`);
      await followCitation(user, answer, citation);
    }
  });
});

describe.concurrent('a reader of 简体', () => {
  it('goes from an answer to the quote, its neighbours, its meeting and its reference', async () => {
    const user = reader();
    const answer = await asked(bot, user, '楚雄市第70次常务会议是谁主持的？');
    expect(answer.text).toContain('由市委副书记、市长杨俐昆主持。[1]');
    expect(answer.text).toContain('范围：楚雄市 · 政府 · 第70次');
    const view = await opened(bot, user, answer, '[1] 楚雄市第70次 · 第1段');
    const quoted = view.html;
    expect(view.textsOf('underline').join('')).toContain('市长杨俐昆在市人民政府六楼大会议室主持');
    await turned(bot, user, view, '第2段 ▶');
    expect(view.text).toContain(' · 第2段');
    await turned(bot, user, view, '◀ 第1段');
    expect(view.html).toBe(quoted);
    await turned(bot, user, view, '第2段 ▶');
    await turned(bot, user, view, '↩ 回到引文');
    expect(view.html).toBe(quoted);
    const copied = await opened(bot, user, view, '复制引用');
    expect(copied.textsOf('pre')[0]).toMatch(
      /^楚雄市九届市人民政府第70次常务会议 · 2021-09-08 · 第1段\n“2021年9月8日上午.*”\n.*\?start=\w+-1$/s,
    );
    const meeting = await opened(bot, user, view, '会议');
    expect(meeting.text).toContain('主持：市委副书记、市长杨俐昆');
  });

  it('is told what was searched where the record is silent, and opens what is nearest', async () => {
    const user = reader();
    const refusal = await asked(bot, user, '火星移民计划有什么进展？');
    expect(refusal.text).toContain('没有找到');
    expect(refusal.text).toContain('最接近的段落');
    expect(refusal.text).toContain('查了 5 次会议、50 段');
    expect(refusal.buttons).toHaveLength(3);
    for (const { text } of refusal.buttons) {
      const view = await opened(bot, user, refusal, text);
      expect(view.text).toContain(text.replace(/.* · /, ' · '));
    }
  });

  it('asks on, and begins anew with /new', async () => {
    const user = reader();
    await asked(bot, user, '谁参加了第70次会议');
    const followed = await asked(bot, user, '那第47次呢？');
    expect(followed.text).toContain('袁培林');
    expect(followed.text).toContain('按“谁参加了第47次会议？”回答');
    expect((await asked(bot, user, '/new')).text).toContain('已经忘掉');
    expect((await asked(bot, user, '那第47次呢？')).text).not.toContain('按“');
  });
});

describe.concurrent('a reader of 繁體', () => {
  it('has labels and answers in 繁體, and quotes as published', async () => {
    const user = reader('zh-hant');
    const answer = await asked(bot, user, '楚雄市第70次常務會議是誰主持的？');
    expect(answer.text).toContain('由市委副書記、市長楊俐昆主持。[1]');
    expect(answer.text).toContain('範圍：楚雄市');
    const view = await opened(bot, user, answer, '[1] ');
    expect(view.text).toContain('市委副书记、市长杨俐昆在市人民政府六楼大会议室主持');
    expect(view.text).toContain('來源：');
    await turned(bot, user, view, '第2段 ▶');
    await turned(bot, user, view, '↩ 回到引文');
    const copied = await opened(bot, user, view, '複製引用');
    expect(copied.text).toContain('第1段');
    expect((await opened(bot, user, view, '會議')).text).toContain('議題');
  });

  it('asks on, and is refused in 繁體', async () => {
    const user = reader('zh-TW');
    await asked(bot, user, '雅安市第85次常務會議誰主持？');
    const followed = await asked(bot, user, '那第70次呢？');
    expect(followed.text).toContain('楊俐昆');
    expect(followed.text).toContain('按「第70次會議誰主持？」回答');
    const refusal = await asked(bot, user, '火星移民計劃有什麼進展？');
    expect(refusal.text).toContain('沒有找到這個問題的答案');
    expect(refusal.text).toContain('最接近的段落');
  });

  it('answers follow the question, labels the language that was chosen', async () => {
    const user = reader('zh-hans');
    await asked(bot, user, '/lang 繁體');
    const answer = await asked(bot, user, '第70次会议是谁主持的？');
    expect(answer.text).toContain('由市委副书记、市长杨俐昆主持');
    expect(answer.text).toContain('範圍：第70次');
    const other = reader('en');
    const english = await asked(bot, other, 'Who chaired the 70th meeting?');
    expect(english.text).toContain('chaired by 市委副书记、市长杨俐昆');
    expect(english.text).toContain('Scope: session 70');
    expect((await asked(bot, other, '雅安市第85次常務會議誰主持？')).text).toContain(
      '由市委副書記',
    );
  });
});

describe.concurrent('a permalink', () => {
  it('opens its paragraph for whoever follows it, in their own language', async () => {
    const user = reader();
    const answer = await asked(bot, user, '第70次会议是谁主持的？');
    const link = answer.entities.find(({ type }) => type === 'text_link')?.url ?? '';
    const other = reader('en');
    const view = await bot.server.nextMessage(other.opensLink(link));
    expect(view.text).toContain('2021-09-08 · ¶1');
    expect(view.text).toContain('2021年9月8日上午,市委副书记、市长杨俐昆');
  });

  it('opens it too where it is pasted, alone, as an id, or in the citation that was copied', async () => {
    const user = reader();
    const answer = await asked(bot, user, '第70次会议是谁主持的？');
    const view = await opened(bot, user, answer, '[1]');
    const [copied = ''] = (await opened(bot, user, view, '复制引用')).textsOf('pre');
    const [id = ''] = view.textsOf('code');
    const link = copied.split('\n').at(-1) ?? '';
    for (const pasted of [copied, link, id]) {
      expect((await asked(bot, user, pasted)).textsOf('code')).toEqual([id]);
    }
    expect((await asked(bot, user, link.replace(/-1$/, '-999'))).text).toContain('没有收录编号');
  });
});
