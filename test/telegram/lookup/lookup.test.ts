import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { App, Meeting } from '../../../src/app-types.js';
import { JiyaoError } from '../../../src/errors.js';
import type { MessageView, TelegramUser } from '../../fakes/telegram-server/telegram-server.js';
import { type RunningBot, startBot } from '../running-bot.js';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({ wrapApp: failing });
}, 60_000);
afterAll(() => bot.close());
afterEach(() => {
  expect(bot.server.refusals).toEqual([]);
  expect(bot.server.warnings).toEqual([]);
});

/** Whose search fails for one word. */
function failing(app: App): App {
  const fault = new JiyaoError('remoteService', 'secret details', { hint: 'none' });
  return {
    ...app,
    search: async (query, options) => {
      if (query === FAILING) throw fault;
      return app.search(query, options);
    },
  };
}

const FAILING = '断线';

const reader = (language_code = 'zh-hans') => bot.server.user({ language_code });

async function answerTo(user: TelegramUser, text: string): Promise<MessageView> {
  user.sends(text);
  return bot.server.nextMessage(user);
}

async function pressed(user: TelegramUser, view: MessageView, which: string): Promise<MessageView> {
  await user.presses(view, which).answered();
  return bot.server.nextMessage(user);
}

/** Of a press that edits the message with the button. */
async function turned(user: TelegramUser, view: MessageView, which: string): Promise<MessageView> {
  const before = view.text;
  await user.presses(view, which).answered();
  await expect.poll(() => view.text, { timeout: 5_000 }).not.toBe(before);
  return view;
}

async function meetingOf(part: string): Promise<Meeting> {
  const found = (await bot.app.meetings()).find(({ title }) => title.includes(part));
  if (!found) throw new Error(`no meeting '${part}'`);
  return found;
}

describe('/search', () => {
  it('lists paragraphs with the sentence that fits, and opens each with that sentence marked', async () => {
    const user = reader();
    const hits = await answerTo(user, '/search 煤矿安全生产');
    expect(hits.text).toContain('“煤矿安全生产”');
    expect(hits.text).toMatch(/1\. .*煤矿安全/);
    expect(hits.buttons[0]?.text).toMatch(/^1\. 楚雄市第47次 · 第\d+段$/);
    const opened = await pressed(user, hits, '1. ');
    expect(opened.textsOf('underline').join('')).toContain('煤矿');
    expect(opened.replyToId).toBe(hits.id);
  });

  it('says what to write where nothing was, in the language of the reader', async () => {
    expect((await answerTo(reader('zh-hant'), '/search')).text).toContain('寫上要找的詞');
    expect((await answerTo(reader('de'), '/search ')).text).toContain('Add the words');
  });

  it('keeps to the filter of the chat', async () => {
    const user = reader();
    await answerTo(user, '/filter 雅安市');
    const hits = await answerTo(user, '/search 教育');
    expect(hits.buttons.every(({ text }) => text.includes('雅安市'))).toBe(true);
    expect(hits.text).toContain('范围：雅安市');
  });
});

describe('/show, /cite and links', () => {
  it('show a paragraph and lead through its meeting and back in one message', async () => {
    const user = reader();
    const meeting = await meetingOf('第70次');
    const view = await answerTo(user, `/show ${meeting.id}-2`);
    expect(view.text).toContain('第2段');
    await turned(user, view, '第3段 ▶');
    await turned(user, view, '第4段 ▶');
    expect(view.text).toContain('2021-09-08 · 第4段');
    await turned(user, view, '↩');
    expect(view.text).toContain('2021-09-08 · 第2段');
    expect(bot.server.messagesIn(user)).toHaveLength(1);
  });

  it('show a meeting, whose paragraphs open', async () => {
    const user = reader();
    const meeting = await meetingOf('第70次');
    const view = await answerTo(user, `/show https://t.me/whatever_bot?start=${meeting.id}`);
    expect(view.text).toContain('主持：市委副书记、市长杨俐昆');
    expect(view.text).toContain('出席：5 人 · 周德华');
    expect(view.text).toContain('议题\n1. ');
    await turned(user, view, '逐段看');
    expect(view.text).toContain('1. 2021年9月8日上午');
    const opened = await pressed(user, view, '7');
    expect(opened.text).toContain(' · 第7段');
  });

  it('open from the permalink that stands in a paragraph', async () => {
    const user = reader();
    const meeting = await meetingOf('第85次');
    const view = await answerTo(user, `/show ${meeting.id}-1`);
    const { url = '' } = view.entities.find(({ type }) => type === 'text_link') ?? {};
    const other = reader('en');
    other.opensLink(url);
    const opened = await bot.server.nextMessage(other);
    expect(opened.text).toContain(' · ¶1');
    expect(opened.textsOf('expandable_blockquote').concat(opened.textsOf('blockquote'))[0]).toBe(
      view.textsOf('expandable_blockquote').concat(view.textsOf('blockquote'))[0],
    );
  });

  it('say that an id is not held', async () => {
    const user = reader();
    for (const words of ['/show maaaaaaaaaaaa-1', '/cite m-1', '/start maaaaaaaaaaaa']) {
      expect((await answerTo(user, words)).text).toContain('没有收录编号 m');
    }
    expect((await answerTo(user, '/show 教育')).text).toContain('写上会议或段落的编号');
    expect((await answerTo(user, '/show')).text).toContain('写上会议或段落的编号');
  });

  it('cite a paragraph with its citation as text to copy', async () => {
    const user = reader();
    const meeting = await meetingOf('第70次');
    const view = await answerTo(user, `/cite ${meeting.id}-5`);
    expect(view.text).toContain('第5段');
    const citation = await bot.server.nextMessage(user);
    const [text = ''] = citation.textsOf('pre');
    expect(text).toContain('楚雄市九届市人民政府第70次常务会议 · 2021-09-08 · 第5段\n“');
    expect(text).toContain(`?start=${meeting.id}-5`);
    const reference = await pressed(user, citation, 'GB/T 7714');
    expect(reference.textsOf('pre')[0]).toContain('九届市人民政府第70次常务会议召开[Z]');
  });
});

describe('/cite with a quote', () => {
  const ALTERED = '要压实煤矿安全责任，认真抓好煤矿安全生产工作，有效防范安全事故发生';

  it('marks what was altered, and opens the paragraph', async () => {
    const user = reader();
    const finding = await answerTo(user, `/cite ${ALTERED}`);
    expect(finding.text).toContain('但有改动');
    expect(finding.textsOf('underline')).toEqual(['生产']);
    const opened = await pressed(user, finding, '1. 楚雄市第47次');
    expect(opened.textsOf('underline')[0]).toContain('有效防范安全生产事故发生');
  });

  it('takes the message that it replies to as the quote', async () => {
    const user = reader('zh-hant');
    const quoted = user.sends('火星移民計劃已經啟動並取得成效');
    await bot.server.nextMessage(user);
    user.sends('/cite', { replyTo: quoted });
    expect((await bot.server.nextMessage(user)).text).toContain('收錄的記錄裡沒有這句話');
  });

  it('says what to write where there is nothing to look up', async () => {
    expect((await answerTo(reader(), '/cite')).text).toContain('写上一句引文');
  });
});

describe('/meetings', () => {
  it('lists the newest first, each with a button that opens it', async () => {
    const user = reader();
    const list = await answerTo(user, '/meetings');
    expect(list.text).toMatch(/^会议\n\n1\. .*2024-10-24.*\n2\. .*2022-06-24/s);
    expect(list.text).toContain('共 5 次会议');
    expect((await pressed(user, list, '1. 雅安市第85次')).text).toContain('主持：');
  });

  it('is limited by words, and says which it did not understand', async () => {
    const user = reader();
    const list = await answerTo(user, '/meetings 楚雄市 2021 哈哈');
    expect(list.text).toContain('会议 · 楚雄市 · 2021\n没有看懂“哈哈”');
    expect(list.buttons).toHaveLength(1);
    expect((await answerTo(user, '/meetings 1998年')).text).toContain('没有符合条件的会议');
  });
});

describe('buttons', () => {
  it('of an answer lead each to the paragraph with the quote that the answer gives', async () => {
    const user = reader();
    const answer = await answerTo(user, '各次会议对安全生产有哪些要求?');
    const labels = answer.buttons.map(({ text }) => text);
    expect(labels.length).toBeGreaterThan(1);
    for (const label of labels) {
      const [marker = ''] = /\[\d+\]/.exec(label) ?? [];
      const opened = await pressed(user, answer, label);
      const quotes = opened.textsOf('underline');
      expect(quotes).toHaveLength(1);
      expect(answer.text).toContain(`“${quotes[0]}”${marker}`);
    }
  });

  it('that nobody knows or whose paragraph is gone are answered over the chat', async () => {
    const user = reader();
    const meeting = await meetingOf('第70次');
    const view = await answerTo(user, `/show ${meeting.id}-2`);
    const [row = []] = view.rows;
    for (const data of ['garbage', '1q:maaaaaaaaaaaa-1:0:0', `1t:999:0:${meeting.id}-2:0:0`]) {
      const forged = { text: 'x', callback_data: data };
      view.message.reply_markup = { inline_keyboard: [[...row, forged]] };
      const { text } = await user.presses(view, 'x').answered();
      expect(text).toMatch(/请重新提问或查找/);
    }
  });

  it('that copy send the citation where the server knows no clipboard', async () => {
    const user = reader();
    const meeting = await meetingOf('第70次');
    const view = await answerTo(user, `/show ${meeting.id}-5`);
    const copied = await pressed(user, view, '复制引用');
    expect(copied.textsOf('pre')[0]).toContain('第5段\n“');
  });
});

describe('inline mode', () => {
  it('offers citations as messages, page by page, and none twice', async () => {
    const user = reader();
    const seen = new Set<string>();
    let offset = '';
    do {
      const answer = await user.asksInline('教育', { offset });
      const results = answer.results as { id: string; title: string; description: string }[];
      for (const { id, title, description } of results) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
        expect(title).toMatch(/第\d+段$/);
        expect(description).not.toBe('');
      }
      offset = answer.nextOffset;
    } while (offset !== '');
    expect(seen.size).toBeGreaterThan(10);
  });

  it('offers the newest meetings before anything is typed, and nothing for odd offsets', async () => {
    const user = reader();
    expect((await user.asksInline('')).results).toHaveLength(5);
    expect((await user.asksInline('教育', { offset: '999' })).results).toHaveLength(0);
    expect((await user.asksInline('教育', { offset: 'x' })).results).toHaveLength(10);
  });

  it('answers with nothing where the search fails', async () => {
    expect((await reader().asksInline(FAILING)).results).toEqual([]);
    const told = await answerTo(reader(), `/search ${FAILING}`);
    expect(told.text).toContain('remoteService');
    expect(told.text).not.toContain('secret');
  });
});
