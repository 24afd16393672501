/**
 * The bot's own SQLite file: what it must not lose when the process ends at any moment. Opens it
 * and makes its tables; each table is described and used by a file of its own beside this one.
 */
import { JiyaoError } from '../../errors.js';
import { SqliteFile } from '../../sqlite/sqlite.js';

/** Its name in the folder of the index. */
export const BOT_FILE = 'telegram.sqlite';

/** 'jiyt' in ASCII: tells the file from an index and from any other SQLite file. */
const APPLICATION_ID = 0x6a697974;

/** Raised with every change of a table that an older jiyao could not read. */
const SCHEMA_VERSION = 1;

/**
 * Opens the file, making it with `tables` (CREATE TABLE IF NOT EXISTS …) where it is missing.
 * @throws JiyaoError `indexCorrupt`, `indexNewer`, `indexReadOnly`, `indexLocked`
 */
export function openBotFile(file: string, tables: readonly string[]): SqliteFile {
  const sqlite = SqliteFile.open(file, false);
  try {
    prepare(sqlite, tables);
    return sqlite;
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

function prepare(sqlite: SqliteFile, tables: readonly string[]): void {
  const found = sqlite.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema');
  if (found?.tables !== 0) check(sqlite);
  sqlite.write(() => {
    for (const table of tables) sqlite.execute(table);
    sqlite.execute(
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION};`,
    );
  });
}

function check(sqlite: SqliteFile): void {
  if (sqlite.pragma('application_id') !== APPLICATION_ID) {
    throw new JiyaoError('indexCorrupt', `This file is not the bot's: ${sqlite.file}`, {
      hint: `Move ${sqlite.file} away.`,
    });
  }
  if (Number(sqlite.pragma('user_version')) > SCHEMA_VERSION) {
    throw new JiyaoError('indexNewer', `A newer jiyao wrote this file: ${sqlite.file}`, {
      hint: `Update jiyao, or move ${sqlite.file} away.`,
    });
  }
}
