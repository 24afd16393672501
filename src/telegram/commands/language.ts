/** /lang: the language of the interface in a chat. Quotes stay as published. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import type { Language } from '../reader.js';
import { say } from '../say.js';
import { commandsWording } from '../wording/commands.js';
import { commandArgument } from './command-argument.js';
import { registerCommandsOfChat } from './command-list.js';

/** How each language calls itself; the same for every reader. */
const NAMES: Record<Language, string> = { hans: '简体', hant: '繁體', en: 'English' };

const LANGUAGES = ['hans', 'hant', 'en'] as const;

/** What readers write for each. */
const SPELLINGS: Record<Language, RegExp> = {
  hans: /^(简|簡)(体|體)?(中文|字)?$|^zh([-_]?(hans|cn|sg))?$|^(hans|cn|中文)$/i,
  hant: /^(繁|正)(体|體)?(中文|字)?$|^zh[-_]?(hant|tw|hk|mo)$|^(hant|tw|hk)$/i,
  en: /^(en(g(lish)?)?|英(文|语|語))$/i,
};

const PRESSED = /^lang:(hans|hant|en)$/;

export function languageCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('lang', async (ctx) => {
    const wanted = commandArgument(ctx);
    const { chooseLanguage, unknownLanguage } = commandsWording(ctx.language);
    const language = LANGUAGES.find((one) => SPELLINGS[one].test(wanted));
    if (language) return choose(ctx, language);
    const buttons = LANGUAGES.map((one) => ({ text: NAMES[one], data: `lang:${one}` }));
    await say(ctx, wanted === '' ? chooseLanguage : unknownLanguage, [buttons]);
  });
  composer.action(PRESSED, async (ctx) => {
    await ctx.services.api.answerCallback(ctx.callbackQuery.id);
    const language = LANGUAGES.find((one) => one === ctx.match[1]);
    if (language) await choose(ctx, language);
  });
  return composer;
}

async function choose(ctx: BotContext, language: Language): Promise<void> {
  const { api, settings } = ctx.services;
  settings.set(ctx.place.chatId, { language });
  await say(ctx, commandsWording(language).languageNow);
  // What clients show while a command is typed; the bot works without it.
  await registerCommandsOfChat(api, settings, ctx.place.chatId, language).catch(() => undefined);
}
