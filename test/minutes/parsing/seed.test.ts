/**
 * The five documents of the user's corpus. What is expected was judged by reading them; each
 * folder below test/fixtures/seed is named after its file in data/minutes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExpectedMeeting, PARAGRAPH_PREFIX, parseFile } from './fixture-cases.js';

const FIXTURES = join(import.meta.dirname, '../../fixtures/seed');
const MINUTES = join(import.meta.dirname, '../../../data/minutes');

type SeedMeeting = ExpectedMeeting & { agenda: { paragraph: number | null }[] };

function expectedOf(name: string): SeedMeeting {
  const text = readFileSync(join(FIXTURES, name, 'expected.json'), 'utf8');
  return (JSON.parse(text) as [SeedMeeting])[0];
}

describe('the seed documents', () => {
  it.each(readdirSync(FIXTURES))('parses every field of %s', async (name) => {
    const [parsed, ...more] = await parseFile(join(MINUTES, `${name}.txt`));
    expect(more).toEqual([]);
    const { paragraphs, ...fields } = expectedOf(name);
    expect(parsed?.meeting).toMatchObject(fields);
    expect(parsed?.paragraphs.map(({ text }) => text.slice(0, PARAGRAPH_PREFIX))).toEqual(
      paragraphs,
    );
  });

  it('names the words that tell an inferred year', async () => {
    const [city] = await parseFile(join(MINUTES, '004_c94d1629416504e6.txt'));
    expect(city?.meeting.dateReason).toContain('2024年1至9月');
    const [committee] = await parseFile(join(MINUTES, '002_0a164cb93d682cd1.txt'));
    expect(committee?.meeting.dateReason).toContain('2020年度');
  });
});
