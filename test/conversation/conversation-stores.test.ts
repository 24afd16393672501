/** Every store of conversations against the contract, and what becomes of a file that fails. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MemoryConversationStore } from '../../src/conversation/storing/memory-conversation-store.js';
import { ResilientConversationStore } from '../../src/conversation/storing/resilient-conversation-store.js';
import { SqliteConversationStore } from '../../src/conversation/storing/sqlite-conversation-store.js';
import { describeConversationStore, makeTurn } from '../contract/conversation-store-contract.js';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiyao-conversations-'));
  file = join(folder, 'conversations.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true }));

describeConversationStore('conversations in memory', () => {
  const store = new MemoryConversationStore();
  return { store, remove: () => store.close() };
});

describeConversationStore('conversations in SQLite', () => {
  const store = new SqliteConversationStore(file);
  return { store, remove: () => store.close() };
});

describeConversationStore('conversations that survive their file', () => {
  const store = new ResilientConversationStore(file);
  return { store, remove: () => store.close() };
});

describe('conversations in SQLite', () => {
  it('outlive the process', () => {
    const before = new SqliteConversationStore(file);
    before.append('a', makeTurn('问'));
    before.close();
    const after = new SqliteConversationStore(file);
    expect(after.turns('a')).toEqual([makeTurn('问')]);
    after.close();
  });

  it('leave no word of what was forgotten in the file', () => {
    const store = new SqliteConversationStore(file);
    store.append('a', makeTurn('SECRETQUESTION'));
    store.append('b', makeTurn('KEPTQUESTION'));
    store.forget('a');
    store.close();
    const bytes = readFileSync(file, 'latin1');
    expect(bytes).toContain('KEPTQUESTION');
    expect(bytes).not.toContain('SECRETQUESTION');
  });

  it('refuse a file of a newer version, and one that is something else', () => {
    new SqliteConversationStore(file).close();
    change('PRAGMA user_version = 99');
    expect(() => new SqliteConversationStore(file)).toThrow(
      expect.objectContaining({ code: 'indexNewer' }),
    );
    change('PRAGMA application_id = 1');
    expect(() => new SqliteConversationStore(file)).toThrow(
      expect.objectContaining({ code: 'indexCorrupt' }),
    );
  });
});

describe('a file of conversations that fails', () => {
  it('is moved aside where it is damaged, told once, and begun anew', () => {
    writeFileSync(file, 'this is no database, but long enough to be looked at as one. '.repeat(99));
    const store = new ResilientConversationStore(file);
    expect(store.takeFaults()).toEqual([{ kind: 'damaged', file, movedTo: `${file}.damaged` }]);
    expect(store.takeFaults()).toEqual([]);
    store.append('a', makeTurn('问'));
    store.close();
    expect(existsSync(`${file}.damaged`)).toBe(true);
    const again = new ResilientConversationStore(file);
    expect(again.turns('a')).toHaveLength(1);
    again.close();
  });

  it('is begun anew where its tables are lost while it is open, with what this process knows', () => {
    const store = new ResilientConversationStore(file);
    store.append('a', makeTurn('问'));
    change('DROP TABLE turns');
    expect(store.turns('a')).toEqual([makeTurn('问')]);
    expect(store.takeFaults()).toMatchObject([{ kind: 'damaged' }]);
    store.close();
  });

  it('keeps nobody from going on where a newer version wrote it: it is left as it is', () => {
    new SqliteConversationStore(file).close();
    change('PRAGMA user_version = 99');
    const store = new ResilientConversationStore(file);
    expect(store.takeFaults()).toEqual([{ kind: 'notKept', file }]);
    store.append('a', makeTurn('问'));
    expect(store.turns('a')).toHaveLength(1);
    store.close();
    expect(existsSync(`${file}.damaged`)).toBe(false);
  });

  it('keeps nobody from going on where its folder cannot be one', () => {
    writeFileSync(join(folder, 'plain'), '');
    const inFile = join(folder, 'plain', 'conversations.sqlite');
    const store = new ResilientConversationStore(inFile);
    expect(store.takeFaults()).toEqual([{ kind: 'notKept', file: inFile }]);
    store.append('a', makeTurn('问'));
    expect(store.turns('a')).toHaveLength(1);
    store.forget('a');
    expect(store.turns('a')).toEqual([]);
    store.close();
  });

  it('keeps nobody waiting long where another process holds it', () => {
    const store = new ResilientConversationStore(file);
    store.append('a', makeTurn('一'));
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const started = performance.now();
    store.append('a', makeTurn('二'));
    expect(performance.now() - started).toBeLessThan(3_000);
    expect(store.turns('a').map(({ question }) => question)).toEqual(['一', '二']);
    expect(store.takeFaults()).toMatchObject([{ kind: 'notKept' }]);
    other.exec('ROLLBACK');
    other.close();
    store.close();
  });
});

function change(sql: string): void {
  const database = new Database(file);
  database.exec(sql);
  database.close();
}
