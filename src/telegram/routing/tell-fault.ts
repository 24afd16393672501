/**
 * The last resort of a handler that failed: the reader gets a sentence with the error's code, the
 * operator the code. What was written and how the code ran is told to nobody.
 */
import type { MiddlewareFn } from 'telegraf';
import { TelegramFault } from '../api/telegram-fault.js';
import type { BotContext } from '../bot-context.js';
import { faultCode } from '../fault-code.js';
import { say } from '../say.js';
import { askingWording } from '../wording/asking.js';

/**
 * Tells the reader, then throws on, so that the receiver logs the update as skipped. Where Telegram
 * itself failed or the process stops, there is nobody to tell.
 */
export function tellFaults(): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      if (!(error instanceof TelegramFault) && !ctx.stopping.aborted) {
        await tell(ctx, faultCode(error)).catch(() => undefined);
      }
      throw error;
    }
  };
}

async function tell(ctx: BotContext, code: string): Promise<void> {
  const sentence = askingWording(ctx.language).fault(code);
  if (ctx.inlineQuery || ctx.myChatMember) return;
  if (ctx.callbackQuery) await ctx.services.api.answerCallback(ctx.callbackQuery.id, sentence);
  await say(ctx, sentence);
}
