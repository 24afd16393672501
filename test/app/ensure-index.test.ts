import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IndexPurpose, Notice } from '../../src/app-types.js';
import { INDEX_FILE } from '../../src/store/local/local-store.js';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';

const WORDS = '会议听取了全市防汛抗旱工作情况汇报';

describe('an index that is wanted for quotes', () => {
  let built: AppOverTexts;

  beforeEach(async () => {
    built = await appOverTexts({ 'a.txt': `青石市三届市人民政府第9次常务会议\n${WORDS}。` });
  });

  afterEach(() => built.close());

  /** Writes another value into the index's own description. */
  function pretend(key: string, value: string): void {
    const database = new Database(join(built.dataFolder, '..', 'index', INDEX_FILE));
    database.prepare('UPDATE manifest SET value = ? WHERE key = ?').run(value, key);
    database.close();
  }

  async function toldFor(purpose: IndexPurpose): Promise<Notice[]> {
    const notices: Notice[] = [];
    await built.app.ensureIndex((notice) => notices.push(notice), purpose);
    return notices.filter(({ type }) => type !== 'progress');
  }

  it('is brought along where another version cut its words, once, and then finds them', async () => {
    pretend('tokens', '0');
    expect(await toldFor('reading')).toEqual([]);
    expect(await toldFor('quoting')).toMatchObject([{ type: 'refreshingIndex', reason: 'texts' }]);
    expect(await toldFor('quoting')).toEqual([]);
    expect((await built.app.findQuote(WORDS)).verdict).toBe('exact');
  });

  it('stays as it is where only its embedding is another one', async () => {
    pretend('embedding', 'builtin-old');
    expect(await toldFor('quoting')).toEqual([]);
    expect((await built.app.findQuote(WORDS)).verdict).toBe('exact');
  });
});
