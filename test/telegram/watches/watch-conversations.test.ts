/** Watches from the command to the delivered paragraph: the whole bot against the strict fake. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TelegramServer } from '../../fakes/telegram-server/telegram-server.js';
import { type RunningBot, startBot } from '../running-bot.js';

function minutes(session: number, ...lines: string[]): string {
  const opening = `2026年3月5日,市长林远山主持召开市人民政府第${session}次常务会议。`;
  return [`青石市人民政府第${session}次常务会议`, opening, ...lines].join('\n');
}

const ON_TEACHERS = minutes(31, '会议强调,要提高乡村教师待遇,落实生活补助。', '会议结束。');

/** Longer than the bot takes to look at a meeting and to tell of it. */
const DELIVERED = { timeoutMs: 15_000 };

/** After it nothing more comes that was on its way. */
const QUIET_MS = 4_000;

let bot: RunningBot;
let server: TelegramServer;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-watch-'));
  bot = await startBot();
  server = bot.server;
});

afterEach(async () => {
  await bot.close();
  rmSync(folder, { recursive: true });
});

async function ingest(name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  await bot.app.ingest([file], () => {});
}

describe('a watch', () => {
  it('tells the paragraph of new minutes once, with its citation, and nothing that was held', async () => {
    const anna = server.user({ language_code: 'zh-hans' });
    anna.sends('/watch 教师待遇');
    const made = await server.nextMessage(anna);
    expect(made.text).toContain('已订阅“教师待遇”');
    expect(made.buttons.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^\[1\] 開封/),
      '✖ 教师待遇',
    ]);
    await ingest('new.txt', ON_TEACHERS);
    const told = await server.nextMessage(anna, DELIVERED);
    expect(told.text).toContain('🔔 教师待遇');
    expect(told.text).toContain('要提高乡村教师待遇');
    expect(told.buttons[0]?.text).toBe('[1] 青石市第31次 · 第2段');
    await anna.presses(told, '[1]').answered();
    const shown = await server.nextMessage(anna);
    expect(shown.text).toContain('落实生活补助');
    await bot.restart();
    await server.waitUntilQuiet(QUIET_MS, DELIVERED);
    expect(server.messagesIn(anna)).toHaveLength(3);
    expect(server.refusals).toEqual([]);
  }, 60_000);

  it('is told several paragraphs in one message, each for the watches that found it', async () => {
    const anna = server.user({ language_code: 'zh-hant' });
    for (const text of ['教師待遇', '林远山']) {
      anna.sends(`/watch ${text}`);
      await server.nextMessage(anna);
    }
    await ingest('new.txt', ON_TEACHERS);
    const told = await server.nextMessage(anna, DELIVERED);
    expect(told.text).toContain('教師待遇');
    expect(told.text).toContain('林远山');
    expect(told.buttons).toHaveLength(2);
    expect(server.refusals).toEqual([]);
  }, 60_000);

  it('is told what came while Telegram was down, in order, and what came while the bot was away', async () => {
    const anna = server.user({ language_code: 'zh-hans' });
    anna.sends('/watch 教师');
    await server.nextMessage(anna);
    await server.waitUntilQuiet();
    await server.goDown();
    await ingest('first.txt', minutes(32, '会议研究了教师招聘工作。'));
    await server.comeUp();
    expect((await server.nextMessage(anna, { timeoutMs: 40_000 })).text).toContain('教师招聘');
    await bot.stop();
    await ingest('second.txt', minutes(33, '会议研究了教师培训工作。'));
    await bot.restart();
    expect((await server.nextMessage(anna, DELIVERED)).text).toContain('教师培训');
    expect(server.refusals).toEqual([]);
  }, 90_000);

  it('ends when the reader blocks the bot, and begins anew when it is made again', async () => {
    const anna = server.user({ language_code: 'zh-hans' });
    anna.sends('/watch 教师');
    await server.nextMessage(anna);
    anna.blocksBot();
    await server.waitUntil(() => bot.events.some(({ type }) => type === 'endedWatches'));
    anna.unblocksBot();
    anna.sends('/watches');
    expect((await server.nextMessage(anna)).text).toContain('还没有订阅');
    anna.sends('/watch 教师');
    expect((await server.nextMessage(anna)).text).toContain('已订阅');
  }, 60_000);
});

describe('the list of watches', () => {
  it('ends one by its button, its number or its text, and then nothing is told', async () => {
    const anna = server.user({ language_code: 'zh-hans' });
    for (const text of ['教师', '医院', '道路']) {
      anna.sends(`/watch ${text}`);
      await server.nextMessage(anna);
    }
    anna.sends('/watch 教師');
    expect((await server.nextMessage(anna)).text).toBe('“教师”已经订阅了。');
    anna.sends('/unwatch 2');
    expect((await server.nextMessage(anna)).text).toBe('已取消“医院”。');
    anna.sends('/unwatch 道路');
    expect((await server.nextMessage(anna)).text).toBe('已取消“道路”。');
    anna.sends('/unwatch 桥梁');
    expect((await server.nextMessage(anna)).text).toContain('没有“桥梁”这个订阅');
    anna.sends('/watches');
    const list = await server.nextMessage(anna);
    expect(list.text).toContain('1. 教师');
    await anna.presses(list, '✖ 教师').answered();
    await server.waitUntil(() => list.isEdited);
    expect(list.text).toContain('已取消“教师”');
    await ingest('new.txt', ON_TEACHERS);
    await server.waitUntilQuiet(QUIET_MS, DELIVERED);
    expect(server.messagesIn(anna).at(-1)?.id).toBe(list.id);
    expect(server.refusals).toEqual([]);
  }, 60_000);

  it('says how it is used, and what is too short or too long', async () => {
    const anna = server.user({ language_code: 'en' });
    anna.sends('/watch');
    expect((await server.nextMessage(anna)).text).toContain('Usage');
    anna.sends('/watch 水');
    expect((await server.nextMessage(anna)).text).toContain('2 to 200');
    anna.sends(`/watch ${'水'.repeat(201)}`);
    expect((await server.nextMessage(anna)).text).toContain('2 to 200');
    anna.sends('/unwatch');
    expect((await server.nextMessage(anna)).text).toContain('Nothing is watched');
    expect(server.refusals).toEqual([]);
  });

  it('is one for each topic of a group, where each ends what they made', async () => {
    const [anna, ben] = [
      server.user({ language_code: 'zh-hans' }),
      server.user({ language_code: 'zh-hans' }),
    ];
    const group = server.group({ title: '记者群', forum: true });
    const thread = group.topic('教育', anna);
    anna.sendsTo(group, '/watch 教师', { thread });
    const made = await server.nextMessage(group);
    expect(made.text).toContain('已订阅');
    const { text } = await ben.presses(made, '✖ 教师').answered();
    expect(text).toContain('别人的订阅');
    ben.sendsTo(group, '/watches');
    expect((await server.nextMessage(group)).text).toContain('还没有订阅');
    await ingest('new.txt', ON_TEACHERS);
    const told = await server.nextMessage(group, DELIVERED);
    expect(told.threadId).toBe(made.threadId);
    expect(server.refusals).toEqual([]);
  }, 60_000);
});
