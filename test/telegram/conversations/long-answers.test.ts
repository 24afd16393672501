/** Answers that need several messages, and the citation on the clipboard, on a modern server. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Answer, App } from '../../../src/app-types.js';
import { answerTo, asked, expectNothingRefused, opened } from '../playing.js';
import { type RunningBot, startBot } from '../running-bot.js';

let bot: RunningBot;

const QUESTION = '芦淞区第10次常务会议通过了什么？';
const TIMES = 30;

/** A real answer many times over, as one on thirty meetings would be. */
function prolonged(answer: Answer): Answer {
  const rounds = Array.from({ length: TIMES }, (_, round) => round * answer.citations.length);
  const renumbered = (text: string, by: number) =>
    text.replace(/\[(\d+)\]/g, (_, number) => `[${Number(number) + by}]`);
  return {
    ...answer,
    answer: rounds.map((by) => renumbered(answer.answer, by)).join('\n'),
    citations: rounds.flatMap((by) =>
      answer.citations.map((citation) => ({ ...citation, marker: citation.marker + by })),
    ),
  };
}

beforeAll(async () => {
  bot = await startBot({
    server: { hasTopicsEnabled: true },
    wrapApp: (app): App =>
      Object.assign(Object.create(app), {
        ask: async (...asked: Parameters<App['ask']>) => {
          const answer = await app.ask(...asked);
          return asked[0] === QUESTION ? prolonged(answer) : answer;
        },
      }),
  });
}, 60_000);
afterAll(async () => {
  expectNothingRefused(bot);
  await bot.close();
});

it('a long answer comes in several messages, in order, with a button for each citation', async () => {
  const user = bot.server.user({ language_code: 'zh-hans' });
  const first = await answerTo(bot, user, user.sends(QUESTION));
  await bot.server.waitUntilQuiet(2_500);
  const parts = bot.server.messagesIn(user);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts[0]?.id).toBe(first.id);
  const { citations } = prolonged(await bot.app.ask('芦淞区第10次常务会议通过了什么?'));
  const text = parts.map((part) => part.text).join('\n');
  const markers = [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
  expect([...new Set(markers)]).toEqual(citations.map(({ marker }) => marker));
  const labels = parts.flatMap(({ buttons }) => buttons.map((button) => button.text));
  expect(labels.map((label) => Number(/\[(\d+)\]/.exec(label)?.[1]))).toEqual(
    citations.map(({ marker }) => marker),
  );
  const last = parts.at(-1);
  const citation = citations.at(-1);
  if (!last || !citation) throw new Error('there are some');
  const view = await opened(bot, user, last, `[${citation.marker}] `);
  expect(view.textsOf('underline').join('')).toContain(citation.quote);
});

it('a citation is copied by a button that asks nobody', async () => {
  const user = bot.server.user({ language_code: 'zh-hant' });
  const hits = await asked(bot, user, '/search 教育是立国之本');
  const quote = await opened(bot, user, hits, '1. ');
  expect(quote.button('複製引用').copy_text?.text).toMatch(
    /^楚雄市.*第5段\n“二、教育是立国之本.*”/s,
  );
});
