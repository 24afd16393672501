/**
 * Which handler takes an update: the composers in their order, in telegraf. The first that knows an
 * update takes it; questions come last, as every message can be one.
 */
import { Telegraf } from 'telegraf';
import type { Update } from 'telegraf/types';
import { askCommand, questionMessages } from '../asking/question-messages.js';
import type { BotContext, BotServices } from '../bot-context.js';
import { conversationCommands } from '../commands/conversation.js';
import { filterCommand } from '../commands/filter.js';
import { helpCommands, unknownCommands } from '../commands/help.js';
import { languageCommand } from '../commands/language.js';
import { statusCommand } from '../commands/status.js';
import { staleButtons } from '../lookup/citation-buttons.js';
import { lookupCommands } from '../lookup/lookup-commands.js';
import { watchCommands } from '../watches/watch-commands.js';
import { type AllowList, onlyAllowed } from './allow-list.js';
import { membershipChanges, migrations } from './membership.js';
import { offerCommands } from './offer-commands.js';
import { prepareContext } from './prepare-context.js';
import { readUpdate } from './read-update.js';
import { SeenWords } from './seen-words.js';
import { tellFaults } from './tell-fault.js';

/** Handles one update to its end; `stopping`: see BotContext. */
export type HandleUpdate = (update: Update, stopping: AbortSignal) => Promise<void>;

export function updateHandler(services: BotServices, allowed: AllowList): HandleUpdate {
  const stopping = new Map<number, AbortSignal>();
  const bot = createRouter(services, allowed, (updateId) => {
    return stopping.get(updateId) ?? AbortSignal.abort();
  });
  const seen = new SeenWords();
  return async (update, signal) => {
    const read = readUpdate(update, seen);
    if (read === undefined) return;
    stopping.set(update.update_id, signal);
    try {
      await bot.handleUpdate(read);
    } finally {
      stopping.delete(update.update_id);
    }
  };
}

function createRouter(
  services: BotServices,
  allowed: AllowList,
  stoppingOf: (updateId: number) => AbortSignal,
): Telegraf<BotContext> {
  // Neither sends nor receives: handlers send by services.api, so that no token is needed here, and
  // the receiver bounds how long an update may take.
  const bot = new Telegraf<BotContext>('', { handlerTimeout: Number.POSITIVE_INFINITY });
  bot.botInfo = botInfoOf(services);
  // Its own handler would print the update, with what a reader wrote.
  bot.catch((error) => {
    throw error;
  });
  bot.use(
    migrations(services),
    prepareContext(services, stoppingOf),
    tellFaults(),
    membershipChanges(),
    onlyAllowed(allowed),
    offerCommands(),
    lookupCommands(),
    helpCommands(),
    askCommand(),
    conversationCommands(),
    filterCommand(),
    languageCommand(),
    watchCommands(),
    statusCommand(),
    unknownCommands(),
    questionMessages(),
    staleButtons(),
  );
  return bot;
}

/** What telegraf compares a command's `@name` with. */
function botInfoOf({ api: { me } }: BotServices): NonNullable<Telegraf['botInfo']> {
  return {
    ...me,
    is_bot: true,
    first_name: me.username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  };
}
