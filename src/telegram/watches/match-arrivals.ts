/**
 * Looks at the meetings that came into the index, one after the other, and puts what the watches
 * find into the outbox. Sends nothing; when it is done is start-watching.ts's.
 */
import { setImmediate } from 'node:timers/promises';
import type { App, ArrivalCursor, Arrivals } from '../../app-types.js';
import { JiyaoError } from '../../errors.js';
import type { BotEventListener } from '../bot-event.js';
import { faultCode } from '../fault-code.js';
import type { Finding } from '../storing/outbox-entry.js';
import type { Watch, WatchStore } from '../storing/watch-store.js';
import { paragraphDigest } from './paragraph-digest.js';

export interface MatchingServices {
  app: Pick<App, 'arrivals' | 'matchWatch'>;
  watches: WatchStore;
  onEvent: BotEventListener;
}

/** Meetings passed at once where none of them needs a look: bounds one transaction. */
const PAGE = 500;

/**
 * Looks at the next meeting. On the first start there is no watch yet: all that is held passes.
 * @param stopping leaves a meeting whose look has begun for the next start
 * @returns false where nothing more has come
 * @throws JiyaoError of the index or of the embedding's service: to be tried again
 */
export async function matchNextArrival(
  services: MatchingServices,
  stopping: AbortSignal,
): Promise<boolean> {
  const { app, watches } = services;
  const after = watches.progress.cursor();
  const next = await app.arrivals(after, 1);
  const [meetingId] = next.meetingIds;
  if (meetingId === undefined) {
    watches.caughtUp();
    return false;
  }
  const isNew = watches.progress.unpassed([meetingId]).length > 0;
  const due = isNew ? watches.all().filter((watch) => isDue(watch, next.cursor)) : [];
  if (due.length === 0) {
    await passOver(services, after, next);
    return true;
  }
  const found = await findFor(due, meetingId, services, stopping);
  if (stopping.aborted) return true;
  const paragraphs = watches.settle(meetingId, found, next.cursor);
  if (paragraphs > 0) services.onEvent({ type: 'delivering', paragraphs });
  return true;
}

/** Behind all that has come, for a watch that is made now. */
export async function behindArrivals({
  app,
  watches,
}: Pick<MatchingServices, 'app' | 'watches'>): Promise<ArrivalCursor> {
  let behind = await app.arrivals(watches.progress.cursor(), PAGE);
  while (behind.meetingIds.length > 0) behind = await app.arrivals(behind.cursor, PAGE);
  return behind.cursor;
}

/** Whether a meeting came after the watch was made. `cursor` stands just behind the meeting. */
function isDue({ since }: Watch, cursor: ArrivalCursor): boolean {
  return since === null || since.index !== cursor.index || cursor.position > since.position;
}

/** A whole page where none of it needs a look, else the next meeting. */
async function passOver(
  { app, watches }: MatchingServices,
  after: ArrivalCursor | undefined,
  next: Arrivals,
): Promise<void> {
  const page = await app.arrivals(after, PAGE);
  const { progress } = watches;
  const isPassable = watches.count() === 0 || progress.unpassed(page.meetingIds).length === 0;
  const { meetingIds, cursor } = isPassable ? page : next;
  progress.pass(meetingIds, cursor);
}

async function findFor(
  due: readonly Watch[],
  meetingId: string,
  { app, onEvent }: MatchingServices,
  stopping: AbortSignal,
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const watch of due) {
    if (stopping.aborted) break;
    // A meeting takes a second with many watches: updates are taken in between.
    await setImmediate();
    try {
      for (const match of await app.matchWatch(watch.text, meetingId)) {
        found.push({ watchId: watch.id, digest: paragraphDigest(match), match });
      }
    } catch (fault) {
      // One watch that cannot be read must not hold up all others for ever.
      if (fault instanceof JiyaoError) throw fault;
      onEvent({ type: 'watchFault', code: faultCode(fault) });
    }
  }
  return found;
}
