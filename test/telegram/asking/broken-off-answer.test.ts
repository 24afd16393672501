/** An answer that a fault ends while it grows. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JiyaoError } from '../../../src/errors.js';
import { type RunningBot, startBot } from '../running-bot.js';

const SENTENCE = '会议要求压实煤矿安全责任。';

let bot: RunningBot;

beforeAll(async () => {
  bot = await startBot({
    wrapApp: (app) => ({
      ...app,
      ask: async (_question, options) => {
        options?.onEvent?.({ type: 'statement', text: SENTENCE, citations: [] });
        await new Promise((resolve) => setTimeout(resolve, 300));
        throw new JiyaoError('indexLocked', 'locked', { hint: 'wait' });
      },
    }),
  });
}, 60_000);
afterAll(() => bot.close());

it('keeps what was written without saying that more is to come, and tells of the fault', async () => {
  const anna = bot.server.user({ language_code: 'zh-hans' });
  anna.sends('煤矿安全怎么说？');
  const answer = await bot.server.nextMessage(anna);
  const fault = await bot.server.nextMessage(anna);
  expect(fault.text).toContain('indexLocked');
  expect(answer.text).toBe(`${SENTENCE}\n\n回答写到这里中断了。`);
  expect(bot.server.refusals).toEqual([]);
});
