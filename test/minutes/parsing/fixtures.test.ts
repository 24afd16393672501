import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureCases, parseFile, toExpectedShape } from './fixture-cases.js';

const FOLDER = join(import.meta.dirname, '../../fixtures/minutes');
const cases = fixtureCases(FOLDER);

describe('synthetic minutes', () => {
  it('has cases', () => {
    expect(cases.length).toBeGreaterThan(10);
  });

  it.each(cases)('parses every field of $name', async ({ sourcePath, expected }) => {
    const parsed = (await parseFile(sourcePath)).map(toExpectedShape);
    expect(parsed).toHaveLength(expected.length);
    expected.forEach((meeting, at) => {
      const { parentPlace, title, ...fields } = meeting;
      expect(parsed[at]).toMatchObject(fields);
      if (title !== null) expect(parsed[at]?.title).toBe(title);
      if (parentPlace !== undefined) expect(parsed[at]?.parentPlace).toBe(parentPlace);
    });
  });
});
