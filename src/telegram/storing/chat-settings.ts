/** What a chat has set for itself and keeps until it is changed: its language and its filter. */

import type { CallerFilters } from '../../app-types.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { parseStored } from '../../sqlite/stored-json.js';
import type { Language } from '../reader.js';
import { BOT_FILE } from './bot-file.js';

export const CHAT_SETTINGS_TABLE = `
CREATE TABLE IF NOT EXISTS chatSettings (
  chat INTEGER PRIMARY KEY,
  language TEXT,                 -- as chosen with /lang; null = as each reader's Telegram says
  filters TEXT,                  -- CallerFilters as JSON; null for none
  commands TEXT                  -- language of the commands that were registered for this chat
);
`;

export interface ChatSettings {
  language: Language | null;
  filters: CallerFilters;
  commands: Language | null;
}

interface Row {
  language: Language | null;
  filters: string | null;
  commands: Language | null;
}

export class ChatSettingsStore {
  constructor(private readonly sqlite: SqliteFile) {}

  /** Those of a chat that set nothing are empty. */
  get(chatId: number): ChatSettings {
    const row = this.sqlite.get<Row>(
      'SELECT language, filters, commands FROM chatSettings WHERE chat = ?',
      chatId,
    );
    return {
      language: row?.language ?? null,
      filters: row?.filters ? parseStored<CallerFilters>(row.filters, BOT_FILE) : {},
      commands: row?.commands ?? null,
    };
  }

  /** Changes some of a chat's settings. */
  set(chatId: number, changes: Partial<ChatSettings>): void {
    this.sqlite.write(() => {
      const settings = { ...this.get(chatId), ...changes };
      const isFiltered = Object.keys(settings.filters).length > 0;
      this.sqlite.run(
        'INSERT OR REPLACE INTO chatSettings (chat, language, filters, commands) VALUES (?, ?, ?, ?)',
        chatId,
        settings.language,
        isFiltered ? JSON.stringify(settings.filters) : null,
        settings.commands,
      );
    });
  }

  /** A group that became a supergroup has another id. */
  move(from: number, to: number): void {
    this.sqlite.write(() => {
      this.sqlite.run('UPDATE OR REPLACE chatSettings SET chat = ? WHERE chat = ?', to, from);
    });
  }
}
