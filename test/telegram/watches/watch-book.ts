/** The watches of a bot in a temporary file, and an index that is made up, for tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { App, ArrivalCursor, WatchMatch } from '../../../src/app-types.js';
import type { BotEvent } from '../../../src/telegram/bot-event.js';
import { openBotFile } from '../../../src/telegram/storing/bot-file.js';
import {
  CHAT_SETTINGS_TABLE,
  ChatSettingsStore,
} from '../../../src/telegram/storing/chat-settings.js';
import { type Watch, WatchStore } from '../../../src/telegram/storing/watch-store.js';
import { WATCH_TABLES } from '../../../src/telegram/storing/watch-tables.js';

export interface WatchBook {
  watches: WatchStore;
  settings: ChatSettingsStore;
  events: BotEvent[];
  onEvent: (event: BotEvent) => void;
  /** One more watch; told whatever comes unless `since` is given. */
  watch(text: string, chatId?: number, since?: ArrivalCursor | null): Watch;
}

export function openWatchBook(): WatchBook {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-watches-'));
  const sqlite = openBotFile(join(folder, 'telegram.sqlite'), [CHAT_SETTINGS_TABLE, WATCH_TABLES]);
  onTestFinished(() => {
    sqlite.close();
    rmSync(folder, { recursive: true });
  });
  const watches = new WatchStore(sqlite);
  const events: BotEvent[] = [];
  return {
    watches,
    settings: new ChatSettingsStore(sqlite),
    events,
    onEvent: (event) => events.push(event),
    watch: (text, chatId = 1, since = null) => {
      const place = { chatId };
      const added = watches.add({ place, userId: 1, text, language: 'hans', since });
      if (added.type !== 'added') throw new Error(added.type);
      return added.watch;
    },
  };
}

/** An index whose meetings come one by one; a watch finds what `matches` holds for it. */
export class ArrivingIndex implements Pick<App, 'arrivals' | 'matchWatch'> {
  readonly meetings: string[] = [];
  /** By meeting and watch: 'm1 教师'. */
  readonly matches = new Map<string, WatchMatch[]>();
  /** Every look, in order. */
  readonly looks: string[] = [];
  index = 'a';
  /** Thrown by the next looks. */
  readonly faults: Error[] = [];

  async arrivals(after: ArrivalCursor | undefined, limit: number) {
    const from = after?.index === this.index ? after.position : 0;
    const meetingIds = this.meetings.slice(from, from + limit);
    return { meetingIds, cursor: { index: this.index, position: from + meetingIds.length } };
  }

  async matchWatch(watch: string, meetingId: string): Promise<WatchMatch[]> {
    const fault = this.faults.shift();
    if (fault) throw fault;
    this.looks.push(`${meetingId} ${watch}`);
    return this.matches.get(`${meetingId} ${watch}`) ?? [];
  }
}
