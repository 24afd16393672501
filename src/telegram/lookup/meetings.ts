/** /meetings: the list of meetings, newest first, limited by words and by the chat's filter. */
import { Composer } from 'telegraf';
import type { App, CallerFilters } from '../../app-types.js';
import type { BotContext } from '../bot-context.js';
import { commandArgument } from '../commands/command-argument.js';
import {
  MEETINGS_A_PAGE,
  type MeetingsListPage,
  renderMeetingsList,
} from '../rendering/meetings-list.js';
import { sendAll } from './send-view.js';

export function meetingsCommand(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command('meetings', async (ctx) => {
    const { app } = ctx.services;
    const words = commandArgument(ctx);
    const read = words === '' ? { filters: {}, unread: '' } : await app.readFilters(words);
    // What is written now wins over what was set before.
    const filters = { ...ctx.filters, ...read.filters };
    const page = await readMeetingsPage(app, filters, 0);
    await sendAll(ctx, [renderMeetingsList({ ...page, unread: read.unread }, ctx.language)]);
  });
  return composer;
}

/** @param page from 0; the last one where there are fewer */
export async function readMeetingsPage(
  app: App,
  filters: CallerFilters,
  page: number,
): Promise<Omit<MeetingsListPage, 'unread'>> {
  const { meetings: total } = await app.counts(filters);
  const last = Math.max(0, Math.ceil(total / MEETINGS_A_PAGE) - 1);
  const shown = Math.min(page, last);
  // The application lists the oldest first.
  const end = total - shown * MEETINGS_A_PAGE;
  const offset = Math.max(0, end - MEETINGS_A_PAGE);
  const limit = end - offset;
  const meetings = limit > 0 ? await app.meetings(filters, { offset, limit }) : [];
  return { meetings: meetings.toReversed(), total, page: shown, filters };
}
