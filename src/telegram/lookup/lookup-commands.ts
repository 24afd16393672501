/** Everything that looks something up: commands, links, buttons, inline mode, in one composer. */
import { Composer } from 'telegraf';
import type { BotContext } from '../bot-context.js';
import { citationButtons } from './citation-buttons.js';
import { citeCommand } from './cite.js';
import { inlineCitations } from './inline-citations.js';
import { meetingsCommand } from './meetings.js';
import { pastedLinks } from './pasted-links.js';
import { searchCommand } from './search.js';
import { showCommand } from './show.js';
import { startLinks } from './start-link.js';

/** Takes /search, /meetings, /show, /cite, links (pasted, or /start with their payload), buttons, inline queries. */
export function lookupCommands(): Composer<BotContext> {
  return new Composer<BotContext>(
    startLinks(),
    searchCommand(),
    meetingsCommand(),
    showCommand(),
    citeCommand(),
    pastedLinks(),
    citationButtons(),
    inlineCitations(),
  );
}
