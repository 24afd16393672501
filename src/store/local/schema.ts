/**
 * The tables of a local index and their version. Changing a table means a new version and either
 * a step that brings old files along or, as everything comes from the documents, a new ingest.
 */
import { randomUUID } from 'node:crypto';
import { JiyaoError } from '../../errors.js';
import type { SqliteFile } from '../../sqlite/sqlite.js';
import { corruptError } from '../../sqlite/sqlite-errors.js';
import { ALIASES_VERSION } from '../../text/aliases/mine-aliases.js';
import { TOKENS_VERSION } from '../../text/tokens.js';
import type { Manifest } from './manifest.js';
import { DOCUMENT_TYPE } from './meeting-filter.js';

/** Raised with every change below that an older jiyao could not read. */
export const SCHEMA_VERSION = 2;

/** 'jiyo' in ASCII: tells an index from any other SQLite file. */
const APPLICATION_ID = 0x6a69796f;

/**
 * `row` numbers are never used again (AUTOINCREMENT): a number in an old HNSW file can be of a
 * paragraph that is gone, never of another one.
 */
const TABLES = `
CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE sources (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,
  sizeBytes INTEGER NOT NULL,
  modifiedMs REAL NOT NULL,
  sha256 TEXT NOT NULL,          -- empty while the source is being replaced
  failures TEXT                  -- JSON, null for none
);

CREATE TABLE meetings (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  holder INTEGER NOT NULL,       -- the source whose reading is shown: the first by path
  content TEXT NOT NULL,         -- Meeting as JSON, as that source tells it
  heading TEXT NOT NULL,         -- terms of title, place and body
  placeKey TEXT, placeStem TEXT, parentKey TEXT, parentStem TEXT,
  bodyKey TEXT, termKey TEXT,
  sessionNumber INTEGER, date TEXT
);
CREATE INDEX meetingsByDate ON meetings (date);
CREATE INDEX meetingsByPlace ON meetings (placeStem);
CREATE INDEX meetingsByParent ON meetings (parentStem);
CREATE INDEX meetingsBySession ON meetings (sessionNumber);

-- Which source holds which meeting, and how that source tells it.
CREATE TABLE holdings (
  source INTEGER NOT NULL REFERENCES sources (row) ON DELETE CASCADE,
  meeting INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE,
  generation INTEGER NOT NULL,   -- counts the readings of the source
  status INTEGER NOT NULL,       -- of the last reading: 0 unchanged, 1 added, 2 changed, 3 shared
  publisherId TEXT,
  line INTEGER NOT NULL,
  content TEXT NOT NULL,         -- Meeting as JSON
  lines TEXT NOT NULL,           -- JSON: number of paragraph → line of the source
  PRIMARY KEY (source, meeting)
) WITHOUT ROWID;
CREATE INDEX holdingsByMeeting ON holdings (meeting);

CREATE TABLE paragraphs (
  row INTEGER PRIMARY KEY AUTOINCREMENT,
  meeting INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  line INTEGER NOT NULL,
  damaged INTEGER NOT NULL,
  textHash BLOB NOT NULL,
  text TEXT NOT NULL,
  original TEXT,                 -- null where it is the text
  offsets TEXT,                  -- JSON, null for the identity
  mends TEXT                     -- JSON, null for none
);
CREATE UNIQUE INDEX paragraphsByMeeting ON paragraphs (meeting, number);

CREATE TABLE people (
  meeting INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE,
  nameKey TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,            -- chair, attendee, observer
  PRIMARY KEY (meeting, nameKey, role)
) WITHOUT ROWID;
CREATE INDEX peopleByName ON people (nameKey, meeting);

CREATE TABLE places (
  meeting INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE,
  name TEXT NOT NULL,            -- folded, in full, shortened, and without suffix
  role TEXT NOT NULL,            -- place, parentPlace
  PRIMARY KEY (meeting, name, role)
) WITHOUT ROWID;
CREATE INDEX placesByName ON places (name, role);

CREATE TABLE documents (
  meeting INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE,
  titleKey TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (meeting, titleKey)
) WITHOUT ROWID;

CREATE TABLE vectors (
  paragraph INTEGER PRIMARY KEY REFERENCES paragraphs (row) ON DELETE CASCADE,
  vector BLOB NOT NULL           -- length 1, as vector-codec.ts writes it
);

-- Terms are cut by text/tokens.ts: the tokenizer has nothing to do but part them at blanks.
CREATE VIRTUAL TABLE terms USING fts5(
  text, heading, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '.%'"
);
CREATE VIRTUAL TABLE termCounts USING fts5vocab('terms', 'col');
`;

/** Names that a paragraph defines, folded. Since version 2. */
const ALIASES = `
CREATE TABLE aliases (
  short TEXT NOT NULL,
  full TEXT NOT NULL,
  paragraph INTEGER NOT NULL REFERENCES paragraphs (row) ON DELETE CASCADE,
  PRIMARY KEY (short, full, paragraph)
) WITHOUT ROWID;
CREATE INDEX aliasesByFull ON aliases (full, short);
CREATE INDEX aliasesByParagraph ON aliases (paragraph);
`;

/** Minutes are told from other pages without reading them. Since version 2. */
const MEETINGS_BY_TYPE = `
CREATE INDEX meetingsByType ON meetings (${DOCUMENT_TYPE});
`;

const SINCE_VERSION_2 = ALIASES + MEETINGS_BY_TYPE;

/** What brings a file of the version before to each version. */
const UPGRADES: readonly { version: number; tables: string }[] = [
  { version: 2, tables: SINCE_VERSION_2 },
];

function isEmpty(sqlite: SqliteFile): boolean {
  const row = sqlite.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema');
  return row?.tables === 0;
}

/** Makes the tables in an empty file. */
function createTables(sqlite: SqliteFile, manifest: Manifest): void {
  sqlite.write(() => {
    // Another process may have made them while this one waited for the lock.
    if (!isEmpty(sqlite)) return;
    sqlite.execute(TABLES + SINCE_VERSION_2);
    sqlite.pragma(`application_id = ${APPLICATION_ID}`);
    manifest.set('schema', String(SCHEMA_VERSION));
    manifest.set('index', randomUUID());
    manifest.set('tokens', String(TOKENS_VERSION));
    manifest.set('aliases', String(ALIASES_VERSION));
  });
}

/**
 * Brings the tables of an older file along; before its first write, so that looking into an index
 * changes nothing. What the new tables hold is for `commit` to fill.
 */
export function upgradeSchema(sqlite: SqliteFile, manifest: Manifest): void {
  const held = Number(manifest.get('schema'));
  for (const { version, tables } of UPGRADES) {
    if (version <= held) continue;
    sqlite.execute(tables);
    manifest.set('schema', String(version));
  }
}

/**
 * Makes the tables where the file is empty, and checks that they can be read by this version.
 * Throws indexMissing (empty and read-only), indexCorrupt (another kind of file, or a manifest
 * without a version), indexNewer.
 */
export function prepareSchema(sqlite: SqliteFile, manifest: Manifest): void {
  if (isEmpty(sqlite)) {
    if (sqlite.readOnly) {
      throw new JiyaoError('indexMissing', `The index is empty: ${sqlite.file}`, {
        hint: 'Run jiyao ingest to fill it.',
      });
    }
    createTables(sqlite, manifest);
  }
  if (sqlite.pragma('application_id') !== APPLICATION_ID) {
    throw new JiyaoError('indexCorrupt', `This file is no index of jiyao: ${sqlite.file}`, {
      hint: `Move ${sqlite.file} away, or name another directory with --index DIR.`,
    });
  }
  const version = Number(manifest.get('schema'));
  if (!Number.isInteger(version) || version < 1) throw corruptError(sqlite.file);
  if (version > SCHEMA_VERSION) {
    const writer = manifest.get('jiyao') ?? 'a newer version';
    throw new JiyaoError('indexNewer', `The index was written by jiyao ${writer}.`, {
      hint: `Update jiyao, or move ${sqlite.file} away and run jiyao ingest.`,
    });
  }
}
