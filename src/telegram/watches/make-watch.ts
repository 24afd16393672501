/** /watch: makes a watch, says how it was understood and what of the minutes held it would tell. */
import type { App, WatchMatch } from '../../app-types.js';
import type { Button } from '../api/bot-api.js';
import type { BotContext } from '../bot-context.js';
import { citationButtons } from '../rendering/answer.js';
import { describeFilters } from '../rendering/describe-filters.js';
import { plainLine } from '../rendering/plain-text.js';
import { joined } from '../rendering/rich-text.js';
import { say } from '../say.js';
import { MAX_WATCHES_PER_CHAT } from '../storing/watch-store.js';
import { RENDERING_TEXTS } from '../wording/rendering.js';
import { watchesWording } from '../wording/watches.js';
import { behindArrivals } from './match-arrivals.js';
import { endButton } from './watch-list.js';

/** Characters. One alone stands in every paragraph; more is a text, no watch. */
const SHORTEST = 2;
const LONGEST = 200;

/** Shown of the paragraphs that are held. */
const MAX_EXAMPLES = 3;

/** Meetings looked at for them: the best of a search. */
const MAX_MEETINGS_TRIED = 8;

export async function makeWatch(ctx: BotContext, written: string): Promise<void> {
  const wording = watchesWording(ctx.language);
  const text = plainLine(written);
  const length = [...text].length;
  if (length < SHORTEST || length > LONGEST) {
    return say(ctx, wording.badLength(SHORTEST, LONGEST));
  }
  const { place, language, services } = ctx;
  const since = await behindArrivals(services);
  const userId = ctx.from?.id ?? place.chatId;
  const added = services.watches.add({ place, userId, text, language, since });
  if (added.type === 'tooMany') return say(ctx, wording.tooMany(MAX_WATCHES_PER_CHAT));
  const end: Button[][] = [[endButton(added.watch)]];
  if (added.type === 'known') return say(ctx, wording.known(added.watch.text), end);
  const { scope, examples } = await lookAmongHeld(services.app, text, ctx);
  const lines = [
    wording.added(text, scope),
    examples.length > 0 ? wording.examples : wording.noExamples,
  ];
  const buttons = citationButtons(examples, RENDERING_TEXTS[language]).map((button) => [button]);
  await say(ctx, joined(lines, '\n\n'), [...buttons, ...end]);
}

/** What was understood of it, and the first paragraphs that it would have told. */
async function lookAmongHeld(
  app: App,
  text: string,
  { language }: Pick<BotContext, 'language'>,
): Promise<{ scope: string; examples: WatchMatch[] }> {
  const { filters, hits } = await app.search(text);
  const meetingIds = [...new Set(hits.map(({ meeting }) => meeting.id))];
  const examples: WatchMatch[] = [];
  for (const id of meetingIds.slice(0, MAX_MEETINGS_TRIED)) {
    if (examples.length >= MAX_EXAMPLES) break;
    examples.push(...(await app.matchWatch(text, id)));
  }
  const numbered = examples
    .slice(0, MAX_EXAMPLES)
    .map((example, index) => ({ ...example, marker: index + 1 }));
  return { scope: describeFilters(filters, language), examples: numbered };
}
