/** The tables of the watches in the bot's file; each is used by the file beside this one that is named. */

export const WATCH_TABLES = `
-- watch-store.ts
CREATE TABLE IF NOT EXISTS watches (
  id INTEGER PRIMARY KEY AUTOINCREMENT, -- never given again: it stands in buttons
  chat INTEGER NOT NULL,
  thread INTEGER NOT NULL,              -- 0 outside of topics
  user INTEGER NOT NULL,
  text TEXT NOT NULL,
  folded TEXT NOT NULL,
  language TEXT NOT NULL,               -- of the reader who made it
  since TEXT,                           -- ArrivalCursor as JSON: what came before it is not told
  UNIQUE (chat, thread, folded)
);

-- watch-progress.ts
CREATE TABLE IF NOT EXISTS passedMeetings (meeting TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS watchCursor (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  cursor TEXT NOT NULL                   -- ArrivalCursor as JSON
);

-- watch-outbox.ts
CREATE TABLE IF NOT EXISTS toldParagraphs (
  chat INTEGER NOT NULL,
  thread INTEGER NOT NULL,               -- 0 outside of topics
  digest TEXT NOT NULL,
  PRIMARY KEY (chat, thread, digest)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS watchOutbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,  -- in the order of delivery
  chat INTEGER NOT NULL,
  thread INTEGER NOT NULL,
  digest TEXT NOT NULL,
  match TEXT NOT NULL,                   -- WatchMatch as JSON
  notBefore INTEGER NOT NULL DEFAULT 0,  -- milliseconds since 1970
  failures INTEGER NOT NULL DEFAULT 0,   -- attempts that did not reach Telegram
  refusals INTEGER NOT NULL DEFAULT 0,   -- attempts that Telegram refused
  setAside INTEGER NOT NULL DEFAULT 0    -- 1 = refused too often: kept, not tried any more
);
CREATE INDEX IF NOT EXISTS watchOutboxByPlace ON watchOutbox (setAside, chat, thread, id);
CREATE TABLE IF NOT EXISTS watchOutboxReasons (
  entry INTEGER NOT NULL,
  watch INTEGER NOT NULL,
  PRIMARY KEY (entry, watch)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS watchOutboxReasonsByWatch ON watchOutboxReasons (watch);
`;
