/** /help, /start without a payload, and what is said to a command that does not exist. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { code, joined } from '../rendering/rich-text.js';
import { say } from '../say.js';
import { commandsWording } from '../wording/commands.js';
import { COMMANDS } from './command-list.js';

export function helpCommands(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('help', (ctx) => sayHelp(ctx));
  composer.command('start', (ctx) => sayWelcome(ctx));
  return composer;
}

/** Commands that nothing before took; in groups they are other bots'. */
export function unknownCommands(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message', async (ctx, next) => {
    const first = 'text' in ctx.message ? ctx.message.entities?.[0] : undefined;
    if (first?.type !== 'bot_command' || first.offset > 0) return next();
    await say(ctx, commandsWording(ctx.language).unknownCommand);
  });
  return composer;
}

async function sayHelp(ctx: BotContext): Promise<void> {
  const { helpHead, helpFoot, descriptions } = commandsWording(ctx.language);
  const list = COMMANDS.map((command) => `/${command} – ${descriptions[command]}`).join('\n');
  const { username } = ctx.services.api.me;
  await say(ctx, [helpHead, list, helpFoot(username)].join('\n\n'));
}

async function sayWelcome(ctx: BotContext): Promise<void> {
  const { welcome, exampleQuestions } = commandsWording(ctx.language);
  const held = await ctx.services.app.counts();
  await say(ctx, joined([welcome(held), joined(exampleQuestions.map(code))], '\n\n'));
}
