import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAll } from './make-files.js';

const folder = join(import.meta.dirname, '../../../data/minutes');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

describe('reading the seed documents', () => {
  it.each(names)('%s comes back character by character', async (name) => {
    const path = join(folder, name);
    const { documents, failures } = await readAll(path, name);
    expect(failures).toEqual([]);
    const published = readFileSync(path, 'utf8').replace(/\r?\n$/u, '');
    expect(documents[0]?.lines.map((line) => line.text)).toEqual(published.split(/\r?\n/u));
    expect(documents[0]?.lines.map((line) => line.line)).toEqual(
      documents[0]?.lines.map((_, index) => index + 1),
    );
  });
});
