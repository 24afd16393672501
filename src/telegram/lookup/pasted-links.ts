/**
 * A message that is an id or a permalink, or a citation as we copied it, which ends with one: it
 * opens what that leads to. Any other message is left to the next handler.
 */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { findId } from './find-id.js';
import { showById } from './show-by-id.js';

const PASTED =
  /(?:^|\s)(?:https?:\/\/)?t\.me\/\w+\?start=(?<linked>[\w-]+)$|^(?<id>m[a-z2-7]{12}(?:-\d+)?)$/;

export function pastedLinks(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message', async (ctx, next) => {
    const words = 'text' in ctx.message ? ctx.message.text.trim() : '';
    const { linked, id: written } = PASTED.exec(words)?.groups ?? {};
    const id = findId(linked ?? written ?? '');
    // What begins with a command is that command's.
    if (id === undefined || words.startsWith('/')) return next();
    await showById(ctx, id);
  });
  return composer;
}
